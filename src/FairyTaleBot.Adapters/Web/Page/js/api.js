import { language } from "./words.js";

/** The program answered and said no; `detail` is a sentence to show. */
export class Refused extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
    this.detail = detail;
  }
}

/** The program did not answer. */
export class Away extends Error {}

function roomOf(path) {
  const [, name] = path.match(/^\/rooms\/(.+?)\/?$/) ?? [];
  try {
    return name ? decodeURIComponent(name) : "home";
  } catch {
    return name; // no name of a room, and the program says so
  }
}
export const room = roomOf(location.pathname);

// A key stands behind the # and travels in a header, so that it is never part of an address that somebody writes down; it is kept for
// reloads of this tab.
const keyName = `key:${room}`;
function readKey() {
  const given = new URLSearchParams(location.hash.slice(1)).get("key");
  try {
    if (given) sessionStorage.setItem(keyName, given);
    return given ?? sessionStorage.getItem(keyName);
  } catch {
    return given;
  }
}
export const key = readKey();

const base = `/api/rooms/${encodeURIComponent(room)}`;
const keyed = (headers) => (key ? { ...headers, "X-Room-Key": key } : headers);

/** How far this clock is behind the program's, in milliseconds. Small differences count as none. */
let behind = 0;
export const now = () => Date.now() + behind;

async function request(url, options = {}) {
  const headers = keyed({ Accept: "application/json", "Accept-Language": language() });
  if (options.body) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(url, { ...options, headers, cache: "no-store", redirect: "error" });
  } catch {
    throw new Away();
  }
  if ([502, 503, 504].includes(response.status) && !isProblem(response)) throw new Away();
  const date = Date.parse(response.headers.get("Date") ?? "");
  if (!Number.isNaN(date)) behind = Math.abs(date + 500 - Date.now()) < 2000 ? 0 : date + 500 - Date.now();
  if (response.ok) return (await response.json().catch(() => null)) ?? {};
  const problem = await response.json().catch(() => null);
  throw new Refused(response.status, problem?.detail ?? problem?.title ?? "");
}

const isProblem = (response) => (response.headers.get("Content-Type") ?? "").startsWith("application/problem+json");
const post = (url, body) => request(url, { method: "POST", body: JSON.stringify(body) });

// A book's link is passed on: it opens books and nothing else.
let bookKey = null;
export async function readRoom() {
  const snapshot = await request(base);
  bookKey = snapshot.bookKey ?? null;
  return snapshot;
}
export const say = (author, text) => post(`${base}/messages`, { author, text });
export const press = (author, button) => post(`${base}/presses`, { author, button });
export const commands = (of) => request(`/api/commands?language=${of}`);
export const bookUrl = (taleId) => `/tales/${encodeURIComponent(taleId)}/book.html${bookKey ? `?read=${encodeURIComponent(bookKey)}` : ""}`;

/** The room's link as a picture, an SVG element. An image's address could carry no header. */
export function readQr() {
  const asked = new XMLHttpRequest();
  asked.open("GET", `/rooms/${encodeURIComponent(room)}/qr.svg`);
  for (const [name, value] of Object.entries(keyed({}))) asked.setRequestHeader(name, value);
  asked.responseType = "document";
  asked.overrideMimeType("image/svg+xml");
  return new Promise((resolve, reject) => {
    asked.onload = () => (asked.status === 200 && asked.responseXML ? resolve(document.importNode(asked.responseXML.documentElement, true)) : reject(new Away()));
    asked.onerror = () => reject(new Away());
    asked.send();
  });
}

// The program says every 15 s that it is there. A line that is silent for longer has died without a word: sleep, another network.
const longestSilence = 45_000;
const kinds = ["message", "removed", "tale", "progress"];

/**
 * Follows the room while somebody looks at it: a browser has six lines to one program, for all its tabs together.
 * `on.open` comes after every (re)connection: what happened in between is read with `readRoom`.
 * `on.away` comes when the line breaks; it is tried again until the function that is returned stops it.
 */
export function follow(on) {
  let line = null;
  let stopped = false;
  let wait = 500;

  async function open() {
    if (stopped || line || document.hidden) return;
    const mine = line = new AbortController();
    try {
      await listen(mine, { open: () => { wait = 500; on.open(); }, event: on.event });
    } catch {
      // However it broke, it is tried again.
    }
    if (line !== mine) return;
    line = null;
    on.away();
    setTimeout(open, wait);
    wait = Math.min(wait * 2, 8000);
  }

  const close = () => { line?.abort(); line = null; };
  open();
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => { if (event.persisted) open(); });
  return () => { stopped = true; close(); };
}

/** Reads one line of events to its end. */
async function listen(line, on) {
  let heard = Date.now();
  const watch = setInterval(() => { if (Date.now() - heard > longestSilence) line.abort(); }, 5000);
  try {
    const response = await fetch(`${base}/stream`, { headers: keyed({ Accept: "text/event-stream" }), cache: "no-store", redirect: "error", signal: line.signal });
    if (!response.ok || !response.body) throw new Away();
    on.open();
    const reader = response.body.getReader();
    const letters = new TextDecoder();
    let text = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      heard = Date.now();
      const events = (text + letters.decode(part.value, { stream: true })).split("\n\n");
      text = events.pop();
      for (const event of events) tellEvent(event, on);
    }
  } finally {
    clearInterval(watch);
  }
}

function tellEvent(text, on) {
  const fields = text.split("\n");
  const field = (name) => fields.filter((each) => each.startsWith(`${name}: `)).map((each) => each.slice(name.length + 2)).join("\n");
  const [type, data] = [field("event") || "message", field("data")];
  if (!data || !kinds.includes(type)) return;
  try {
    on.event(type, JSON.parse(data));
  } catch (error) {
    // A mistake of the page's own is no fault of the line.
    reportError(error);
  }
}
