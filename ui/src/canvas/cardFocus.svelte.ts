/** Which card of the map has the focus, when it is wished for from elsewhere. */
import { untrack } from "svelte";
import type { Slot } from "../host";
import { holdKeys, isField, takesKeys } from "../state/ahead";
import { pane } from "../state/pane.svelte";

/** What must be known of the map. */
export interface Ground {
  readonly svg: SVGSVGElement | undefined;
  readonly cards: ReadonlyMap<Slot, unknown>;
}

/** Follows what is wished, to be called while a component is made; gives how to put the focus on a card. */
export function cardFocus(ground: Ground): (slot: Slot | null) => void {
  const scroller = () => ground.svg?.parentElement?.closest<HTMLElement>("[data-items]");

  /** The card; without one, and when nothing here has the focus, the map itself: the keys keep working. */
  function focusCard(slot: Slot | null): void {
    const card = ground.svg?.querySelector<SVGGElement>(`.cards[data-slot="${slot}"]`);
    if (!card && ground.svg?.contains(document.activeElement)) return;
    (card ?? scroller())?.focus({ preventScroll: true });
  }

  $effect(() => {
    const wish = pane.focusItem;
    if (wish?.where !== "map") return;
    // It is followed once: the next map has nothing to do with it.
    pane.focusItem = null;
    const isCard = wish.slot === null || untrack(() => ground.cards.has(wish.slot ?? -1));
    const held = document.activeElement;
    const arrived = holdKeys();
    requestAnimationFrame(() => {
      // Where somebody has begun to type meanwhile, the keys stay.
      const typed = isField(document.activeElement) && document.activeElement !== held;
      if (isCard && !typed) focusCard(wish.slot);
      // A lane or a phase is no stop of the keys: a card that keeps the focus would be selected again.
      else if (!typed) scroller()?.focus({ preventScroll: true });
      arrived();
    });
  });
  // What nothing else has the focus for is meant for the map.
  $effect(() => takesKeys(() => focusCard(pane.selection)));
  return focusCard;
}
