import { h, setAttr, setText } from "./dom.js";
import { holdTheTurn, said } from "./act.js";
import { draft, keepDraft } from "./me.js";
import { room } from "./api.js";
import { t } from "./words.js";

const mostLetters = 200;

/** The card that opens into a place to write one's own turn. */
export function ideaCard() {
  const label = h("span", { class: "label" });
  const hint = h("span", { class: "idea-of" });
  const opener = h("button", { class: "card own", type: "button", "aria-expanded": "false" }, h("span", { class: "emoji", "aria-hidden": "true" }, "✏️"), label, hint);
  const caption = h("label", { for: "own-idea" });
  const box = h("textarea", { id: "own-idea", rows: "3", maxlength: String(mostLetters), "aria-describedby": "own-idea-trouble" });
  const send = h("button", { class: "primary", type: "submit" });
  const cancel = h("button", { class: "quiet", type: "button" });
  const trouble = h("p", { class: "trouble", id: "own-idea-trouble", role: "status" });
  const form = h("form", { class: "card own-form", hidden: true }, caption, box, trouble, h("div", { class: "row" }, send, cancel));
  const el = h("div", { class: "own-place" }, opener, form);
  const place = `${room}:idea`;

  let holder = null;

  function show(open) {
    form.hidden = !open;
    opener.hidden = open;
    setAttr(opener, "aria-expanded", String(open));
    el.classList.toggle("is-writing", open);
  }

  opener.addEventListener("click", () => {
    holdTheTurn(holder);
    show(true);
    box.value ||= draft(place);
    box.focus();
  });
  box.addEventListener("input", () => keepDraft(place, box.value));
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); form.requestSubmit(); }
    if (event.key === "Escape") { event.preventDefault(); show(false); opener.focus(); }
  });
  cancel.addEventListener("click", () => { show(false); opener.focus(); });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (!text || send.disabled) return;
    send.disabled = true;
    const why = await said(`/tale idea ${text.replace(/\s+/g, " ")}`);
    send.disabled = false;
    setText(trouble, why ?? "");
    if (why !== null) return;
    box.value = "";
    keepDraft(place, "");
    const isHere = form.contains(document.activeElement);
    show(false);
    if (isHere) opener.focus();
  });

  function update(code, holds) {
    holder = holds;
    setText(label, t("ownIdea", {}, code));
    setText(hint, t("ownIdeaHint", {}, code));
    setText(caption, t("ownIdeaLabel", {}, code));
    setAttr(box, "placeholder", t("ownIdeaPlaceholder", {}, code));
    setText(send, t("ownIdeaSend", {}, code));
    setText(cancel, t("cancel", {}, code));
  }

  return { el, update };
}
