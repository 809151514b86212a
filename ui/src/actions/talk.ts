/** Drawing while people talk: one card after another, with what the marks in their titles set. */
import type { Operation, Slot, Touchpoint } from "../host";
import { expectTyping } from "../state/ahead";
import { blank } from "../state/blank";
import { desk } from "../state/desk.svelte";
import type { Lookup } from "../state/journey";
import { pane } from "../state/pane.svelte";
import type { SendOptions } from "../state/telling";
import { addTouchpoint } from "./edits";
import type { Completion, Known, Named } from "./marks";

/** What the marks can name. */
export function known(except: Slot | null): Known<Slot> {
  const names = (section: "actors" | "phases" | "touchpoints"): Named<Slot>[] =>
    (desk.lookup?.items(section) ?? [])
      .filter(({ slot }) => slot !== except)
      .map(({ slot }) => ({ name: desk.lookup?.title(slot) ?? "", what: slot }))
      .filter(({ name }) => name !== "");
  // What was drawn last is what is talked about.
  return { lanes: names("actors"), phases: names("phases"), cards: names("touchpoints").reverse() };
}

/**
 * Sets what was chosen. `hand-over` is not set here: it waits for the next card. `fresh`: the card is being written,
 * and what is set is one step with adding it.
 */
export async function setMark(card: Card, chosen: Completion<Slot>, fresh = false): Promise<void> {
  const options = fresh ? BEGUN : {};
  switch (chosen.does) {
    case "lane":
      await place(card, { actor: chosen.what }, options);
      break;
    case "phase":
      await place(card, { phase: chosen.what }, options);
      break;
    case "new-lane":
      await place(card, { actor: await added("actors", chosen.name, options) }, options);
      break;
    case "new-phase":
      await place(card, { phase: await added("phases", chosen.name, options) }, options);
      break;
    case "receiver":
      await desk.apply(
        on(card, (from) => ({ operation: "connect", from, to: chosen.what })),
        options,
      );
      break;
    case "nobody":
      await desk.apply(
        on(card, (from) => ({ operation: "connect", from, to: null })),
        options,
      );
      break;
    case "days":
      await set(card, (slot) => ({ key: "day", value: (dayBefore(slot) ?? 0) + chosen.days }), options);
      break;
    case "refused":
      await set(card, () => ({ key: "status", value: "refused" }), options);
      break;
    case "words":
      await set(card, () => ({ key: "quote", value: chosen.words }), options);
      break;
    case "hand-over":
      break;
  }
}

/** One step with adding the card, and said with its name. */
const BEGUN: SendOptions = { continues: true, later: true };

/** A card whose title is typed; it may be on its way to the shell. */
export interface Card {
  readonly slot: Slot | null;
}

/**
 * The next card, in the same lane and phase, once what decides them is done; `receives` when this one hands
 * over to it.
 */
export async function goOn(from: Card, receives: boolean, setting: Promise<unknown>): Promise<void> {
  expectTyping();
  await setting;
  let next: Slot | null = null;
  const adding = addTouchpoint({ after: from, made: (slot) => (next = slot) });
  // Right behind it, before anything that is done to the next card.
  const joining =
    receives &&
    desk.apply(
      () =>
        from.slot === null || next === null ? null : { operation: "connect", from: from.slot, to: next },
      { ...BEGUN, stays: true },
    );
  await Promise.all([adding, joining]);
}

/** The card got no title after all: it goes again, and the keys are at the one before it. */
export async function drop(card: Card): Promise<void> {
  // Where the focus went meanwhile, it stays.
  const lost = document.activeElement === document.body || document.activeElement?.closest("main") !== null;
  const cards = desk.lookup?.items("touchpoints") ?? [];
  const at = card.slot === null ? cards.length : cards.findIndex(({ slot }) => slot === card.slot);
  const before = cards[at - 1]?.slot ?? null;
  await desk.letFall(() => card.slot);
  if (!lost || pane.selection !== null) return;
  pane.selection = before;
  pane.focusItem = { slot: before, where: "map" };
}

type Field = Extract<
  Extract<Operation, { operation: "setFields" }>["edits"][number],
  { record: "touchpoint" }
>["field"];

/** An operation on a card that will be there when all that was meant before is done. */
const on =
  (card: Card, act: (slot: Slot, lookup: Lookup) => Operation | null) =>
  (lookup: Lookup): Operation | null =>
    card.slot === null ? null : act(card.slot, lookup);

const set = (card: Card, field: (slot: Slot) => Field, options: SendOptions) =>
  desk.apply(
    on(card, (slot) => ({
      operation: "setFields",
      slot,
      edits: [{ record: "touchpoint", field: field(slot) }],
    })),
    options,
  );

function place(
  card: Card,
  to: { actor?: Slot | undefined; phase?: Slot | undefined },
  options: SendOptions,
): Promise<boolean> {
  return desk.apply(
    on(card, (slot, lookup) => {
      const there = lookup.of("touchpoint", slot);
      const actor = to.actor ?? lookup.slotOf(there?.actor);
      if (!there || actor === undefined) return null;
      const phase = to.phase ?? lookup.slotOf(there.phase) ?? null;
      return { operation: "moveTouchpoint", slot, actor, phase };
    }),
    options,
  );
}

async function added(
  section: "actors" | "phases",
  name: string,
  options: SendOptions,
): Promise<Slot | undefined> {
  const item = blank(section);
  if (item.record === "actor") item.value.name = name;
  if (item.record === "phase") item.value.title = name;
  if (!(await desk.apply({ operation: "addItem", item }, { ...options, stays: true }))) return undefined;
  return desk.lookup?.items(section).at(-1)?.slot;
}

/** The last day of the nearest card before this one in the list that has a day. */
function dayBefore(slot: Slot): number | undefined {
  const cards = desk.lookup?.items("touchpoints") ?? [];
  const at = cards.findIndex((card) => card.slot === slot);
  const before = cards
    .slice(0, at)
    .map(({ record }) => record.value as Touchpoint)
    .findLast(({ day }) => day !== null);
  return before ? (before.day ?? 0) + before.duration : undefined;
}
