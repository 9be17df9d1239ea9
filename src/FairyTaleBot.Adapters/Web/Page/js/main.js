import { wire } from "./act.js";
import { bar } from "./bar.js";
import { composer } from "./composer.js";
import { askName } from "./gate.js";
import { dimFor } from "./light.js";
import { name } from "./me.js";
import { room } from "./room.js";
import { start, state, subscribe } from "./store.js";
import { language, setLanguage } from "./words.js";

const desk = document.getElementById("desk");
const foot = document.getElementById("foot");
const talking = composer();
const book = room(desk);
const top = bar(document.getElementById("bar"), () => {
  setLanguage(language() === "ko" ? "en" : "ko");
  talking.showWords();
  book.redraw();
  top.update();
});
foot.append(book.dock, talking.el);

wire({ askName, showTrouble: talking.showTrouble, showNotice: talking.showNotice });
subscribe(() => {
  top.update();
  dimFor(state.tale);
  document.documentElement.style.setProperty("--tale", safeColour(state.tale?.style?.accent) ?? "");
  foot.hidden = state.barred !== null;
});
new ResizeObserver(() => document.documentElement.style.setProperty("--foot", `${foot.offsetHeight}px`)).observe(foot);

const root = document.documentElement;
document.addEventListener("keydown", (event) => { if (event.key === "Tab") root.classList.add("by-keys"); }, true);
document.addEventListener("pointerdown", () => root.classList.remove("by-keys"), true);

start();
let asked = false;
subscribe(() => {
  if (asked || !state.loaded) return;
  asked = true;
  if (name() === null) askName();
});

function safeColour(text) {
  return /^#[0-9a-f]{6}$/i.test(text ?? "") ? text : null;
}
