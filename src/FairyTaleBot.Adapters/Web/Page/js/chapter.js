import { h, setAttr, setText } from "./dom.js";
import { aloudButton } from "./aloud.js";
import { pictureFrame } from "./picture.js";
import { state } from "./store.js";
import { t } from "./words.js";

const paragraphsOf = (text) => (text ?? "").split(/\n\s*\n|\n/).map((part) => part.trim()).filter(Boolean);
const startsWithLetter = (text) => /^["“‘'「『]?\p{L}/u.test(text);

/** A page of the tale: picture, text, credit; the same order on every page. */
export function chapterView(message) {
  const heading = `chapter-${message.id}`;
  const number = h("p", { class: "number" });
  const title = h("h2", { class: "title", id: heading, tabindex: "-1" });
  const prose = h("div", { class: "prose" });
  const credit = h("p", { class: "credit" });
  const tools = h("div", { class: "tools" });
  const picture = pictureFrame();
  const leaf = h("div", { class: "leaf" }, number, title, h("span", { class: "ornament", "aria-hidden": "true" }), prose, tools);
  const el = h("article", { class: "page", "aria-labelledby": heading, data: { kind: "chapter", chapter: message.chapter ?? "" } },
    h("div", { class: "plate" }, picture.el, credit), leaf);
  let written = null;
  let aloudIn = null;

  function update(next) {
    const of = state.tale?.id === next.tale ? state.tale.of : null;
    const code = state.tale?.id === next.tale ? state.tale.language : guess(next.text);
    setAttr(leaf, "lang", code);
    setAttr(credit, "lang", code);
    setText(number, of ? t("chapterOf", { n: next.chapter, of }, code) : t("chapter", { n: next.chapter }, code));
    setText(title, next.title ?? "");
    picture.update(next.picture, next.painting);
    setText(credit, next.credit ?? "");
    credit.hidden = !next.credit;
    el.classList.toggle("is-taken-back", next.takenBack);
    setAttr(el, "data-edition", next.edition);
    if (written !== next.text) {
      written = next.text;
      prose.replaceChildren(...paragraphsOf(next.text).map((text, index) =>
        h("p", { class: index === 0 && startsWithLetter(text) ? "first" : null }, text)));
    }
    const voice = `${code}:${t("readAloud")}`;
    if (aloudIn !== voice) {
      aloudIn = voice;
      const button = aloudButton(code, () => [title, ...prose.children]);
      tools.replaceChildren(...(button ? [button] : []));
    }
  }

  update(message);
  return { el, update, focus: () => title.focus({ preventScroll: true }) };
}

/** The script that most letters are in; for tales whose language is no longer at hand. */
export function guess(text) {
  const hangul = (text ?? "").match(/[가-힣]/g)?.length ?? 0;
  return hangul * 4 > (text ?? "").length ? "ko" : "en";
}

/** A page that was taken back keeps its place, folded. */
export function takenBackView(message) {
  const summary = h("summary", {});
  const body = h("div", { class: "prose" });
  const el = h("details", { class: "taken-back", data: { kind: "chapter" } }, summary, body);
  function update(next) {
    setText(summary, `${t("takenBack")}: ${next.title ?? t("chapter", { n: next.chapter })}`);
    body.replaceChildren(...paragraphsOf(next.text).map((text) => h("p", {}, text)));
  }
  update(message);
  return { el, update, focus: () => summary.focus() };
}
