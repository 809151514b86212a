/** The review of the handovers. */
import type { Slot } from "../host";
import { commitDrafts } from "../state/drafts";
import { desk } from "../state/desk.svelte";
import { pane, type Reveal } from "../state/pane.svelte";
import { register } from "../state/register.svelte";

/** Shows the handovers in a table with the map below it, or the map alone again. */
export function toggleReview(on = !pane.review): void {
  if (on === pane.review) return;
  commitDrafts();
  pane.review = on;
  if (on) {
    register.begin(desk.view?.document ?? -1);
    register.focus = { on: "row" };
    return;
  }
  const slot = pane.selection;
  pane.focusItem = { slot, where: "map" };
  // The map has its whole room only in the next frame.
  if (slot !== null) requestAnimationFrame(() => (pane.reveal = aboutHandover(slot)));
}

/** What the map is to show with a handover: the line and both its ends. */
function aboutHandover(slot: Slot): Reveal {
  const handover = desk.lookup?.of("handover", slot);
  const ends = [handover?.from, handover?.to].flatMap((id) => desk.lookup?.slotOf(id) ?? []);
  return { slots: [slot, ...ends], days: null };
}
