import { h, setAttr, setText } from "./dom.js";
import { controls } from "./controls.js";
import { isMe } from "./me.js";
import { colourOf, mark } from "./marks.js";
import { guess } from "./chapter.js";
import { setOut } from "./lists.js";
import { t } from "./words.js";

const isCommand = (text) => /^\/\S/.test(text);

/** What a person said: a small bubble between the pages. */
export function saidView(message) {
  const who = message.author ?? t("somebody");
  const text = h("p", { class: "words" });
  const bubble = h("div", { class: "bubble" }, h("p", { class: "who" }, who), text);
  const el = h("div", { class: "said", data: { kind: "said" } }, mark(who), bubble);
  function update(next) {
    setText(text, next.text ?? "");
    setAttr(text, "lang", guess(next.text) === "ko" ? "ko" : null);
    el.classList.toggle("is-mine", isMe(next.author));
    el.classList.toggle("is-command", isCommand(next.text ?? ""));
    el.classList.toggle(`tint-${colourOf(who)}`, true);
  }
  update(message);
  return { el, update };
}

/** What the storyteller says outside the tale. A notice for one person is shown to that person alone. */
export function noticeView(message) {
  const text = h("div", { class: "words" });
  const buttons = controls();
  const picture = h("img", { class: "samples", width: 1024, height: 512, decoding: "async", hidden: true });
  const el = h("div", { class: "notice", data: { kind: "notice" } }, h("span", { class: "crescent", "aria-hidden": "true" }), h("div", { class: "note" }, text, picture, buttons.el));
  let written = null;
  function update(next) {
    if (written !== next.text) {
      written = next.text;
      text.replaceChildren(...setOut(next.text ?? ""));
      setAttr(text, "lang", guess(next.text));
    }
    buttons.update(next.controls ?? []);
    el.hidden = Boolean(next.to) && !isMe(next.to);
    // Whoever it is not for does not load it.
    picture.hidden = !next.picture || el.hidden;
    if (!picture.hidden && picture.getAttribute("src") !== next.picture.url) {
      picture.alt = next.picture.alt ?? "";
      picture.src = next.picture.url;
    }
  }
  update(message);
  return { el, update };
}

/** The last page: the end, and what one can do with a finished book. */
export function endedView(message, bookLink) {
  const heading = `end-${message.id}`;
  const title = h("h2", { class: "fin", id: heading, tabindex: "-1" });
  const name = h("p", { class: "fin-title" });
  const text = h("div", { class: "fin-text" });
  const credit = h("p", { class: "credit" });
  const buttons = controls();
  const link = h("a", { class: "primary", target: "_blank", rel: "noopener" });
  const el = h("section", { class: "page the-end", "aria-labelledby": heading, data: { kind: "ended" } },
    h("span", { class: "ornament big", "aria-hidden": "true" }), title, name, text, credit, h("div", { class: "row" }, link, buttons.el));
  function update(next) {
    const code = guess(next.text || next.title);
    setAttr(el, "lang", code);
    setText(title, t("theEnd", {}, code));
    setText(name, next.title ?? "");
    name.hidden = !next.title;
    text.replaceChildren(...(next.text ?? "").split(/\n+/).filter(Boolean).map((part) => h("p", {}, part)));
    setText(credit, next.credit ?? "");
    credit.hidden = !next.credit;
    setText(link, t("readBook"));
    link.hidden = !next.tale;
    if (next.tale) setAttr(link, "href", bookLink(next.tale));
    buttons.update(next.controls ?? []);
  }
  update(message);
  return { el, update, focus: () => title.focus({ preventScroll: true }) };
}
