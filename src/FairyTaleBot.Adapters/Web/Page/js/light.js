import { h, icon, setAttr } from "./dom.js";
import { t } from "./words.js";

const lights = [["day", "sun"], ["evening", "evening"], ["night", "moon"]];

export const light = () => document.documentElement.dataset.theme;
const listeners = new Set();

export function setLight(wanted) {
  document.documentElement.dataset.theme = wanted;
  try { localStorage.setItem("theme", wanted); } catch { /* private windows may refuse */ }
  for (const listener of listeners) listener();
}

/** A bedtime tale dims the room once, when it is first met; what the reader sets after that stays. */
export function dimFor(tale) {
  dimmed ??= lastDimmed();
  if (!tale?.bedtime || tale.phase === "ended" || dimmed === tale.id) return;
  dimmed = tale.id;
  try { sessionStorage.setItem("dimmed", tale.id); } catch { /* private windows may refuse */ }
  setLight("night");
}

let dimmed = null;
const lastDimmed = () => { try { return sessionStorage.getItem("dimmed"); } catch { return null; } };

/** Day, evening, night, and day again. */
export function lightButton() {
  const button = h("button", { class: "round quiet", type: "button" });
  const show = () => {
    const [name, sign] = lights.find(([each]) => each === light()) ?? lights[0];
    button.replaceChildren(icon(sign));
    setAttr(button, "aria-label", t("lightIs", { name: t(name) }));
    setAttr(button, "title", t("lightIs", { name: t(name) }));
  };
  button.addEventListener("click", () => {
    const at = lights.findIndex(([each]) => each === light());
    setLight(lights[(at + 1) % lights.length][0]);
  });
  listeners.add(show);
  show();
  return { el: button, show };
}
