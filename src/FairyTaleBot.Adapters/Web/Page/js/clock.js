import { now } from "./api.js";

const tickers = new Set();
let timer = 0;

/** Calls `tick` twice a second from now until it is stopped; one timer serves the whole page. */
export function every(tick) {
  tickers.add(tick);
  timer ||= setInterval(() => { for (const each of tickers) each(); }, 500);
  return () => {
    tickers.delete(tick);
    if (tickers.size === 0) { clearInterval(timer); timer = 0; }
  };
}

export const secondsUntil = (iso) => Math.max(0, Math.ceil((Date.parse(iso) - now()) / 1000));
export const secondsSince = (iso) => Math.max(0, (now() - Date.parse(iso)) / 1000);
export const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
