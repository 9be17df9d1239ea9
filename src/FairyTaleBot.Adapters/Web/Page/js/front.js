import { h, keep, setText } from "./dom.js";
import { asked } from "./act.js";
import { valuesOf } from "./catalogue.js";
import { guess } from "./chapter.js";
import { setLight } from "./light.js";
import { state } from "./store.js";
import { language, sparks, t } from "./words.js";

const sparksShown = 6;
const lengths = [3, 5, 7, 10];
const bands = ["4-6", "7-9", "10-12"];

/** The front page of a book that is not begun: nobody needs to know a command to begin. */
export function frontView() {
  const el = h("section", { class: "front", "aria-labelledby": "front-title" });
  let builtFor = null;

  function update() {
    const again = state.tale?.phase === "ended";
    const built = `${language()}:${again}`;
    if (builtFor === built) return;
    builtFor = built;
    build(el, again);
  }

  return { el, update };
}

function build(el, again) {
  const of = language();
  const about = h("input", { type: "text", id: "about", maxlength: "120", autocomplete: "off", placeholder: t("aboutPlaceholder") });
  const chips = h("div", { class: "chips" });
  let from = Math.floor(Math.random() * sparks().length);
  const showSparks = () => {
    const all = sparks();
    const shown = Array.from({ length: sparksShown }, (_, index) => all[(from + index) % all.length]);
    keep(chips, shown, ([, theme]) => theme, ([emoji, theme]) =>
      h("button", { class: "chip", type: "button", on: { click: () => { about.value = theme; about.focus(); } } }, h("span", { "aria-hidden": "true" }, emoji), ` ${theme}`));
  };
  showSparks();
  const more = h("button", { class: "quiet more", type: "button", on: { click: () => { from += sparksShown; showSparks(); } } }, t("moreSparks"));
  const style = choiceOf("style", t("style"), [["", t("surprise")]]);
  const length = choiceOf("length", t("length"), lengths.map((n) => [String(n), t("pages", { n })]), "5");
  const age = choiceOf("age", t("ages"), [...bands.map((band) => [band, t("age", { age: band.replace("-", "–") })]), ["all", t("ageAll")]], "7-9");
  valuesOf("start", "style", of).then((values) => style.add(values.map((each) => [each.value, each.label])));
  const begin = h("button", { class: "primary begin", type: "submit" }, t("begin"));
  const form = h("form", { class: "begin-form" },
    h("div", { class: "ask" }, h("label", { for: "about" }, t("about")), about),
    h("div", { class: "ask" }, h("p", { class: "legend", id: "sparks" }, t("aboutSparks"), more), chips),
    style.el, h("div", { class: "pair" }, length.el, age.el), begin);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const theme = about.value.trim().replace(/\s+/g, " ");
    // Whoever writes the theme in another language wants the tale in that one; the storyteller sees it by the letters.
    const speaks = theme && guess(theme) !== of ? "" : of;
    const parts = [["style", style.value()], ["length", length.value()], ["age", age.value()], ["language", speaks]];
    begin.disabled = true;
    await asked(["/tale start", theme && `theme: ${theme}`, ...parts.map(([name, value]) => value && `${name}: ${value}`)].filter(Boolean).join(" "));
    begin.disabled = false;
  });
  const bedtime = h("button", { class: "bedtime", type: "button" },
    h("span", { class: "emoji", "aria-hidden": "true" }, "🌙"), h("b", {}, t("bedtime")), h("span", {}, t("bedtimeText")));
  bedtime.addEventListener("click", async () => {
    setLight("night");
    await asked(`/tale bedtime language: ${of}`);
  });
  const heading = h("h2", { id: "front-title", tabindex: "-1" });
  setText(heading, t(again ? "againTitle" : "frontTitle"));
  el.replaceChildren(
    h("img", { class: "cover", src: "/page/art/cover.svg", alt: "", width: 1200, height: 560 }),
    h("div", { class: "front-words" },
      heading, h("p", { class: "lede" }, t(again ? "againText" : "frontText")), bedtime,
      h("h3", {}, h("span", { "aria-hidden": "true" }, "📖 "), t("newTale")), form));
}

/** One of several, as a row of pills. */
function choiceOf(name, legend, choices, preset = "") {
  const row = h("div", { class: "pills" });
  const add = (more) => row.append(...more.map(([value, label]) => h("label", { class: "pill" },
    h("input", { type: "radio", name, value, checked: value === preset }), h("span", {}, label))));
  add(choices);
  return {
    el: h("fieldset", { class: "ask" }, h("legend", {}, legend), row),
    add,
    value: () => row.querySelector("input:checked")?.value ?? "",
  };
}
