/** Drawing while people talk: one card after another, with what the marks in their titles set. */
import { tick } from "svelte";
import type { Operation, Slot, Touchpoint } from "../host";
import { holdKeys } from "../state/ahead";
import { blank } from "../state/blank";
import { desk } from "../state/desk.svelte";
import type { Coming, Newcomer } from "../state/expected.svelte";
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
 * and what is set is one step with adding it. All of it is meant at once, so what is meant after it builds on it.
 */
export function setMark(card: Coming, chosen: Completion<Slot>, fresh = false): void {
  const options = fresh ? BEGUN : {};
  switch (chosen.does) {
    case "lane":
      place(card, { actor: () => chosen.what }, options);
      break;
    case "phase":
      place(card, { phase: () => chosen.what }, options);
      break;
    case "new-lane":
      place(card, { actor: added("actors", chosen.name, options) }, options);
      break;
    case "new-phase":
      place(card, { phase: added("phases", chosen.name, options) }, options);
      break;
    case "receiver":
      void desk.apply(
        on(card, (from) => ({ operation: "connect", from, to: chosen.what })),
        options,
      );
      break;
    case "nobody":
      void desk.apply(
        on(card, (from) => ({ operation: "connect", from, to: null })),
        options,
      );
      break;
    case "days":
      set(card, (slot) => ({ key: "day", value: (dayBefore(slot) ?? 0) + chosen.days }), options);
      break;
    case "refused":
      set(card, () => ({ key: "status", value: "refused" }), options);
      break;
    case "words":
      set(card, () => ({ key: "quote", value: chosen.words }), options);
      break;
    case "hand-over":
      break;
  }
}

/** One step with adding the card, and said with its name. */
const BEGUN: SendOptions = { continues: true, later: true };

/** The next card, in the same lane and phase; `receives` when this one hands over to it. */
export async function goOn(from: Coming, receives: boolean): Promise<void> {
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

/** The card got no title after all: it goes again, and the keys are where it was added from. */
export async function drop(card: Newcomer): Promise<void> {
  // Where the focus went meanwhile, it stays.
  const lost = document.activeElement === document.body || document.activeElement?.closest("main") !== null;
  const release = lost ? holdKeys() : () => undefined;
  const back = () => {
    const slot = card.from?.slot ?? null;
    if (!lost || slot === null || !desk.lookup?.get(slot)) return;
    pane.follow(slot);
    pane.focusItem = { slot, where: "map" };
  };
  back();
  await desk.letFall(() => card.slot);
  // What it was added from may have been on its way itself.
  if (document.activeElement === document.body) back();
  await tick();
  release();
}

type Field = Extract<
  Extract<Operation, { operation: "setFields" }>["edits"][number],
  { record: "touchpoint" }
>["field"];

/** An operation on a card that will be there when all that was meant before is done. */
const on =
  (card: Coming, act: (slot: Slot, lookup: Lookup) => Operation | null) =>
  (lookup: Lookup): Operation | null =>
    card.slot === null ? null : act(card.slot, lookup);

const set = (card: Coming, field: (slot: Slot) => Field, options: SendOptions) =>
  void desk.apply(
    on(card, (slot) => ({
      operation: "setFields",
      slot,
      edits: [{ record: "touchpoint", field: field(slot) }],
    })),
    options,
  );

/** Gives the slot once it is there. */
type Later = () => Slot | undefined;

function place(card: Coming, to: { actor?: Later; phase?: Later }, options: SendOptions): void {
  void desk.apply(
    on(card, (slot, lookup) => {
      const there = lookup.of("touchpoint", slot);
      const actor = to.actor ? to.actor() : lookup.slotOf(there?.actor);
      const phase = to.phase ? to.phase() : (lookup.slotOf(there?.phase) ?? null);
      if (!there || actor === undefined || phase === undefined) return null;
      return { operation: "moveTouchpoint", slot, actor, phase };
    }),
    options,
  );
}

function added(section: "actors" | "phases", name: string, options: SendOptions): Later {
  const item = blank(section);
  if (item.record === "actor") item.value.name = name;
  if (item.record === "phase") item.value.title = name;
  let made: Slot | undefined;
  const then = () => (made = desk.lookup?.items(section).at(-1)?.slot);
  // What is typed faster than it is made is named twice and meant once.
  const unlessThere = (lookup: Lookup): Operation | null => {
    const own = name.toLowerCase();
    made = lookup.items(section).find(({ slot }) => lookup.title(slot).toLowerCase() === own)?.slot;
    return made === undefined ? { operation: "addItem", item } : null;
  };
  void desk.apply(unlessThere, { ...options, stays: true, then });
  return () => made;
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
