/**
 * Where a card will most likely stand after an edit. Only the shell lays the map out; this is what is shown for the
 * moment until it has. It follows what the layout promises: no earlier card moves, and a lane reads in order of time.
 */
import type { DropSlot, JourneyRecord, Operation, Rect, Scene, Slot, View } from "../host";
import { placeOf } from "./dayScale";
import type { Lookup } from "./journey";

/** Cards and where they are expected to stand. */
export type Places = ReadonlyMap<Slot, Rect>;

/** From one column to the next, where no lines make it wider. */
export const COLUMN = 180;
/** A card without words of its own. */
const CARD = { w: 148, h: 64 };
/** A card stands left of others that are earlier by at most half the days of their phase, rounded down to one of these. */
const SPANS = [240, 120, 60, 30, 14, 7, 4, 2, 1];

/** A card of the phase, and what the layout looks at. */
interface Standing {
  slot: Slot;
  bounds: Rect;
  day: number | null;
  /** Its place in the list. */
  index: number;
  /** At the other ends of its handovers. */
  joined: Joined;
}

/** Where handovers come from, and where they lead. */
interface Joined {
  from: readonly Slot[];
  to: readonly Slot[];
}

const ALONE: Joined = { from: [], to: [] };

/** What a card is to have. */
interface Wanted {
  actor: Slot | undefined;
  phase: Slot | null;
  day: number | null;
  /** In the list it comes after this one. */
  after: Slot | null;
}

/** The place of a new card; nothing where there is no such lane on the map. */
export function placeOfNew({ scene }: View, lookup: Lookup, wanted: Wanted): Rect | undefined {
  const area = areaOf(scene, wanted.actor, wanted.phase);
  if (!area) return undefined;
  const cards = cardsOf(scene);
  const index = lookup.get(wanted.after)?.index ?? Infinity;
  const own = { slot: -1, bounds: { x: NaN, y: 0, ...CARD }, day: wanted.day, index, joined: ALONE };
  return settled(scene, own, area, standing(lookup, cards, area), cards);
}

/** The places of the cards that these operations move. */
export function placesAfter({ scene, time }: View, lookup: Lookup, operations: readonly Operation[]): Places {
  const places = new Map<Slot, Rect>();
  const cards = cardsOf(scene);
  const at = (slot: Slot) => places.get(slot) ?? cards.get(slot);
  /** Past a card that stands beside it, which takes its place. */
  const past = (slot: Slot, other: Slot | undefined) => {
    const [own, there] = [at(slot), other === undefined ? undefined : at(other)];
    if (!own || !there || other === undefined || !alike(lookup, slot, other)) return;
    places.set(slot, { ...own, x: there.x });
    places.set(other, { ...there, x: own.x });
  };
  for (const operation of operations) {
    if (operation.operation === "moveTouchpoint") {
      const { slot, actor, phase } = operation;
      const area = areaOf(scene, actor, phase);
      const bounds = at(slot);
      if (!area || !bounds) continue;
      const others = new Map([...cards].filter(([other]) => other !== slot));
      const own = known(lookup, joinedIn(lookup), slot, bounds);
      places.set(slot, settled(scene, own, area, standing(lookup, others, area), others));
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

/** Where a card comes to stand among those of its phase. */
function settled(scene: Scene, own: Standing, area: Rect, phase: readonly Standing[], cards: Places): Rect {
  const lane = [...cards.values()].filter((bounds) => inBand(bounds, area));
  if (scene.days) {
    const x = placeInDays(scene, own, lane);
    const there = lane.filter((other) => Math.abs(other.x - x) < other.w);
    return { ...own.bounds, x, y: rowFor(own, x, there, lane, cards, area) - own.bounds.h / 2 };
  }
  const { x, there } = columnFor(own, phase, area);
  return { ...own.bounds, x, y: rowFor(own, x, there, lane, cards, area) - own.bounds.h / 2 };
}

function placeInDays(scene: Scene, { day }: Standing, lane: readonly Rect[]): number {
  if (!scene.days) return 0;
  if (day !== null) return placeOf(scene.days, day);
  const aside = scene.days.withoutDay ?? scene.map.x + scene.map.w;
  const others = lane.filter(({ x }) => x >= aside);
  return others.length === 0 ? aside + 16 : Math.max(...others.map(({ x }) => x)) + COLUMN;
}

/** The left edge of the column: as far left as those before it in its lane, and those that it is joined to, allow. */
function columnFor(
  own: Standing,
  phase: readonly Standing[],
  area: Rect,
): { x: number; there: readonly Rect[] } {
  const days = phase.flatMap(({ day }) => day ?? []);
  const [first, last] = [Math.min(...days, own.day ?? Infinity), Math.max(...days, own.day ?? -Infinity)];
  const span = SPANS.find((span) => span <= Math.floor((last - first) / 2)) ?? 0;
  const at = (slots: readonly Slot[]) => phase.filter(({ slot }) => slots.includes(slot));
  const [senders, receivers] = [at(own.joined.from), at(own.joined.to)];
  const daysOf = (some: readonly Standing[]) => some.flatMap(({ day }) => day ?? []);
  // What has no day follows those that lead to it, else it comes before those that it leads to, else at the end.
  const leads = own.day === null && daysOf(senders).length === 0 && daysOf(receivers).length > 0;
  const now =
    own.day ??
    (leads
      ? Math.min(...daysOf(receivers))
      : daysOf(senders).length > 0
        ? Math.max(...daysOf(senders))
        : last);
  const inLane = phase.filter(({ bounds }) => inBand(bounds, area));
  // Those of one day come from lane to lane.
  const comesFirst = (other: Standing) =>
    inBand(other.bounds, area) ? own.day === null || other.index < own.index : other.bounds.y < area.y;
  const before = (other: Standing) =>
    other.day === null
      ? own.day === null && own.index >= other.index
      : other.day < now || (other.day === now && !leads && comesFirst(other));
  // Those of the lane that come later make room.
  const stands = inLane.filter(before);
  const joined = [...senders, ...receivers].filter(before);
  const earlier = phase.filter(({ day, joined }) => {
    const lines = joined.from.length + joined.to.length > 0;
    return lines && day !== null && day + span < now;
  });
  const all = phase.map(({ bounds }) => bounds.x).concat(inColumns(own.bounds, area) ? own.bounds.x : []);
  const least = Math.max(
    Math.min(...all),
    ...[...stands, ...joined, ...earlier].map(({ bounds }) => bounds.x),
  );
  if (!Number.isFinite(least))
    return { x: area.x + Math.max(0, Math.min(area.w, COLUMN) - own.bounds.w) / 2, there: [] };
  const columns = [...new Set(all)].filter((x) => x >= least);
  // A line that runs straight down a column from card to card leaves no room between them.
  const bySlot = new Map(phase.filter(before).map((card) => [card.slot, card]));
  const crossed = (x: number) =>
    phase.filter(before).some(({ bounds, joined }) => {
      if (bounds.x !== x || bounds.y >= area.y) return false;
      const ends = [...joined.from, ...joined.to].flatMap((slot) => bySlot.get(slot)?.bounds ?? []);
      return ends.some((end) => end.x === x && end.y > area.y + area.h);
    });
  const welcome = (x: number) =>
    !crossed(x) && stands.every(({ bounds, day }) => bounds.x !== x || (day !== null && day === own.day));
  const free = columns.sort((one, other) => one - other).find(welcome);
  const x = free ?? Math.max(...columns) + COLUMN;
  return { x, there: stands.flatMap(({ bounds }) => (bounds.x === x ? bounds : [])) };
}

/** The middle of the row: toward the lanes that its lines lead to; where that is all the same, the first. */
function rowFor(
  own: Standing,
  x: number,
  there: readonly Rect[],
  lane: readonly Rect[],
  cards: Places,
  area: Rect,
): number {
  const middle = ({ y, h }: Rect) => Math.round(y + h / 2);
  const rows = [...new Set(lane.map(middle))].sort((one, other) => one - other);
  const taken = (row: number) => there.some((other) => middle(other) === row);
  const ends = [...own.joined.from, ...own.joined.to].flatMap((slot) => cards.get(slot) ?? []);
  const cost = (row: number, at: number) =>
    ends.reduce((sum, end) => {
      if (inBand(end, area)) return sum + (end.x < x ? 4 * Math.abs(at - rows.indexOf(middle(end))) : 0);
      return sum + 2 * (end.y < area.y ? at : rows.length - 1 - at);
    }, 0) + (taken(row) ? 1000 : 0);
  const [best] = rows
    .map((row, at) => ({ row, cost: cost(row, at) }))
    .sort((one, other) => one.cost - other.cost);
  return best && best.cost < 1000 ? best.row : area.y + area.h / 2;
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

function cardsOf(scene: Scene): Map<Slot, Rect> {
  const figures = scene.parts.find(({ role }) => role === "cards")?.figures ?? [];
  return new Map(
    figures.flatMap(({ subject, bounds }) =>
      subject.is === "item" ? [[subject.slot, bounds] as const] : [],
    ),
  );
}

/** The cards whose columns are those of the area's phase. */
function standing(lookup: Lookup, cards: Places, area: Rect): Standing[] {
  const joined = joinedIn(lookup);
  return [...cards].flatMap(([slot, bounds]) =>
    inColumns(bounds, area) ? known(lookup, joined, slot, bounds) : [],
  );
}

function known(lookup: Lookup, joined: ReadonlyMap<Slot, Joined>, slot: Slot, bounds: Rect): Standing {
  const day = lookup.of("touchpoint", slot)?.day ?? null;
  return { slot, bounds, day, index: lookup.get(slot)?.index ?? 0, joined: joined.get(slot) ?? ALONE };
}

/** The cards at the other ends of each card's handovers. */
function joinedIn(lookup: Lookup): ReadonlyMap<Slot, Joined> {
  const joined = new Map<Slot, { from: Slot[]; to: Slot[] }>();
  const of = (slot: Slot) => {
    const there = joined.get(slot) ?? { from: [], to: [] };
    joined.set(slot, there);
    return there;
  };
  for (const { record } of lookup.items("handovers")) {
    if (record.record !== "handover") continue;
    const [from, to] = [lookup.slotOf(record.value.from), lookup.slotOf(record.value.to)];
    if (from === undefined || to === undefined || from === to) continue;
    of(from).to.push(to);
    of(to).from.push(from);
  }
  return joined;
}

function areaOf(scene: Scene, actor: Slot | undefined, phase: Slot | null): Rect | undefined {
  const fits = (slot: DropSlot) => slot.actor === actor && (slot.keepsPhase || slot.phase === phase);
  return scene.dropSlots.find(fits)?.area;
}

/** Whether it stands in the phase of this area. */
function inColumns({ x, w }: Rect, area: Rect): boolean {
  const across = x + w / 2;
  return across >= area.x && across < area.x + area.w;
}

/** Whether it stands in the lane of this area. */
function inBand({ y, h }: Rect, area: Rect): boolean {
  const down = y + h / 2;
  return down >= area.y && down < area.y + area.h;
}
