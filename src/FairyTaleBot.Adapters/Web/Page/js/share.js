import { h, setText } from "./dom.js";
import { key, readQr, room } from "./api.js";
import { announce } from "./announce.js";
import { closeButton, openDialog } from "./gate.js";
import { isMe } from "./me.js";
import { mark } from "./marks.js";
import { state } from "./store.js";
import { t } from "./words.js";

/** Who is here, how others come in, and the way to another room. */
export function share() {
  return openDialog((close) => [
    closeButton(close),
    h("h2", {}, t("share")),
    h("p", { class: "quietly" }, t("room", { room })),
    ...(state.shareUrl ? opened() : [h("p", {}, t("shareClosed")), h("p", {}, t("shareTabs"))]),
    h("h3", {}, t("here")),
    state.people.length
      ? h("ul", { class: "people" }, state.people.map((name) => h("li", {}, mark(name), h("span", {}, isMe(name) ? `${name} (${t("you")})` : name))))
      : h("p", { class: "hint" }, t("hereNobody")),
    anotherRoom(),
  ]);
}

function opened() {
  const address = h("input", { type: "text", readonly: true, value: state.shareUrl, "aria-label": t("share"), on: { focus: (event) => event.target.select() } });
  const copy = h("button", { class: "primary", type: "button" }, t("copy"));
  copy.addEventListener("click", async () => {
    address.select();
    // Plain http on a home network has no clipboard API; the old way still works there.
    try { await navigator.clipboard.writeText(state.shareUrl); } catch { document.execCommand("copy"); }
    setText(copy, t("copied"));
    announce(t("copied"));
  });
  const qr = h("div", { class: "qr", role: "img", "aria-label": t("shareQr") });
  readQr().then((picture) => qr.append(picture), () => qr.remove());
  return [
    h("p", {}, t("shareOpen")),
    qr,
    h("div", { class: "row" }, address, copy),
  ];
}

function anotherRoom() {
  const input = h("input", { type: "text", id: "other-room", maxlength: "64", pattern: "[A-Za-z0-9_\\-]{1,64}", required: true, autocomplete: "off", "aria-describedby": "other-room-hint" });
  const form = h("form", { class: "other-room" },
    h("h3", {}, h("label", { for: "other-room" }, t("anotherRoom"))),
    h("div", { class: "row" }, input, h("button", { class: "quiet", type: "submit" }, t("open"))),
    h("p", { class: "hint", id: "other-room-hint" }, t("anotherRoomHint")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(`/rooms/${encodeURIComponent(input.value)}${key ? `#key=${encodeURIComponent(key)}` : ""}`);
  });
  return form;
}
