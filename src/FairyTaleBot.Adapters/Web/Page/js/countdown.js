import { h, setText, svg } from "./dom.js";
import { every, secondsUntil } from "./clock.js";
import { t } from "./words.js";

const round = 2 * Math.PI * 15;
const sentences = { early: "turnsEarly", next: "turnsNext", idea: "turnsIdea" };

/** What is counted, in words. */
export function sentenceOf(countdown, left, code) {
  return left > 0 ? t(sentences[countdown.reason] ?? "turnsNext", { s: left }, code) : t("turnsNow", {}, code);
}

/** A ring that empties until the page turns. Shown only while something is counting. */
export function countdown() {
  const ring = svg("circle", { class: "ring", cx: "18", cy: "18", r: "15", "stroke-dasharray": String(round) });
  const seconds = h("span", { class: "seconds", "aria-hidden": "true" });
  const text = h("p", {});
  const el = h("div", { class: "countdown", role: "timer", hidden: true },
    h("div", { class: "dial" }, svg("svg", { viewBox: "0 0 36 36", "aria-hidden": "true" }, svg("circle", { class: "rim", cx: "18", cy: "18", r: "15" }), ring), seconds), text);
  let stop = null;
  let current = null;
  let whole = 1;
  let code = "en";

  function tick() {
    const left = secondsUntil(current.until);
    setText(seconds, String(left));
    setText(text, sentenceOf(current, left, code));
    ring.style.strokeDashoffset = String(round * (1 - Math.min(1, left / whole)));
  }

  function update(next, of) {
    code = of;
    el.hidden = !next;
    if (!next) { stop?.(); stop = null; current = null; return; }
    if (current?.until !== next.until) whole = Math.max(1, secondsUntil(next.until));
    current = next;
    stop ??= every(tick);
    tick();
  }

  return { el, update };
}
