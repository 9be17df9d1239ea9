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

const path = decodeURIComponent(location.pathname).match(/^\/rooms\/(.+?)\/?$/);
export const room = path ? path[1] : "home";

// A key stands behind the # so that it is never sent along as an address; it is kept for reloads of this tab.
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
const withKey = (url) => (key ? `${url}${url.includes("?") ? "&" : "?"}key=${encodeURIComponent(key)}` : url);

/** How far this clock is behind the program's, in milliseconds. Small differences count as none. */
let behind = 0;
export const now = () => Date.now() + behind;

async function request(url, options = {}) {
  const headers = { Accept: "application/json", "Accept-Language": language() };
  if (key) headers["X-Room-Key"] = key;
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

export const readRoom = () => request(base);
export const say = (author, text) => post(`${base}/messages`, { author, text });
export const press = (author, button) => post(`${base}/presses`, { author, button });
export const commands = (of) => request(`/api/commands?language=${of}`);
export const bookUrl = (taleId) => withKey(`/tales/${encodeURIComponent(taleId)}/book.html`);
export const qrUrl = () => withKey(`/rooms/${encodeURIComponent(room)}/qr.svg`);

/**
 * Follows the room. `on.open` comes after every (re)connection: what happened in between is read with `readRoom`.
 * `on.away` comes when the line breaks; it is tried again until the function that is returned stops it.
 */
export function follow(on) {
  let source;
  let stopped = false;
  let wait = 500;
  const open = () => {
    if (stopped) return;
    source = new EventSource(withKey(`${base}/stream`));
    source.addEventListener("open", () => { wait = 500; on.open(); });
    source.addEventListener("error", () => {
      on.away();
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(open, wait);
      wait = Math.min(wait * 2, 8000);
    });
    for (const type of ["message", "removed", "tale", "progress"]) {
      source.addEventListener(type, (event) => on.event(type, JSON.parse(event.data)));
    }
  };
  open();
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", (event) => { if (event.persisted) open(); });
  return () => { stopped = true; source.close(); };
}
