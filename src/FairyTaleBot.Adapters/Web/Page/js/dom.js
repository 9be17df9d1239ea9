// Every word that people wrote goes through text nodes; nothing here can make markup out of it.

/** Makes an element. Props: `class`, `data` (dataset), `on` (listeners), any property or attribute by name. */
export function h(tag, props = {}, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") el.className = value;
    else if (name === "data") Object.assign(el.dataset, value);
    else if (name === "on") for (const [type, listener] of Object.entries(value)) el.addEventListener(type, listener);
    else if (name in el && typeof value !== "string") el[name] = value;
    else el.setAttribute(name, value === true ? "" : value);
  }
  el.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return el;
}

/** Writes text only where it changed, so that screen readers and selections are left in peace. */
export function setText(el, text) {
  if (el.textContent !== text) el.textContent = text;
}

export function setAttr(el, name, value) {
  if (value === null || value === undefined || value === false) el.removeAttribute(name);
  else if (el.getAttribute(name) !== String(value)) el.setAttribute(name, value);
}

/**
 * Keeps `parent`'s children in step with `items`: elements are made once a key, updated, moved only when
 * their order changed. Focus and animations survive.
 */
export function keep(parent, items, keyOf, make, update) {
  const known = new Map([...parent.children].filter((el) => el.dataset.key).map((el) => [el.dataset.key, el]));
  let before = null;
  for (const item of [...items].reverse()) {
    const key = String(keyOf(item));
    let el = known.get(key);
    known.delete(key);
    if (!el) {
      el = make(item);
      el.dataset.key = key;
    }
    update?.(el, item);
    if (el.parentNode !== parent || el.nextElementSibling !== before) parent.insertBefore(el, before);
    before = el;
  }
  for (const gone of known.values()) gone.remove();
}

const paths = {
  sun: "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM12 1v3M12 20v3M1 12h3M20 12h3M4.2 4.2l2.1 2.1M17.7 17.7l2.1 2.1M19.8 4.2l-2.1 2.1M6.3 17.7l-2.1 2.1",
  evening: "M3 18h18M6 18a6 6 0 0 1 12 0M12 3v4M4.9 8.9l2 2M19.1 8.9l-2 2M7 22h10",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5Z",
  invite: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20a6.5 6.5 0 0 1 13 0M19 8v6M16 11h6",
  book: "M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2ZM12 6v14",
  speak: "M4 9v6h4l5 4V5L8 9H4ZM16.5 8.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12",
  stop: "M7 7h10v10H7Z",
  send: "M4 12 20 4l-5 16-3.5-6.5L4 12ZM11.5 13.5 20 4",
  wand: "M5 19 15 9M13 5l.6 1.6L15 7l-1.4.5L13 9l-.6-1.5L11 7l1.4-.4ZM19 9l.5 1.2 1.2.5-1.2.5L19 12.5l-.5-1.3-1.2-.5 1.2-.5ZM18 2.5l.4 1 1 .4-1 .4-.4 1-.4-1-1-.4 1-.4Z",
  pencil: "M4 20l1-4L16 5l3 3L8 19l-4 1ZM14 7l3 3",
  people: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.3M18 14.5a6.5 6.5 0 0 1 3.5 5.5",
  close: "M6 6l12 12M18 6 6 18",
  down: "M6 9l6 6 6-6",
  up: "M6 15l6-6 6 6",
};

const svgNs = "http://www.w3.org/2000/svg";

export function svg(tag, attributes, ...children) {
  const el = document.createElementNS(svgNs, tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.append(...children);
  return el;
}

/** A drawn sign; the control around it carries the words. */
export function icon(name) {
  return svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, svg("path", { d: paths[name] }));
}
