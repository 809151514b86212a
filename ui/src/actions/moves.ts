/** Moving cards, lanes and phases by keys, as dragging does by pointer. What was done is told in words. */
import type { DropSlot, Operation, PartRole, Slot } from "../host";
import { dayInWords } from "../state/days";
import { announce } from "../state/announce.svelte";
import { desk } from "../state/desk.svelte";
import { expected } from "../state/expected.svelte";
import type { Found } from "../state/journey";
import { pane } from "../state/pane.svelte";
import { language, t } from "../state/words.svelte";
import { choose } from "./edits";
import { laneBy, reorder } from "./heads";
import { lanesAsDrawn, send } from "./step";

export type Way = "up" | "down" | "earlier" | "later";

/** Moves what is selected: cards to the next lane, place or phase, lanes and phases past their neighbours. */
export async function shift(way: Way): Promise<void> {
  const upOrDown = way === "up" || way === "down";
  // It goes on from where the last change leads. To which lane that is, is known before it is settled.
  if (!upOrDown || desk.lookup?.get(pane.selection)?.section !== "touchpoints") await desk.settled();
  const first = desk.lookup?.get(pane.selection);
  switch (first?.record.record) {
    case "touchpoint":
      return way === "up" || way === "down"
        ? toLane(way === "up" ? -1 : 1)
        : inTime(way === "earlier" ? -1 : 1);
    case "actor":
      return laneBy(first, way === "up" || way === "earlier" ? -1 : 1);
    default:
      if (first?.section) await reorder(first, way === "up" || way === "earlier" ? -1 : 1);
  }
}

/** Moves the selected cards by so many days; a card without a day gets none. */
export async function byDays(days: number): Promise<void> {
  await send(
    cards().flatMap(({ slot, day }) => (day === null ? [] : onDay(slot, day + days))),
    () => dated(days),
  );
  pane.reveal = { slots: pane.selected, days: null };
}

/** Asks for a day, then moves the selected cards there. */
export function moveToDay(): void {
  const day = cards()[0]?.day ?? null;
  pane.dialog = { dialog: "day", title: t("choose-day", { title: namesOf() }), day };
}

/** Moves the selected cards so that the first is on this day, or takes their days away. */
export async function toThisDay(day: number | null): Promise<void> {
  const by = delta(day);
  await send(
    cards().flatMap((card) => onDay(card.slot, shifted(card, day, by))),
    () => dated(by),
  );
  pane.reveal = { slots: pane.selected, days: null };
}

/** By how many days the first card moves. */
function delta(day: number | null): number {
  const from = cards()[0]?.day ?? null;
  return day === null || from === null ? 0 : day - from;
}

/** The day of a card when the first of those that are selected goes to `day`. */
function shifted(card: Card, day: number | null, by: number): number | null {
  if (day === null || card.slot === pane.selection) return day;
  return card.day === null ? null : card.day + by;
}

const onDay = (slot: Slot, day: number | null): Operation[] =>
  desk.lookup?.of("touchpoint", slot)?.day === day
    ? []
    : [
        {
          operation: "setFields",
          slot,
          edits: [{ record: "touchpoint", field: { key: "day", value: day } }],
        },
      ];

/** On which day the selected card stands now; of several, how far they went. */
function dated(by: number): string {
  const card = cards()[0];
  if (!card) return "";
  if (card.day === null) return t("moved-without-day");
  if (pane.more.size > 0 && by !== 0)
    return t(by < 0 ? "moved-several-earlier" : "moved-several-later", {
      count: pane.more.size + 1,
      days: Math.abs(by),
    });
  return t("moved-to-day", { day: dayInWords(card.day, desk.lookup?.journey.head.dayZero ?? null) });
}

/** Moves the selected cards, and what goes with them, to this lane; each keeps its phase. */
export const toThisLane = (actor: Slot) =>
  send(
    cards().map(({ slot, phase }): Operation => ({ operation: "moveTouchpoint", slot, actor, phase })),
    standing,
  );

/** Moves the selected cards to this phase, or out of all; each keeps its lane. */
export const toThisPhase = (phase: Slot | null) =>
  send(
    cards().flatMap(({ slot, actor }): Operation[] =>
      actor === undefined ? [] : [{ operation: "moveTouchpoint", slot, actor, phase }],
    ),
    standing,
  );

/** Asks for a lane, then moves the selected cards there. */
export function moveToLane(): void {
  choose(
    t("choose-lane", { title: namesOf() }),
    lanesAsDrawn().map((slot) => ({
      label: desk.lookup?.title(slot) ?? "",
      icon: "rows-3",
      run: () => toThisLane(slot),
    })),
  );
}

/** Asks for a phase, then moves the selected cards there. */
export function moveToPhase(): void {
  const phases = desk.lookup?.items("phases") ?? [];
  choose(t("choose-phase", { title: namesOf() }), [
    ...phases.map(({ slot }) => ({
      label: desk.lookup?.title(slot) ?? "",
      icon: "columns-3",
      run: () => toThisPhase(slot),
    })),
    { label: t("no-phase"), icon: "circle-off", run: () => toThisPhase(null) },
  ]);
}

/**
 * Moves a card, and what is selected with it, to where it was dropped: before another card, when it says so.
 * In the calendar the place is a `day`, and the others keep their lanes unless the card changes its own.
 */
export async function carry(
  slot: Slot,
  to: DropSlot,
  before: Slot | null,
  day: number | null | undefined = undefined,
): Promise<void> {
  if (!pane.selected.includes(slot)) pane.select([slot]);
  else pane.select([slot, ...pane.selected.filter((other) => other !== slot)]);
  const all = cards();
  const stays = day !== undefined && all[0]?.actor === to.actor;
  const operations = (stays ? [] : all).map(({ slot: card, phase }): Operation => ({
    operation: "moveTouchpoint",
    slot: card,
    actor: to.actor,
    phase: to.keepsPhase ? phase : to.phase,
  }));
  const [own, target] = [desk.lookup?.get(slot), desk.lookup?.get(before)];
  if (own && target && operations.length === 1) {
    const index = target.index - (own.index < target.index ? 1 : 0);
    if (index !== own.index) operations.push({ operation: "reorder", slot, index });
  }
  if (day === undefined) {
    await send(operations, standing);
    return;
  }
  const by = delta(day);
  operations.push(...all.flatMap((card) => onDay(card.slot, shifted(card, day, by))));
  const lane = desk.lookup?.title(to.actor) ?? "";
  const said = () => (stays ? dated(by) : t("moved-to-day-and-lane", { moved: dated(by), lane }));
  await send(operations, said);
}

function namesOf(): string {
  const { selected } = pane;
  return selected.length > 1
    ? t("selected-count", { count: selected.length })
    : (desk.lookup?.title(selected[0]) ?? "");
}

/** Where the selected card stands now: its lane, its phase, its place among the cards of the lane. */
export function standing(): string {
  const { lookup, view } = desk;
  const card = lookup?.of("touchpoint", pane.selection);
  if (!lookup || !view || !card) return "";
  const lane = lookup.titleOfId(card.actor);
  const inLane = (slot: Slot) => lookup.of("touchpoint", slot)?.actor === card.actor;
  const row = view.scene.parts
    .filter(({ role }) => role === "cards")
    .flatMap(({ figures }) =>
      figures.flatMap(({ subject, bounds }) =>
        subject.is === "item" && inLane(subject.slot)
          ? [{ slot: subject.slot, x: bounds.x, y: bounds.y }]
          : [],
      ),
    )
    .sort((one, other) => one.x - other.x || one.y - other.y);
  const place = row.findIndex(({ slot }) => slot === pane.selection) + 1;
  const phase = card.phase === null ? "" : lookup.titleOfId(card.phase);
  const others = pane.more.size;
  const where = phase === "" ? lane : t("lane-and-phase", { lane, phase });
  const lanes = lanesOf(pane.selected);
  if (lanes.length > 1) return t("moved-several-apart", { count: others + 1, lanes: listed(lanes) });
  return others > 0
    ? t("moved-several", { count: others + 1, where })
    : t("moved-to", { where, place, all: row.length });
}

/** The names of the lanes of these cards, each once. */
const lanesOf = (slots: readonly Slot[]): string[] => {
  const names = slots.flatMap((slot) => desk.lookup?.of("touchpoint", slot)?.actor ?? []);
  return [...new Set(names)].map((id) => desk.lookup?.titleOfId(id) ?? "");
};

const listed = (names: readonly string[]): string => new Intl.ListFormat(language()).format(names);

interface Card {
  slot: Slot;
  actor: Slot | undefined;
  phase: Slot | null;
  day: number | null;
}

/** The selected cards. */
function cards(): Card[] {
  const { lookup } = desk;
  return pane.selected.flatMap((slot): Card[] => {
    const card = lookup?.of("touchpoint", slot);
    return lookup && card
      ? [
          {
            slot,
            actor: lookup.slotOf(card.actor),
            phase: lookup.slotOf(card.phase) ?? null,
            day: card.day,
            ...expected.meant.get(slot),
          },
        ]
      : [];
  });
}

async function toLane(by: 1 | -1): Promise<void> {
  const lanes = lanesAsDrawn();
  const moved = cards().map((card) => ({ ...card, to: lanes[lanes.indexOf(card.actor ?? -1) + by] }));
  if (moved.some(({ to, actor }) => to === undefined || actor === undefined)) {
    announce(t(by < 0 ? "at-first-lane" : "at-last-lane"), { nameless: true });
    return;
  }
  await send(
    moved.map(({ slot, to, phase }): Operation => ({
      operation: "moveTouchpoint",
      slot,
      actor: to ?? 0,
      phase,
    })),
    standing,
  );
}

/** By a day in the calendar; else past the next card of the same lane and phase, whose day it takes where it has one; else into the next phase. */
async function inTime(by: 1 | -1): Promise<void> {
  const all = cards();
  if (desk.view?.time === "calendar" && all.some(({ day }) => day !== null)) return byDays(by);
  const one = all.length === 1 ? all[0] : undefined;
  if (one?.day != null && (await pastInTime(one, one.day, by))) return;
  const beside = one && one.day === null ? neighbourInList(one, by) : undefined;
  if (one && beside) {
    await send([{ operation: "reorder", slot: one.slot, index: beside.index }], standing);
    return;
  }
  const phases: (Slot | null)[] = (desk.lookup?.items("phases") ?? []).map(({ slot }) => slot);
  const moved = all.map((card) => ({
    ...card,
    to: phases[placeOf(card) + by],
  }));
  if (moved.some(({ to, actor }) => to === undefined || actor === undefined)) {
    announce(t(by < 0 ? "at-first-place" : "at-last-place"), { nameless: true });
    return;
  }
  await send(
    moved.map(({ slot, actor, to }): Operation => ({
      operation: "moveTouchpoint",
      slot,
      actor: actor ?? 0,
      phase: to ?? null,
    })),
    one?.day == null ? standing : () => `${standing()}. ${t("day-stays", { day: dayOf(one.day) })}`,
  );
}

/** The place of a card among the phases; one that has none stands before them, or, when it is later, after them. */
function placeOf({ slot, phase }: Card): number {
  const phases = (desk.lookup?.items("phases") ?? []).map((found) => found.slot);
  if (phase !== null) return phases.indexOf(phase);
  const left = (role: PartRole, of: Slot | undefined) =>
    desk.view?.scene.parts
      .filter((part) => part.role === role)
      .flatMap(({ figures }) => figures)
      .find(({ subject }) => subject.is === "item" && subject.slot === of)?.bounds.x;
  const after = (left("cards", slot) ?? 0) > (left("phaseHeads", phases.at(-1)) ?? Infinity);
  return after ? phases.length : -1;
}

/** Past the next dated card of the same lane and phase: it takes that day, and comes after it, or before it. */
async function pastInTime(card: Card, day: number, by: 1 | -1): Promise<boolean> {
  const own = desk.lookup?.get(card.slot);
  const row = likeIt(card)
    .flatMap((found) =>
      found.record.record === "touchpoint" && found.record.value.day !== null
        ? [{ found, day: found.record.value.day }]
        : [],
    )
    .sort((one, other) => one.day - other.day || one.found.index - other.found.index);
  const beside = row[row.findIndex(({ found }) => found.slot === card.slot) + by];
  if (!own || !beside) return false;
  const operations: Operation[] = [];
  if (beside.day !== day)
    operations.push({
      operation: "setFields",
      slot: card.slot,
      edits: [{ record: "touchpoint", field: { key: "day", value: beside.day } }],
    });
  // On the same day the order of the list decides.
  const inOrder = by > 0 ? own.index > beside.found.index : own.index < beside.found.index;
  if (!inOrder) operations.push({ operation: "reorder", slot: card.slot, index: beside.found.index });
  const title = desk.lookup?.titleOf(beside.found.record) ?? "";
  await send(operations, () => t(by > 0 ? "moved-after" : "moved-before", { day: dayOf(beside.day), title }));
  return true;
}

const dayOf = (day: number | null) =>
  day === null ? t("no-day") : dayInWords(day, desk.lookup?.journey.head.dayZero ?? null);

/** The cards of the same lane and phase, in the order of the list. */
function likeIt({ slot }: Card): Found[] {
  const own = desk.lookup?.of("touchpoint", slot);
  return (desk.lookup?.items("touchpoints") ?? []).filter(
    ({ record }) =>
      record.record === "touchpoint" &&
      record.value.actor === own?.actor &&
      record.value.phase === own?.phase,
  );
}

function neighbourInList(card: Card, by: 1 | -1): Found | undefined {
  const list = likeIt(card).filter(
    ({ record }) => record.record === "touchpoint" && record.value.day === null,
  );
  return list[list.findIndex(({ slot }) => slot === card.slot) + by];
}
