import { h, keep, setText } from "./dom.js";
import { pressed } from "./act.js";

/** The row of plain buttons under a message: wait, next, menus. */
export function controls() {
  const el = h("div", { class: "controls", hidden: true });
  function update(list) {
    el.hidden = list.length === 0;
    keep(el, list, (control) => control.id, make, (button, control) => {
      button.className = control.style === "primary" ? "primary" : "quiet";
      setText(button, control.label);
    });
  }
  return { el, update };
}

const make = (control) => {
  const button = h("button", { type: "button", data: { control: control.id } });
  button.addEventListener("click", () => pressed(control.id, button));
  return button;
};
