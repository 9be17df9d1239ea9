import { h, icon, setText } from "./dom.js";
import { lastName, name, setName } from "./me.js";
import { t } from "./words.js";

const mostLetters = 40;

/** Opens a dialog and settles when it closes; the element is gone afterwards, focus back where it was. */
export function openDialog(make) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    let result;
    const dialog = h("dialog", { class: "sheet" });
    const close = (value) => { result = value; dialog.close(); };
    dialog.append(...make(close));
    dialog.addEventListener("close", () => { dialog.remove(); before?.focus?.({ preventScroll: true }); resolve(result); }, { once: true });
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
    dialog.showModal();
  });
}

let asking = null;

/** Asks for a name with the bookplate. True when there is one afterwards. */
export function askName() {
  asking ??= openDialog(bookplate).then(() => { asking = null; return name() !== null; });
  return asking;
}

export const changeName = askName;

function bookplate(close) {
  const trouble = h("p", { class: "trouble", role: "alert" });
  const input = h("input", { id: "reader", name: "nickname", type: "text", maxlength: String(mostLetters), autocomplete: "nickname", value: name() ?? lastName(), autofocus: true, "aria-describedby": "reader-hint" });
  const form = h("form", { class: "bookplate", method: "dialog", "aria-labelledby": "reader-title" },
    h("span", { class: "crescent big", "aria-hidden": "true" }),
    h("h2", { id: "reader-title" }, h("label", { for: "reader" }, t("gateTitle"))),
    input,
    trouble,
    h("p", { class: "hint", id: "reader-hint" }, t("gateHint")),
    h("div", { class: "row" },
      h("button", { class: "primary", type: "submit" }, t("gateOpen")),
      h("button", { class: "quiet", type: "button", on: { click: () => close() } }, t("gateLook"))));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = input.value.normalize("NFKC").trim();
    if (!given) { setText(trouble, t("gateEmpty")); input.focus(); return; }
    setName(given);
    close();
  });
  queueMicrotask(() => input.select());
  return [form];
}

export function closeButton(close) {
  return h("button", { class: "round quiet corner", type: "button", "aria-label": t("close"), on: { click: () => close() } }, icon("close"));
}
