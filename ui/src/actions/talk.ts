/** Drawing while people talk: one card after another, with what the marks in their titles set. */
import type { Operation, Slot, Touchpoint } from "../host";
import { expectTyping } from "../state/ahead";
import { blank } from "../state/blank";
import { desk } from "../state/desk.svelte";
import type { Lookup } from "../state/journey";
import { pane } from "../state/pane.svelte";
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

/** Sets what was chosen. `hand-over` is not set here: it waits for the next card. */
export async function setMark(card: Card, chosen: Completion<Slot>): Promise<void> {
  switch (chosen.does) {
    case "lane":
      await place(card, { actor: chosen.what });
      break;
    case "phase":
      await place(card, { phase: chosen.what });
      break;
    case "new-lane":
      await place(card, { actor: await added("actors", chosen.name) });
      break;
    case "new-phase":
      await place(card, { phase: await added("phases", chosen.name) });
      break;
    case "receiver":
      await desk.apply(on(card, (from) => ({ operation: "connect", from, to: chosen.what })));
      break;
    case "nobody":
      await desk.apply(on(card, (from) => ({ operation: "connect", from, to: null })));
      break;
    case "days":
      await set(card, (slot) => ({ key: "day", value: (dayBefore(slot) ?? 0) + chosen.days }));
      break;
    case "refused":
      await set(card, () => ({ key: "status", value: "refused" }));
      break;
    case "words":
      await set(card, () => ({ key: "quote", value: chosen.words }));
      break;
    case "hand-over":
      break;
  }
}

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
  const next = await addTouchpoint({ after: from });
  if (next === null || from.slot === null || !receives) return;
  await desk.apply({ operation: "connect", from: from.slot, to: next });
  pane.selection = next;
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

const set = (card: Card, field: (slot: Slot) => Field) =>
  desk.apply(
    on(card, (slot) => ({
      operation: "setFields",
      slot,
      edits: [{ record: "touchpoint", field: field(slot) }],
    })),
  );

function place(card: Card, to: { actor?: Slot | undefined; phase?: Slot | undefined }): Promise<boolean> {
  return desk.apply(
    on(card, (slot, lookup) => {
      const there = lookup.of("touchpoint", slot);
      const actor = to.actor ?? lookup.slotOf(there?.actor);
      if (!there || actor === undefined) return null;
      const phase = to.phase ?? lookup.slotOf(there.phase) ?? null;
      return { operation: "moveTouchpoint", slot, actor, phase };
    }),
  );
}

async function added(section: "actors" | "phases", name: string): Promise<Slot | undefined> {
  const item = blank(section);
  if (item.record === "actor") item.value.name = name;
  if (item.record === "phase") item.value.title = name;
  if (!(await desk.apply({ operation: "addItem", item }))) return undefined;
  return desk.view?.touched ?? undefined;
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
