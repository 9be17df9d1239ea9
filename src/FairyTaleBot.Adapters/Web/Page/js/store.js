import { follow, readRoom, Refused } from "./api.js";

/**
 * What is known of the room. Views read it and are told of changes by `subscribe`; only this module writes it
 * (but for the reader's own name).
 */
export const state = {
  loaded: false,
  away: false,
  barred: null, // 401 or 404: there is nothing to follow
  tale: null,
  people: [],
  messages: [], // in the room's order
  shareUrl: null,
};

const byId = new Map();
const listeners = new Set();

/** `listener(change)`: change.kind is room, message, removed, tale, progress or line; messages come along. */
export function subscribe(listener) {
  listeners.add(listener);
}

const tell = (change) => { for (const listener of listeners) listener(change); };

export const order = (a, b) => compareIds(a.id, b.id);
function compareIds(a, b) {
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? String(a).localeCompare(String(b)) : x - y;
}

export const fold = (name) => (name ?? "").normalize("NFKC").trim().toLowerCase();

function sort() {
  state.messages = [...byId.values()].sort(order);
}

function meet(name) {
  if (name && !state.people.some((known) => fold(known) === fold(name))) state.people = [...state.people, name];
}

function apply(type, data) {
  switch (type) {
    case "message": {
      const before = byId.get(data.id) ?? null;
      byId.set(data.id, data);
      if (data.kind === "said") meet(data.author);
      sort();
      return tell({ kind: "message", message: data, before });
    }
    case "removed":
      byId.delete(data.id);
      sort();
      return tell({ kind: "removed", id: data.id });
    case "tale": {
      const before = state.tale;
      state.tale = data;
      return tell({ kind: "tale", before });
    }
    case "progress":
      if (state.tale) state.tale = { ...state.tale, writing: data };
      return tell({ kind: "progress" });
  }
}

// Events that come while the room is being read are applied after it: the stream repeats the newest state of
// whatever the snapshot may have missed, so the order snapshot, then events, always ends right.
let stop = null;
let pending = null;
let reading = 0;

async function load() {
  const turn = ++reading;
  pending ??= [];
  try {
    const snapshot = await readRoom();
    if (turn !== reading) return;
    byId.clear();
    for (const message of snapshot.messages) byId.set(message.id, message);
    sort();
    Object.assign(state, { loaded: true, away: false, barred: null, tale: snapshot.tale, shareUrl: snapshot.shareUrl });
    state.people = [...snapshot.people];
    tell({ kind: "room" });
    const waiting = pending ?? [];
    pending = null;
    for (const [type, data] of waiting) apply(type, data);
  } catch (error) {
    if (turn !== reading) return;
    if (error instanceof Refused && [401, 404].includes(error.status)) {
      state.barred = error.status;
      stop?.();
      return tell({ kind: "room" });
    }
    setAway(true);
    setTimeout(load, 1500);
  }
}

let awayTimer = 0;
function setAway(away) {
  if (!away) {
    clearTimeout(awayTimer);
    awayTimer = 0;
    if (state.away) { state.away = false; tell({ kind: "line" }); }
    return;
  }
  // A short break is nobody's business; further tries do not start the wait again.
  awayTimer ||= setTimeout(() => { if (!state.away) { state.away = true; tell({ kind: "line" }); } }, state.loaded ? 1200 : 400);
}

export function start() {
  load();
  stop = follow({
    open: () => { setAway(false); load(); },
    away: () => setAway(true),
    event: (type, data) => (pending ? pending.push([type, data]) : apply(type, data)),
  });
}

/** The open ballot's message, if there is one. */
export function liveBallot() {
  const id = state.tale?.phase === "choosing" || state.tale?.phase === "paused" ? state.tale.ballot?.message : null;
  return id ? byId.get(id) ?? null : null;
}
