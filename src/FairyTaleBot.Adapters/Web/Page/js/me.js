import { fold } from "./store.js";

// A tab is a person: the name lives in the tab, and only the last one is remembered for the next.
const read = (store, name) => { try { return store().getItem(name); } catch { return null; } };
const write = (store, name, value) => { try { store().setItem(name, value); } catch { /* private windows may refuse */ } };
const tab = () => sessionStorage;
const browser = () => localStorage;

let mine = read(tab, "name");
const listeners = new Set();

export const name = () => mine;
export const lastName = () => read(browser, "lastName") ?? "";
export const isMe = (other) => mine !== null && fold(other) === fold(mine);
export const onName = (listener) => listeners.add(listener);

export function setName(given) {
  mine = given;
  write(tab, "name", given);
  write(browser, "lastName", given);
  for (const listener of listeners) listener();
}

export const draft = (place) => read(tab, `draft:${place}`) ?? "";
export const keepDraft = (place, text) => write(tab, `draft:${place}`, text);
