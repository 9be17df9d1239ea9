import { called, catalogue, prefix } from "./catalogue.js";

const starts = (word, part) => word.toLowerCase().startsWith(part.toLowerCase());

/**
 * What could stand at the caret: `{ from, items: [{ text, label, hint }] }`, or null. `from` is where the word
 * begins that a pick replaces.
 */
export async function complete(text) {
  if (!/^\s*\//.test(text)) return null;
  const line = text.replace(/^\s+/, "");
  const offset = text.length - line.length;
  const head = line.match(/^\/(\S*)$/);
  if (head) {
    const whole = [prefix(), prefix("en"), prefix("ko")].filter((word, index, all) => all.indexOf(word) === index);
    if (!whole.includes(line)) {
      const items = whole.filter((word) => starts(word, line)).slice(0, 1).map((word) => ({ text: `${word} `, label: word, hint: "" }));
      return { from: offset, items };
    }
  }
  const opening = line.match(/^\/(?:tale|동화)(\s*)/i);
  if (!opening) return null;
  const list = await catalogue();
  const rest = line.slice(opening[0].length);
  const lead = opening[1] ? "" : " ";
  if (!/\s/.test(rest)) return { from: offset + opening[0].length, items: verbs(list, rest, lead) };
  return options(list, rest, offset + opening[0].length);
}

function verbs(list, part, lead) {
  return list
    .filter((command) => [command.verb, ...(command.aliases ?? [])].some((word) => starts(word, part)))
    .map((command) => {
      const word = called(command.verb, command.aliases);
      return { text: `${lead}${word} `, label: word, hint: command.summary };
    });
}

function options(list, rest, offset) {
  const verb = rest.split(/\s/, 1)[0];
  const command = list.find((each) => [each.verb, ...(each.aliases ?? [])].some((word) => word.toLowerCase() === verb.toLowerCase()));
  if (!command?.options?.length) return null;
  const names = (option) => [option.key, ...(option.aliases ?? [])];
  const inValue = command.options
    .flatMap((option) => names(option).map((name) => ({ option, at: lastKey(rest, name), name })))
    .filter((each) => each.at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  const typed = inValue ? rest.slice(inValue.at + inValue.name.length + 1).replace(/^\s+/, "") : null;
  const values = inValue?.option.values ?? [];
  if (typed !== null && values.length && !values.some((value) => typed.startsWith(`${value.value} `))) {
    const items = values
      .filter((value) => starts(value.value, typed) || starts(value.label, typed))
      .filter((value) => value.value !== typed)
      .map((value) => ({ text: `${typed.length === 0 && !rest.endsWith(" ") ? " " : ""}${value.value} `, label: value.value, hint: value.label === value.value ? "" : value.label }));
    return { from: offset + rest.length - typed.length, items };
  }
  const part = rest.match(/\S*$/)[0];
  const used = (option) => names(option).some((name) => lastKey(rest, name) >= 0);
  const items = command.options
    .filter((option) => !used(option) && names(option).some((name) => starts(name, part)))
    .map((option) => ({ text: `${called(option.key, option.aliases)}: `, label: `${called(option.key, option.aliases)}:`, hint: option.summary }));
  return { from: offset + rest.length - part.length, items };
}

const lastKey = (text, name) => {
  const at = text.toLowerCase().lastIndexOf(`${name.toLowerCase()}:`);
  return at > 0 && /\s/.test(text[at - 1]) ? at : -1;
};
