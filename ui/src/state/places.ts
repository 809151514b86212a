/**
 * Where a card will most likely stand after an edit. Only the shell lays the map out; this is what is shown for the
 * moment until it has. It follows what the layout promises: no earlier card moves, and a lane reads in order.
 */
import type { DropSlot, JourneyRecord, Operation, Rect, Scene, Slot, View } from "../host";
import { placeOf } from "./dayScale";
import type { Lookup } from "./journey";

/** Cards and where they are expected to stand. */
export type Places = ReadonlyMap<Slot, Rect>;

/** From one column to the next, where no lines make it wider. */
export const COLUMN = 180;
/** A card without words. */
const CARD = { w: 148, h: 62 };

interface Standing {
  slot: Slot;
  bounds: Rect;
}

/** What a new card is put beside, and into which lane and phase. */
export interface Wanted {
  actor: Slot | undefined;
  phase: Slot | null;
  day: number | null;
  /** The card that comes before it. */
  beside: Rect | undefined;
}

/** Where the card of this slot stands. */
export function boundsOf(scene: Scene, slot: Slot | null | undefined): Rect | undefined {
  return cardsOf(scene).find((card) => card.slot === slot)?.bounds;
}

/** The place of a new card; nothing where there is no such lane on the map. */
export function placeOfNew(scene: Scene, { actor, phase, day, beside }: Wanted): Rect | undefined {
  const area = areaOf(scene, actor, phase);
  if (!area) return undefined;
  const cards = cardsOf(scene);
  const inLane = cards.filter(({ bounds }) => middleIn(bounds, area));
  const before = beside && middleIn(beside, area) ? beside : rightmost(inLane)?.bounds;
  const h = Math.min(CARD.h, ...cards.map(({ bounds }) => bounds.h));
  const middle = before ? before.y + before.h / 2 : area.y + area.h / 2;
  const y = middle - h / 2;
  if (scene.days && day !== null) return { x: placeOf(scene.days, day), y, w: CARD.w, h };
  const x = before ? nextColumn(cards, before, area) : firstColumn(cards, area);
  return { x, y, w: CARD.w, h };
}

/** The places of the cards that these operations move. */
export function placesAfter({ scene, time }: View, lookup: Lookup, operations: readonly Operation[]): Places {
  const places = new Map<Slot, Rect>();
  const cards = cardsOf(scene);
  const at = (slot: Slot) => places.get(slot) ?? cards.find((card) => card.slot === slot)?.bounds;
  /** Past a card that stands beside it, which takes its place. */
  const past = (slot: Slot, other: Slot | undefined) => {
    const [own, there] = [at(slot), other === undefined ? undefined : at(other)];
    if (!own || !there || other === undefined || !alike(lookup, slot, other)) return;
    places.set(slot, { ...own, x: there.x });
    places.set(other, { ...there, x: own.x });
  };
  for (const operation of operations) {
    if (operation.operation === "moveTouchpoint") {
      const own = at(operation.slot);
      const to = own && movedTo(scene, cards, { ...operation, own });
      if (to) places.set(operation.slot, to);
    } else if (operation.operation === "reorder" && !places.has(operation.slot)) {
      past(operation.slot, lookup.items("touchpoints")[operation.index]?.slot);
    } else if (operation.operation === "setFields") {
      const { slot } = operation;
      const day = dayIn(operation);
      const own = at(slot);
      if (day === undefined || !own) continue;
      if (time === "calendar" && scene.days) {
        const x = day === null ? scene.days.withoutDay : placeOf(scene.days, day);
        if (x !== null) places.set(slot, { ...own, x });
      } else if (day !== null) {
        const ofDay = lookup.items("touchpoints").filter(({ record }) => hasDay(record, day));
        past(slot, ofDay.find((other) => alike(lookup, slot, other.slot))?.slot);
      }
    }
  }
  return places;
}

/** The day that is set; nothing where none is. */
function dayIn(operation: Extract<Operation, { operation: "setFields" }>): number | null | undefined {
  for (const edit of operation.edits) {
    if (edit.record === "touchpoint" && edit.field.key === "day") return edit.field.value;
  }
  return undefined;
}

const hasDay = (record: JourneyRecord, day: number) =>
  record.record === "touchpoint" && record.value.day === day;

/** Whether the two stand in the same lane and phase. */
function alike(lookup: Lookup, one: Slot, other: Slot): boolean {
  const [a, b] = [lookup.of("touchpoint", one), lookup.of("touchpoint", other)];
  return a !== undefined && one !== other && a.actor === b?.actor && a.phase === b.phase;
}

/** The place of a card that goes to another lane or phase. */
function movedTo(
  scene: Scene,
  cards: readonly Standing[],
  { slot, own, actor, phase }: { slot: Slot; own: Rect; actor: Slot; phase: Slot | null },
): Rect | undefined {
  const area = areaOf(scene, actor, phase);
  if (!area) return undefined;
  const across = own.x + own.w / 2;
  const x = across >= area.x && across < area.x + area.w ? own.x : firstColumn(cards, area);
  const others = cards.filter((card) => card.slot !== slot && middleIn(card.bounds, area));
  const row = ({ bounds }: Standing) => Math.round(bounds.y + bounds.h / 2);
  const rows = [...new Set(others.map(row))].sort((one, other) => one - other);
  const taken = (middle: number) =>
    others.some(
      (card) => row(card) === middle && card.bounds.x < x + own.w && x < card.bounds.x + card.bounds.w,
    );
  const middle = rows.find((middle) => !taken(middle)) ?? area.y + area.h / 2;
  return { ...own, x, y: middle - own.h / 2 };
}

function cardsOf(scene: Scene): Standing[] {
  const figures = scene.parts.find(({ role }) => role === "cards")?.figures ?? [];
  return figures.flatMap(({ subject, bounds }) =>
    subject.is === "item" ? [{ slot: subject.slot, bounds }] : [],
  );
}

function areaOf(scene: Scene, actor: Slot | undefined, phase: Slot | null): Rect | undefined {
  const fits = (slot: DropSlot) => slot.actor === actor && (slot.keepsPhase || slot.phase === phase);
  return scene.dropSlots.find(fits)?.area;
}

function middleIn({ x, y, w, h }: Rect, area: Rect): boolean {
  const [across, down] = [x + w / 2, y + h / 2];
  return across >= area.x && across < area.x + area.w && down >= area.y && down < area.y + area.h;
}

function rightmost(cards: readonly Standing[]): Standing | undefined {
  return cards.reduce<Standing | undefined>(
    (last, card) => (last && last.bounds.x >= card.bounds.x ? last : card),
    undefined,
  );
}

/** The left edge of the next column in the same phase. */
function nextColumn(cards: readonly Standing[], { x }: Rect, area: Rect): number {
  let next = Infinity;
  for (const { bounds } of cards) {
    const inPhase = bounds.x + bounds.w / 2 < area.x + area.w;
    if (inPhase && bounds.x > x + 1) next = Math.min(next, bounds.x);
  }
  return next === Infinity ? x + COLUMN : next;
}

/** The left edge of the first column of a phase. */
function firstColumn(cards: readonly Standing[], area: Rect): number {
  let first = Infinity;
  for (const { bounds } of cards) {
    const across = bounds.x + bounds.w / 2;
    if (across >= area.x && across < area.x + area.w) first = Math.min(first, bounds.x);
  }
  return first === Infinity ? area.x + Math.max(0, Math.min(area.w, COLUMN) - CARD.w) / 2 : first;
}
