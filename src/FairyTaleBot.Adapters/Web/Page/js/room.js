import { h, keep, setAttr, setText } from "./dom.js";
import { justActed } from "./act.js";
import { announce } from "./announce.js";
import { bookUrl } from "./api.js";
import { ballotView } from "./ballot.js";
import { chapterView, takenBackView } from "./chapter.js";
import { calm } from "./clock.js";
import { dock } from "./dock.js";
import { frontView } from "./front.js";
import { isMe, onName } from "./me.js";
import { liveBallot, order, state, subscribe } from "./store.js";
import { endedView, noticeView, saidView } from "./talk.js";
import { t } from "./words.js";
import { writingView } from "./writing.js";

/** The desk: pages, votes and talk in the room's order; then the page that is being written, or the front page. */
export function room(root) {
  const stream = h("div", { class: "stream" });
  const tail = h("div", { class: "tail" });
  const writing = writingView();
  const front = frontView();
  const bottom = dock({ toBallot: () => show(elementOf(liveBallot()?.id)), toNew: (id) => show(elementOf(id)), elementOf: (id) => elementOf(id) });
  const views = new Map();
  const skip = document.getElementById("skip");
  let barred = null;
  root.append(stream, tail);

  const elementOf = (id) => views.get(id)?.el ?? null;
  const nearEnd = () => root.ownerDocument.documentElement.scrollHeight - window.scrollY - window.innerHeight < 260;
  const glide = () => (calm() ? "auto" : "smooth");
  const show = (el) => el?.scrollIntoView({ block: "start", behavior: glide() });

  function make(message) {
    if (message.kind === "writing") return writing.el;
    const kind = kindOf(message);
    const view = { ballot: ballotView, chapter: chapterView, takenBack: takenBackView, said: saidView, ended: endedView }[kind] ?? noticeView;
    const made = view(message, bookUrl);
    // The page takes the place of its own sketch: it must not come in a second time.
    if (kind === "chapter" && writing.el.isConnected) made.el.classList.add("in-place");
    made.kind = kind;
    views.set(message.id, made);
    return made.el;
  }

  function draw() {
    if (state.barred) return drawBarred();
    for (const message of state.messages) {
      const view = views.get(message.id);
      if (view && view.kind !== kindOf(message)) { view.el.remove(); views.delete(message.id); }
    }
    const place = writingPlace();
    const items = place ? [...state.messages, place].sort(order) : state.messages;
    keep(stream, items, (message) => message.key ?? message.id, make, (_, message) => views.get(message.id)?.update(message, bookUrl));
    const known = new Set(state.messages.map((message) => message.id));
    for (const id of views.keys()) if (!known.has(id)) views.delete(id);
    const last = [...stream.querySelectorAll("[data-kind=chapter]")].at(-1);
    const former = document.getElementById("last-page");
    if (former !== last) former?.removeAttribute("id");
    if (last) last.id = "last-page";
    setAttr(skip, "href", last ? "#last-page" : "#desk");
    drawTail();
    bottom.update();
  }

  function drawTail() {
    const isWriting = isBeingWritten() && !writingPlace();
    const isFree = state.loaded && (!state.tale || state.tale.phase === "ended");
    keep(tail, [isWriting && "writing", isFree && "front"].filter(Boolean), (each) => each, (each) => (each === "writing" ? writing.el : front.el));
    if (isBeingWritten()) writing.update(state.tale.writing);
    else writing.stop();
    if (isFree) front.update();
  }

  const isBeingWritten = () => state.loaded && ["opening", "writing"].includes(state.tale?.phase) && !arrived();

  /** Where in the room the page being written will stand; null when only the end is known. */
  function writingPlace() {
    const id = isBeingWritten() ? state.tale.writing?.message : null;
    return id && !state.messages.some((message) => message.id === id) ? { id, key: "writing", kind: "writing" } : null;
  }

  /** The chapter's words can be here a moment before the tale says that it chooses. */
  function arrived() {
    const next = state.tale.writing?.chapter;
    const started = Date.parse(state.tale.writing?.startedAt ?? "");
    return state.messages.some((each) => each.kind === "chapter" && each.tale === state.tale.id && each.chapter === next
      && !each.takenBack && Date.parse(each.at) >= started);
  }

  function drawBarred() {
    if (barred === state.barred) return;
    barred = state.barred;
    const words = barred === 401 ? ["noKey", "noKeyText"] : ["noRoom", "noRoomText"];
    tail.replaceChildren(h("section", { class: "front plain" }, h("div", { class: "front-words" },
      h("h2", {}, t(words[0])), h("p", {}, t(words[1])), barred === 404 ? h("a", { class: "primary", href: "/" }, t("goHome")) : null)));
  }

  function follow(change) {
    const atEnd = nearEnd();
    const firstTime = change.kind === "room" && !views.size;
    draw();
    if (firstTime) return open();
    if (change.kind === "tale") return followTale(change.before, atEnd);
    if (change.kind !== "message" || change.before) return sayChanges(change);
    const { message } = change;
    if (message.to && !isMe(message.to)) return;
    if (message.kind === "chapter" && !message.takenBack) {
      announce(t("newChapter", { n: message.chapter, title: message.title ?? "" }));
      if (atEnd || isAwaited(message) || tail.contains(document.activeElement)) show(elementOf(message.id));
      else bottom.news(message.id);
    } else if (message.kind === "ended") {
      announce(t("theEnd"));
      if (atEnd) show(elementOf(message.id));
    } else if (message.kind === "ballot") {
      announce(`${message.text || t("whatNext")} ${message.buttons.map((choice, index) => `${index + 1}. ${choice.label}`).join(" ")}`);
    } else {
      if (!isMe(message.author)) announce(message.author ? `${message.author}: ${message.text}` : message.text);
      if (atEnd || isMe(message.author) || isMe(message.to)) elementOf(message.id).scrollIntoView({ block: "nearest", behavior: glide() });
      else bottom.news(message.id);
    }
  }

  function followTale(before, atEnd) {
    const now = state.tale;
    if (!now) return;
    if (before?.ballot && now.ballot && before.ballot.message === now.ballot.message && before.ballot.voted !== now.ballot.voted) {
      announce(t("voteState", { voted: now.ballot.voted, of: now.ballot.takingPart }));
    }
    const begins = before?.id !== now.id;
    const turns = now.writing && !before?.writing;
    if (turns) announce(t(now.writing.chapter <= 1 ? "writingFirst" : "writing", { n: now.writing.chapter }));
    // A new tale begins at the end of the room: whoever asked for it is taken there, however long its opening will take.
    if (writing.el.isConnected && ((turns && atEnd) || (begins && (atEnd || justActed())))) show(writing.el);
  }

  /** The first page of a tale for somebody who has just asked for it, and is not reading something else by now. */
  const isAwaited = (message) => message.chapter === 1 && justActed();

  function sayChanges({ message, before }) {
    if (!message || !before || message.kind !== "ballot") return;
    for (const choice of message.buttons.slice(before.buttons.length)) {
      if (choice.credit) announce(`${choice.credit}: ${choice.label}`);
    }
  }

  /** Where the book falls open: at the last page while the tale goes on, else at the end. */
  function open() {
    const last = document.getElementById("last-page");
    if (!state.messages.length) return;
    if (writing.el.isConnected) writing.el.scrollIntoView({ block: "start" });
    else if (last && state.tale?.phase !== "ended") last.scrollIntoView({ block: "start" });
    else (stream.querySelector("[data-kind=ended]:last-of-type") ?? stream.lastElementChild)?.scrollIntoView({ block: "start" });
  }

  subscribe(follow);
  onName(draw);
  setText(skip, t("skip"));
  tail.append(h("p", { class: "loading", data: { key: "loading" } }, t("loading")));
  return { dock: bottom.el, redraw: () => { barred = null; setText(skip, t("skip")); draw(); } };
}

function kindOf(message) {
  if (message.kind === "chapter") return message.takenBack ? "takenBack" : "chapter";
  return message.kind;
}
