import { h } from "./dom.js";

const named = /^([^:.!?\n]{1,60}): (.+)$/;
const numbered = /^(\d{1,3})\. (.+)$/;
const sentence = /[.!…”"]$/;
const kindOf = (line) => (numbered.test(line) ? "numbered" : named.test(line) ? "named" : "plain");

/** An answer of several lines as a reader expects it: paragraphs, and runs of like lines as lists. */
export function setOut(text) {
  return text.split(/\n{2,}/).filter(Boolean).flatMap((part) => {
    const runs = [];
    const lines = part.split("\n").filter(Boolean);
    const heading = lines.length > 1 && kindOf(lines[0]) === "plain" && !/[.!?…]$/.test(lines[0]) ? lines.shift() : null;
    for (const line of lines) {
      const kind = kindOf(line);
      if (runs.at(-1)?.kind === kind) runs.at(-1).lines.push(line);
      else runs.push({ kind, lines: [line] });
    }
    return heading ? [h("p", { class: "heading" }, heading), ...runs.map(shapeUnderHeading)] : runs.map(shape);
  });
}

const shapeUnderHeading = (run) => (run.kind === "plain" && !run.lines.every((line) => sentence.test(line))
  ? h("ul", {}, ...run.lines.map((line) => h("li", {}, line)))
  : shape(run));

function shape({ kind, lines }) {
  // One line of the kind is no list: "Tip: ask for a spark" is a sentence.
  if (kind === "numbered") return h("ol", {}, ...lines.map((line) => itemOf(line)));
  if (kind === "named" && lines.length > 1) return h("dl", {}, ...lines.map((line) => pairOf(line)));
  return h("p", {}, lines.join("\n"));
}

function itemOf(line) {
  const [, number, words] = numbered.exec(line);
  return h("li", { value: number }, words);
}

function pairOf(line) {
  const [, name, words] = named.exec(line);
  return h("div", {}, h("dt", {}, name), h("dd", {}, words));
}
