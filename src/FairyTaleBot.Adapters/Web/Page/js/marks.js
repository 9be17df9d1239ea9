import { h } from "./dom.js";
import { fold } from "./store.js";

const segments = typeof Intl.Segmenter === "function" ? new Intl.Segmenter(undefined, { granularity: "grapheme" }) : null;
const firstOf = (name) => (segments ? segments.segment(name)[Symbol.iterator]().next().value?.segment : Array.from(name)[0]) ?? "?";

const colours = 10;
const given = new Map();

/** One of ten colours that stays with a name; two people share one only when there are more than ten. */
export function colourOf(name) {
  const person = fold(name);
  if (!given.has(person)) {
    let colour = 7;
    for (const letter of person) colour = (colour * 31 + letter.codePointAt(0)) % 9973;
    const taken = new Set(given.values());
    for (let step = 0; step < colours && taken.has(colour % colours); step++) colour++;
    given.set(person, colour % colours);
  }
  return given.get(person);
}

/** A small round mark for a person; the words beside it say who it is. */
export function mark(name) {
  return h("span", { class: `mark mark-${colourOf(name)}`, title: name, "aria-hidden": "true" }, firstOf(name).toUpperCase());
}
