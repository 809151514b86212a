/** The review of the handovers. */
import type { Slot } from "../host";
import { commitDrafts } from "../state/drafts";
import { desk } from "../state/desk.svelte";
import { pane, type Reveal } from "../state/pane.svelte";
import { register } from "../state/register.svelte";

/** How large the map was before the review. */
let zoom: number | null = null;

/** Shows the handovers in a table with the map below it, or the map alone again. */
export function toggleReview(on = !pane.review): void {
  if (on === pane.review) return;
  commitDrafts();
  pane.review = on;
  if (on) {
    zoom = pane.zoom;
    register.focus = { on: "row" };
    return;
  }
  if (zoom !== null) pane.zoom = zoom;
  zoom = null;
  if (pane.selection !== null) pane.reveal = { slots: [pane.selection], days: null };
  pane.focusItem = { slot: pane.selection, where: "map" };
}

/** What the map is to show with a handover: the line and both its ends. */
export function aboutHandover(slot: Slot | undefined): Reveal {
  const handover = desk.lookup?.of("handover", slot);
  const ends = [handover?.from, handover?.to].flatMap((id) => desk.lookup?.slotOf(id) ?? []);
  return { slots: slot === undefined ? [] : [slot, ...ends], days: null };
}

/** Brings a handover and both its ends into sight on the map. */
export function showOnMap(slot: Slot): void {
  const { slots } = aboutHandover(slot);
  if (slots.length > 1) pane.zoomWish = { slots, most: 1 };
}
