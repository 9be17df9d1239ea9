import { h, setText } from "./dom.js";
import { t } from "./words.js";

/** A square that never changes its place or size. `update(picture, painting)` fades a new picture in over the old one. */
export function pictureFrame() {
  const layers = h("div", { class: "layers" });
  const note = h("figcaption", { class: "painting", hidden: true });
  const el = h("figure", { class: "picture is-empty" }, layers, note);
  let shown = null;

  function update(picture, painting) {
    note.hidden = !painting;
    setText(note, painting ? t("pictureComing") : "");
    el.classList.toggle("is-painting", painting);
    if (!picture || picture.url === shown) {
      const top = layers.lastElementChild;
      if (picture && top && top.alt !== (picture.alt ?? "")) top.alt = picture.alt ?? "";
      return;
    }
    shown = picture.url;
    const old = [...layers.children];
    const image = h("img", { class: "layer", width: 1024, height: 1024, alt: picture.alt ?? "", decoding: "async", draggable: false });
    // The first picture of a page is simply there; only a change is faded.
    image.classList.toggle("is-first", old.length === 0);
    const settle = () => {
      el.classList.remove("is-empty");
      image.classList.add("is-shown");
      for (const layer of old) layer.setAttribute("alt", "");
      // The old picture goes once the new one covers it.
      setTimeout(() => { for (const layer of old) layer.remove(); }, 1600);
    };
    image.addEventListener("load", settle, { once: true });
    image.addEventListener("error", () => { if (layers.children.length > 1) image.remove(); }, { once: true });
    image.src = picture.url;
    layers.append(image);
  }

  return { el, update };
}
