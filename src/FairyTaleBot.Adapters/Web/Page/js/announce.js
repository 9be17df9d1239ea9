const line = document.getElementById("announcer");
let waiting = [];
let timer = 0;

/** Says something to those who listen instead of look; sentences of one moment are said together. */
export function announce(text) {
  if (!waiting.includes(text)) waiting.push(text);
  clearTimeout(timer);
  timer = setTimeout(() => {
    line.textContent = waiting.join(" ");
    waiting = [];
  }, 350);
}
