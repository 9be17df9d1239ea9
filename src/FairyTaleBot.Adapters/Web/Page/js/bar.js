import { h, icon, keep, setAttr, setText } from "./dom.js";
import { bookUrl, room } from "./api.js";
import { lightButton } from "./light.js";
import { mark } from "./marks.js";
import { share } from "./share.js";
import { state } from "./store.js";
import { language, t } from "./words.js";

/** The strip on top: which tale, how far, who is here; invite, book, light, language. */
export function bar(root, switchLanguage) {
  const title = h("h1", { class: "tale-title" });
  const dots = h("div", { class: "dots", role: "img" });
  const people = h("button", { class: "here", type: "button", on: { click: () => share() } });
  const crowd = h("span", { class: "crowd", "aria-hidden": "true" });
  const inviteWords = h("span", { class: "wide" });
  people.append(crowd, icon("invite"), inviteWords);
  const book = h("a", { class: "round quiet", target: "_blank", rel: "noopener" }, icon("book"));
  const light = lightButton();
  const tongueWords = h("span", { class: "wide" });
  const tongueSign = h("span", { class: "narrow", "aria-hidden": "true" });
  const tongue = h("button", { class: "quiet tongue", type: "button", on: { click: switchLanguage } }, tongueWords, tongueSign);
  root.append(
    h("div", { class: "bar-tale" }, h("span", { class: "crescent", "aria-hidden": "true" }), h("div", { class: "bar-words" }, title, dots)),
    h("nav", { class: "bar-tools" }, people, book, light.el, tongue));

  function update() {
    const tale = state.tale;
    setText(title, tale ? tale.title || t("untitled") : t("product"));
    setAttr(title, "lang", tale?.title ? tale.language : null);
    document.title = tale?.title ? `${tale.title} · ${t("product")}` : `${t("room", { room })} · ${t("product")}`;
    dots.hidden = !tale;
    if (tale) {
      setAttr(dots, "aria-label", tale.phase === "ended" ? t("theEnd") : t("chapterOf", { n: tale.chapter, of: tale.of }));
      keep(dots, Array.from({ length: tale.of }, (_, index) => index + 1), (n) => n, () => h("span", {}), (dot, n) => {
        dot.className = n <= tale.chapter ? "is-told" : n === tale.chapter + 1 && tale.writing ? "is-coming" : "";
      });
    }
    keep(crowd, state.people.slice(-4), (name) => name, mark);
    setText(inviteWords, t("invite"));
    setAttr(people, "aria-label", `${t("invite")}. ${t("here")}: ${state.people.join(", ") || t("hereNobody")}`);
    book.hidden = !tale || tale.chapter < 1;
    if (tale) setAttr(book, "href", bookUrl(tale.id));
    setAttr(book, "aria-label", t("readBook"));
    setAttr(book, "title", t("readBook"));
    setText(tongueWords, t("otherLanguage"));
    setText(tongueSign, t("otherLanguageSign"));
    setAttr(tongue, "aria-label", t("otherLanguageLabel"));
    setAttr(tongue, "lang", language() === "ko" ? "en" : "ko");
    light.show();
  }

  update();
  return { update };
}
