import { en } from "./words.en.js";
import { ko } from "./words.ko.js";

const books = { en, ko };
let current = document.documentElement.lang === "ko" ? "ko" : "en";

export const language = () => current;

/** The page's sentence for `key`; `{name}` is filled in from `values`. `of` picks another language than the reader's. */
export function t(key, values = {}, of = current) {
  const sentence = books[of][key] ?? books.en[key];
  if (sentence === undefined) throw new Error(`No sentence for "${key}"`);
  return typeof sentence === "function" ? sentence(values) : sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

export const sparks = (of = current) => books[of].sparks;

export function setLanguage(wanted) {
  current = wanted;
  document.documentElement.lang = wanted;
  try { localStorage.setItem("language", wanted); } catch { /* private windows may refuse */ }
}
