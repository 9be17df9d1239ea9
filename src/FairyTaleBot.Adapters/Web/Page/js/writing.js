import { h, setText } from "./dom.js";
import { every, secondsSince } from "./clock.js";
import { pictureFrame } from "./picture.js";
import { state } from "./store.js";
import { t } from "./words.js";

/** The page to come: sketch in the picture's place, who chose what, and how long it will honestly take. */
export function writingView() {
  const number = h("p", { class: "number" });
  const heading = h("h2", { class: "title", id: "writing-title" });
  const note = h("p", { class: "chosen" });
  const fill = h("span", { class: "fill" });
  const track = h("div", { class: "track", role: "progressbar", "aria-valuemin": "0", "aria-valuemax": "100", "aria-labelledby": "writing-title" }, fill);
  const left = h("p", { class: "left" });
  const lines = h("div", { class: "lines", "aria-hidden": "true" }, ...Array.from({ length: 7 }, () => h("span", {})));
  const picture = pictureFrame();
  const leaf = h("div", { class: "leaf" }, number, heading, h("span", { class: "ornament", "aria-hidden": "true" }), note, lines, h("div", { class: "estimate" }, track, left));
  const el = h("article", { class: "page is-writing", "aria-labelledby": "writing-title", data: { kind: "writing" } }, h("div", { class: "plate" }, picture.el), leaf);
  let current = null;
  let stop = null;

  function tick() {
    const estimate = Math.max(1, current?.estimateSeconds ?? 10);
    const passed = current?.startedAt ? secondsSince(current.startedAt) : 0;
    const done = Math.min(0.96, passed / estimate * 0.96);
    fill.style.transform = `translateX(${(done - 1) * 100}%)`;
    track.setAttribute("aria-valuenow", String(Math.round(done * 100)));
    setText(left, passed > estimate ? t("almost") : t("left", { s: estimate - passed }));
  }

  function update(writing) {
    current = writing;
    const n = writing?.chapter ?? (state.tale?.chapter ?? 0) + 1;
    setText(number, t("chapterOf", { n, of: state.tale?.of ?? n }));
    setText(heading, n <= 1 ? t("writingFirst") : t("writing", { n }));
    setText(note, writing?.note ?? "");
    note.hidden = !writing?.note;
    picture.update(writing?.sketch ?? null, false);
    stop ??= every(tick);
    tick();
  }

  return { el, update, stop: () => { stop?.(); stop = null; } };
}
