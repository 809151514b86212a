/** What keys do on the map: they walk from card to card, and draw handovers. */
import * as edits from "../actions/edits";
import { confirmHanding, leaveHanding, offer } from "../actions/handing";
import type { Slot } from "../host";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import { dragging } from "../tools/drag.svelte";
import { first, neighbour, type Card, type Direction } from "./walk";

const WAYS: { [key: string]: Direction } = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Does what the key means on the map; gives the card that the keys went to. */
export function onMapKey(
  event: KeyboardEvent,
  cards: readonly Card[],
  from: Slot | undefined,
): Slot | undefined {
  const way = WAYS[event.key];
  if (event.key === "Escape" && dragging.now) {
    event.stopPropagation();
    dragging.cancel();
    return undefined;
  }
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (pane.handing) {
    event.stopPropagation();
    if (event.key !== "Tab") event.preventDefault();
    hand(event.key, way, cards);
    return undefined;
  }
  if (from === undefined) return undefined;
  const to = destination(event.key, way, cards, from);
  if (to === undefined) return undefined;
  event.preventDefault();
  if (event.shiftKey) pane.extend(to);
  else pane.select([to]);
  pane.reveal = { slots: [to], days: null };
  return to;
}

/** Where the arrow keys begin when no card has the focus: at what is selected, or the first card of it, or of all. */
export function entry(cards: readonly Card[]): Slot | undefined {
  const { lookup } = desk;
  const found = lookup?.get(pane.selection);
  const of = (belongs: (slot: Slot) => boolean) => first(cards.filter(({ slot }) => belongs(slot)));
  const record = found?.record;
  const within =
    record?.record === "actor"
      ? of((slot) => lookup?.of("touchpoint", slot)?.actor === record.value.id)
      : record?.record === "phase"
        ? of((slot) => lookup?.of("touchpoint", slot)?.phase === record.value.id)
        : record?.record === "handover"
          ? lookup?.slotOf(record.value.from)
          : of((slot) => slot === found?.slot);
  return within ?? first(cards);
}

function destination(
  key: string,
  way: Direction | undefined,
  cards: readonly Card[],
  from: Slot,
): Slot | undefined {
  if (way) return neighbour(cards, from, way);
  if (key !== "Home" && key !== "End") return undefined;
  const ordered = [...cards].sort((a, b) => a.bounds.x - b.bounds.x);
  return (key === "Home" ? ordered[0] : ordered.at(-1))?.slot;
}

/** Keys while a handover is being drawn. */
function hand(key: string, way: Direction | undefined, cards: readonly Card[]): void {
  const { handing } = pane;
  if (!handing) return;
  if (key === "Enter") void confirmHanding();
  else if (key === "Escape" || key === "Tab") leaveHanding();
  else if (key === "?" || key === "Delete") offer(handing.from, null);
  else if (key.toLowerCase() === "l") {
    pane.handing = null;
    edits.handOver(handing.from);
  } else if (way) {
    const start = handing.to ?? handing.from;
    const next = neighbour(cards, start, way);
    const past = next === handing.from ? neighbour(cards, next, way) : next;
    if (past !== undefined) offer(handing.from, past);
  }
}
