// Runs before the first paint, so that a dark room is not lit up by a white page.
(() => {
  const read = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const root = document.documentElement;
  root.dataset.theme = read("theme") ?? (dark ? "evening" : "day");
  const wanted = read("language") ?? (navigator.languages ?? [navigator.language ?? "en"])[0];
  root.lang = wanted.toLowerCase().startsWith("ko") ? "ko" : "en";
})();
