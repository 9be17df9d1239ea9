import { h, icon, keep, setAttr, setText } from "./dom.js";
import { pressed } from "./act.js";
import { controls } from "./controls.js";
import { countdown } from "./countdown.js";
import { guess } from "./chapter.js";
import { ideaCard } from "./idea.js";
import { isMe } from "./me.js";
import { mark } from "./marks.js";
import { state } from "./store.js";
import { t } from "./words.js";

const ownPlace = { id: "own" };

/** Three ways on as cards, the group's ideas after them, and what turns the page. */
export function ballotView(message) {
  const heading = `ballot-${message.id}`;
  const title = h("h3", { class: "question", id: heading, tabindex: "-1" });
  const status = h("p", { class: "status" });
  const cards = h("div", { class: "cards" });
  const own = ideaCard();
  const timer = countdown();
  const mainButtons = controls();
  const moreButtons = controls();
  const when = h("p", { class: "when" });
  // Two rows of fixed height: what comes and goes with a countdown must not push [Next] away from under a finger.
  const turn = h("div", { class: "turn" }, h("div", { class: "turn-main" }, mainButtons.el), h("div", { class: "turn-more" }, moreButtons.el, timer.el, when));
  const el = h("section", { class: "ballot", "aria-labelledby": heading, data: { kind: "ballot" } },
    h("div", { class: "ballot-head" }, title, status), cards, turn);

  function update(next) {
    const live = state.tale?.ballot?.message === next.id ? state.tale.ballot : null;
    const open = live !== null && !next.buttons.every((choice) => choice.closed);
    const code = state.tale?.id === next.tale ? state.tale.language : guess(next.buttons[0]?.label);
    setAttr(el, "lang", code);
    setText(title, open ? next.text || t("whatNext", {}, code) : t("whatHappened", { n: next.chapter }, code));
    setText(status, live ? t("haveChosen", { voted: live.voted, of: live.takingPart }, code) : "");
    el.classList.toggle("is-open", open);
    el.hidden = next.takenBack;
    const most = Math.max(1, ...next.buttons.map((choice) => choice.votes));
    const whole = Math.max(most, live?.takingPart ?? 0, next.buttons.reduce((sum, choice) => sum + choice.votes, 0));
    const offersOwn = open && !next.buttons.some((choice) => isMe(choice.by));
    const shown = offersOwn ? [...next.buttons, ownPlace] : next.buttons;
    keep(cards, shown, (choice) => choice.id, (choice) => (choice === ownPlace ? own.el : makeCard(choice)),
      (card, choice) => (choice === ownPlace ? own.update(code, live.ownIdea ?? null) : showCard(card, choice, { open, whole, code })));
    timer.update(open ? live.countdown : null, code);
    const time = live?.closesAt ? new Date(live.closesAt).toLocaleTimeString(code, { hour: "numeric", minute: "2-digit" }) : "";
    setText(when, open && time ? t("closesAt", { time }, code) : "");
    when.hidden = !when.textContent || Boolean(live?.countdown);
    mainButtons.update(next.controls.filter((control) => control.style === "primary"));
    moreButtons.update(next.controls.filter((control) => control.style !== "primary"));
    turn.hidden = !open && next.controls.length === 0;
  }

  update(message);
  return { el, update, focus: () => title.focus({ preventScroll: true }) };
}

function makeCard(choice) {
  const card = h("button", { class: "card", type: "button", data: { choice: choice.id } },
    h("span", { class: "emoji", "aria-hidden": "true" }),
    h("span", { class: "label" }),
    h("span", { class: "idea-of" }),
    h("span", { class: "tally" },
      h("span", { class: "bar", "aria-hidden": "true" }, h("span", { class: "fill" })),
      h("span", { class: "voters", "aria-hidden": "true" }),
      h("span", { class: "count", "aria-hidden": "true" }),
      h("span", { class: "unseen spoken" })),
    h("span", { class: "mine" }, icon("book"), h("span", {})));
  card.addEventListener("click", () => { if (!card.disabled) pressed(choice.id, card); });
  return card;
}

function showCard(card, choice, { open, whole, code }) {
  const part = (name) => card.querySelector(`.${name}`);
  const mine = choice.voters.some(isMe);
  setText(part("emoji"), choice.emoji ?? "");
  setText(part("label"), choice.label);
  setText(part("idea-of"), choice.credit ?? "");
  part("idea-of").hidden = !choice.credit;
  setText(part("count"), String(choice.votes));
  setText(part("spoken"), ` ${t("votes", { n: choice.votes, names: choice.voters.join(", ") }, code)}`);
  part("tally").querySelector(".fill").style.transform = `translateX(${(choice.votes / whole - 1) * 100}%)`;
  keep(part("voters"), choice.voters.slice(0, 6), (voter) => voter, mark);
  setText(part("mine").lastChild, t("yourChoice", {}, code));
  part("mine").hidden = !mine;
  card.classList.toggle("is-mine", mine);
  card.classList.toggle("is-leading", choice.won === true);
  setAttr(card, "aria-pressed", String(mine));
  card.disabled = !open || choice.closed;
}
