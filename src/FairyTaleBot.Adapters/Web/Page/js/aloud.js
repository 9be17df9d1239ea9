import { h, icon, setAttr } from "./dom.js";
import { t } from "./words.js";

const voices = window.speechSynthesis ?? null;
let reading = null;

function stop() {
  voices?.cancel();
  reading?.done();
  reading = null;
}

function voiceFor(code) {
  const fitting = voices.getVoices().filter((voice) => voice.lang.toLowerCase().startsWith(code));
  return fitting.find((voice) => voice.localService) ?? fitting[0] ?? null;
}

/** A button that reads `paragraphs()` (elements) in the tale's language, one after the other; null where the browser has no voice. */
export function aloudButton(code, paragraphs) {
  if (!voices) return null;
  const words = h("span", {});
  const button = h("button", { class: "quiet aloud", type: "button" }, icon("speak"), words);
  const show = (on) => {
    words.textContent = t(on ? "stopReading" : "readAloud");
    button.firstChild.replaceWith(icon(on ? "stop" : "speak"));
    setAttr(button, "aria-pressed", String(on));
  };
  show(false);
  button.addEventListener("click", () => {
    const mine = reading?.button === button;
    stop();
    if (mine) return;
    const texts = paragraphs();
    const done = () => { show(false); for (const text of texts) text.classList.remove("is-read"); };
    reading = { button, done };
    show(true);
    texts.forEach((text, index) => {
      const saying = new SpeechSynthesisUtterance(text.textContent);
      saying.lang = code === "ko" ? "ko-KR" : "en-GB";
      saying.voice = voiceFor(code);
      saying.rate = 0.9;
      saying.onstart = () => { texts[index - 1]?.classList.remove("is-read"); text.classList.add("is-read"); };
      saying.onend = () => { if (index === texts.length - 1 && reading?.button === button) stop(); };
      saying.onerror = () => { if (reading?.button === button) stop(); };
      voices.speak(saying);
    });
  });
  return button;
}

window.addEventListener("pagehide", stop);
