import { commands } from "./api.js";
import { language } from "./words.js";

const read = new Map();

/** The commands in the reader's language; asked for once a language, and again when that failed. */
export function catalogue(of = language()) {
  if (!read.has(of)) {
    const asking = commands(of).then((answer) => answer.commands ?? []).catch(() => { read.delete(of); return []; });
    read.set(of, asking);
  }
  return read.get(of);
}

const hangul = /[가-힣]/;

/** How a word of the catalogue is called in the reader's language. */
export function called(name, aliases, of = language()) {
  return of === "ko" ? (aliases ?? []).find((alias) => hangul.test(alias)) ?? name : name;
}

export const prefix = (of = language()) => (of === "ko" ? "/동화" : "/tale");

export async function valuesOf(verb, option, of = language()) {
  const command = (await catalogue(of)).find((each) => each.verb === verb);
  return command?.options?.find((each) => each.key === option)?.values ?? [];
}
