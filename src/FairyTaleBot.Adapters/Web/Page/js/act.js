import * as api from "./api.js";
import { Away, Refused } from "./api.js";
import { name } from "./me.js";
import { t } from "./words.js";

// What people do goes through here: it makes sure there is a name, and says kindly what went wrong.
let askName = async () => false;
let showTrouble = () => {};
let showNotice = () => {};

export function wire(hooks) {
  askName = hooks.askName;
  showTrouble = hooks.showTrouble;
  showNotice = hooks.showNotice;
}

const sentence = (error) => {
  if (error instanceof Away) return t("away");
  if (error instanceof Refused && error.detail) return error.detail;
  return t("unknownTrouble");
};

let actedAt = -Infinity;

/** Whether what comes now is likely an answer to what this person just did. */
export const justActed = () => performance.now() - actedAt < 8000;

/** Sends and returns null, or the sentence that says why not ("" when no name was given). */
async function attempt(action) {
  if (name() === null && !(await askName())) return "";
  try {
    actedAt = performance.now();
    const { notice } = await action(name());
    showNotice(notice ?? "");
    return null;
  } catch (error) {
    if (!(error instanceof Away || error instanceof Refused)) throw error;
    return sentence(error);
  }
}

export const said = (text) => attempt((author) => api.say(author, text));

/** Tells the storyteller that an idea is being written, so that the page waits a little. A courtesy: it may fail in silence. */
export function holdTheTurn(button) {
  if (button && name() !== null) api.press(name(), button).catch(() => {});
}

export async function pressed(button, el) {
  if (el?.getAttribute("aria-busy") === "true") return;
  el?.setAttribute("aria-busy", "true");
  try {
    const trouble = await attempt((author) => api.press(author, button));
    showTrouble(trouble ?? "");
  } finally {
    el?.removeAttribute("aria-busy");
  }
}

/** As `said`, for buttons far from the composer: trouble is shown beside it all the same. */
export async function asked(text) {
  const trouble = await said(text);
  showTrouble(trouble ?? "");
  return trouble === null;
}
