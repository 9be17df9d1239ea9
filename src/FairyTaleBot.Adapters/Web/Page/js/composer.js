import { h, icon, setAttr, setText } from "./dom.js";
import { announce } from "./announce.js";
import { room } from "./api.js";
import { said } from "./act.js";
import { prefix } from "./catalogue.js";
import { complete } from "./completion.js";
import { changeName } from "./gate.js";
import { draft, keepDraft, name, onName } from "./me.js";
import { mark } from "./marks.js";
import { state, subscribe } from "./store.js";
import { t } from "./words.js";

const place = `${room}:talk`;

/** Where one talks: a line that completes commands, and what went wrong right above it. */
export function composer() {
  const trouble = h("p", { class: "trouble", role: "alert", id: "trouble", hidden: true });
  const line = h("p", { class: "line-away", role: "status", hidden: true });
  const notice = h("p", { class: "word-apart", role: "status", hidden: true });
  const list = h("ul", { class: "suggestions", role: "listbox", id: "suggestions", hidden: true });
  const who = h("button", { class: "who-am-i", type: "button" });
  const input = h("input", {
    class: "say", type: "text", id: "say", name: "say", autocomplete: "off", enterkeyhint: "send", role: "combobox",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "suggestions", "aria-describedby": "trouble",
  });
  const magic = h("button", { class: "round quiet magic", type: "button" }, icon("wand"));
  const send = h("button", { class: "round primary send", type: "submit" }, icon("send"));
  const form = h("form", { class: "composer" }, who, h("div", { class: "field" }, list, input), magic, send);
  const el = h("div", { class: "composer-place" }, line, notice, trouble, form);
  let items = [];
  let active = -1;
  let turn = 0;
  let suggestedFor = "";

  function close() {
    turn++;
    items = [];
    active = -1;
    list.hidden = true;
    setAttr(input, "aria-expanded", "false");
    setAttr(input, "aria-activedescendant", null);
  }

  function point(at) {
    active = at;
    [...list.children].forEach((option, index) => setAttr(option, "aria-selected", String(index === at)));
    setAttr(input, "aria-activedescendant", at < 0 ? null : `suggestion-${at}`);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  async function suggest() {
    const mine = ++turn;
    const found = input.selectionStart === input.value.length ? await complete(input.value) : null;
    if (mine !== turn) return;
    if (!found?.items.length) return close();
    suggestedFor = input.value;
    items = found.items.map((item) => ({ ...item, from: found.from }));
    list.replaceChildren(...items.map((item, index) => {
      const option = h("li", { role: "option", id: `suggestion-${index}`, "aria-selected": "false" }, h("b", {}, item.label), item.hint ? h("span", {}, item.hint) : null);
      option.addEventListener("pointerdown", (event) => event.preventDefault());
      option.addEventListener("click", () => pick(index));
      return option;
    }));
    list.hidden = false;
    list.scrollTop = 0;
    setAttr(input, "aria-expanded", "true");
    setAttr(input, "aria-activedescendant", null);
    active = -1;
    announce(t("suggestionCount", { n: items.length }));
  }

  function write(text) {
    input.value = text;
    keepDraft(place, text);
    input.focus();
    input.setSelectionRange(text.length, text.length);
  }

  function pick(index) {
    const item = items[index];
    write(input.value.slice(0, item.from) + item.text);
    suggest();
  }

  input.addEventListener("input", () => { keepDraft(place, input.value); showTrouble(""); suggest(); });
  input.addEventListener("blur", () => setTimeout(() => { if (document.activeElement !== input) close(); }, 120));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
    // A list for other words than these is about to be replaced.
    if (list.hidden || suggestedFor !== input.value) { if (event.key === "ArrowDown") suggest(); return; }
    if (event.key === "ArrowDown") { event.preventDefault(); point((active + 1) % items.length); }
    if (event.key === "ArrowUp") { event.preventDefault(); point(active <= 0 ? items.length - 1 : active - 1); }
    if (event.key === "Tab" && !event.shiftKey) { event.preventDefault(); pick(Math.max(active, 0)); }
    if (event.key === "Enter" && active >= 0) { event.preventDefault(); pick(active); }
  });
  magic.addEventListener("click", () => { write(`${prefix()} `); suggest(); });
  who.addEventListener("click", () => changeName());

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = input.value;
    if (!text.trim() || form.classList.contains("is-sending")) return;
    close();
    form.classList.add("is-sending");
    const why = await said(text);
    form.classList.remove("is-sending");
    showTrouble(why ?? "");
    // Words typed while these were on their way stay.
    if (why === null && input.value === text) write("");
  });

  function showTrouble(text) {
    setText(trouble, text);
    trouble.hidden = !text;
  }

  /** Words for this person alone that the room does not keep. */
  function showNotice(text) {
    setText(notice, text);
    notice.hidden = !text;
  }

  function showWords() {
    const mine = name();
    who.replaceChildren(mine ? mark(mine) : icon("pencil"));
    setAttr(who, "aria-label", mine ? t("changeName", { name: mine }) : t("namePlease"));
    setAttr(who, "title", mine ?? t("namePlease"));
    setAttr(input, "aria-label", t("say"));
    setAttr(input, "placeholder", t(window.innerWidth < 560 ? "sayShort" : "say"));
    setAttr(magic, "aria-label", t("magic"));
    setAttr(magic, "title", t("magic"));
    setAttr(send, "aria-label", t("send"));
    setAttr(list, "aria-label", t("suggestions"));
    showLine();
  }

  function showLine() {
    line.hidden = !state.away;
    setText(line, state.away ? t("away") : "");
  }

  input.value = draft(place);
  onName(showWords);
  subscribe((change) => { if (change.kind === "line" || change.kind === "room") showLine(); });
  showWords();
  return { el, showTrouble, showNotice, showWords };
}
