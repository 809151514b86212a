/** The pointer's tools on the map: carry a card to another place, draw a handover to another card. */
import * as edits from "../actions/edits";
import { dropSlotAt } from "../canvas/beyond";
import { carry } from "../actions/moves";
import type { DropSlot, Rect, Scene, Slot } from "../host";
import { dayAt } from "../state/dayScale";
import { desk } from "../state/desk.svelte";

/** A card as the pointer meets it. */
export interface Grabbed {
  slot: Slot;
  bounds: Rect;
}

type Drag =
  | {
      tool: "carry";
      card: Grabbed;
      dx: number;
      dy: number;
      over: DropSlot | null;
      /** In the calendar: the day it would have, none without one. Nothing where places are no days. */
      day: number | null | undefined;
      /** The card before which it would come, where no day decides that. */
      before: Grabbed | null;
      /** The other cards that stand there. */
      there: Grabbed[];
    }
  | { tool: "connect"; card: Grabbed; x: number; y: number; over: Grabbed | null };

/** A press counts as a drag from this many pixels on. */
export const THRESHOLD = 5;

const inside = ({ x, y, w, h }: Rect, px: number, py: number) =>
  px >= x && px < x + w && py >= y && py < y + h;

/** A card's left edge stands at its day; one without a day has none as long as the pointer is where no days are. */
function dayFor(scene: Scene, card: Grabbed, dx: number, x: number): number | null | undefined {
  if (!scene.days) return undefined;
  if (x >= (scene.days.withoutDay ?? Infinity)) return null;
  return dayAt(scene.days, card.bounds.x + dx);
}

class Dragging {
  now = $state.raw<Drag | null>(null);
  #from: { x: number; y: number } = { x: 0, y: 0 };

  /** Takes up a card, or a handover from it, at this point of the scene. */
  begin(tool: Drag["tool"], card: Grabbed, x: number, y: number): void {
    this.#from = { x, y };
    this.now =
      tool === "carry"
        ? { tool, card, dx: 0, dy: 0, over: null, day: undefined, before: null, there: [] }
        : { tool, card, x, y, over: null };
  }

  /** The pointer has come to this point of the scene. */
  to(x: number, y: number, scene: Scene, cards: readonly Grabbed[]): void {
    const drag = this.now;
    if (drag?.tool === "carry") {
      const over = dropSlotAt(scene, x, y) ?? null;
      const there = over === null ? [] : this.#undatedIn(over, drag.card, cards);
      const before = there.find(({ bounds }) => x < bounds.x + bounds.w / 2) ?? null;
      const dx = x - this.#from.x;
      const day = dayFor(scene, drag.card, dx, x);
      this.now = { ...drag, dx, dy: y - this.#from.y, over, day, before, there };
    } else if (drag) {
      const over = cards.find(({ slot, bounds }) => slot !== drag.card.slot && inside(bounds, x, y)) ?? null;
      this.now = { ...drag, x, y, over };
    }
  }

  /** Lets go: what was meant is done. */
  drop(): void {
    const drag = this.now;
    this.now = null;
    if (!drag?.over) return;
    if (drag.tool === "carry") void carry(drag.card.slot, drag.over, drag.before?.slot ?? null, drag.day);
    else void edits.connect(drag.card.slot, drag.over.slot);
  }

  /** The cards without a day where it would be dropped, from left to right; none for a card with a day. */
  #undatedIn(over: DropSlot, card: Grabbed, cards: readonly Grabbed[]): Grabbed[] {
    const of = (slot: Slot) => desk.lookup?.of("touchpoint", slot);
    if (over.keepsPhase || of(card.slot)?.day !== null) return [];
    const { x, y, w, h } = over.area;
    const within = ({ bounds: at }: Grabbed) => inside({ x, y, w, h }, at.x + at.w / 2, at.y + at.h / 2);
    return cards
      .filter((other) => other.slot !== card.slot && within(other) && of(other.slot)?.day === null)
      .sort((one, other) => one.bounds.x - other.bounds.x);
  }

  /** Lets go without doing anything. */
  cancel(): void {
    this.now = null;
  }
}

export const dragging = new Dragging();
