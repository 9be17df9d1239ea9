import { h, icon, setText } from "./dom.js";
import { every, secondsUntil } from "./clock.js";
import { sentenceOf } from "./countdown.js";
import { liveBallot, state } from "./store.js";
import { t } from "./words.js";

/** A strip above the composer: the way back to the choices while they are out of sight, and to what is new below. */
export function dock({ toBallot, toNew, elementOf }) {
  const words = h("span", {});
  const more = h("span", { class: "voted" });
  const arrow = h("span", { class: "arrow" });
  const ballot = h("button", { class: "dock-ballot", type: "button", hidden: true, on: { click: toBallot } }, words, more, arrow);
  const newWords = h("span", {});
  const below = h("button", { class: "dock-news", type: "button", hidden: true, on: { click: () => { below.hidden = true; toNew(first); } } }, newWords, icon("down"));
  const el = h("div", { class: "dock" }, ballot, below);
  let first = null;
  let seen = new Set();
  let watched = null;
  let stop = null;

  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) entry.isIntersecting ? seen.add(entry.target) : seen.delete(entry.target);
    show();
  }, { threshold: 0.05 });

  function show() {
    const open = liveBallot() ? state.tale.ballot : null;
    const out = open !== null && watched !== null && !seen.has(watched);
    ballot.hidden = !out;
    if (out) {
      const way = watched.getBoundingClientRect().top > window.innerHeight / 2 ? "down" : "up";
      if (arrow.dataset.way !== way) { arrow.dataset.way = way; arrow.replaceChildren(icon(way)); }
      setText(words, open.countdown
        ? sentenceOf(open.countdown, secondsUntil(open.countdown.until))
        : t("toChoices"));
      setText(more, open.countdown ? "" : ` · ${t("haveChosen", { voted: open.voted, of: open.takingPart })}`);
    }
    if (out && open.countdown) stop ??= every(show);
    else { stop?.(); stop = null; }
    setText(newWords, t("newBelow"));
  }

  function update() {
    const current = document.querySelector(".ballot.is-open .cards");
    if (current !== watched) {
      if (watched) { watcher.unobserve(watched); seen = new Set(); }
      watched = current;
      if (watched) watcher.observe(watched);
    }
    show();
  }

  /** What is new has been reached when its beginning stands clear of the foot. */
  const reached = () => (elementOf(first)?.getBoundingClientRect().top ?? Infinity) < window.innerHeight - 200;
  const atEnd = () => document.documentElement.scrollHeight - window.scrollY - window.innerHeight < 200;
  window.addEventListener("scroll", () => { if (!below.hidden && (atEnd() || reached())) below.hidden = true; }, { passive: true });
  return { el, update, /** The first of what came while the reader was elsewhere is where the strip leads. */
    news: (id) => {
      if (atEnd()) return;
      if (below.hidden) first = id;
      below.hidden = false;
    } };
}
