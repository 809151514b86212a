/** The pointer's tools on the map: carry a card to another place, draw a handover to another card. */
import * as edits from "../actions/edits";
import type { DropSlot, Rect, Scene, Slot } from "../host";

/** A card as the pointer meets it. */
export interface Grabbed {
  slot: Slot;
  bounds: Rect;
}

type Drag =
  | { tool: "carry"; card: Grabbed; dx: number; dy: number; over: DropSlot | null }
  | { tool: "connect"; card: Grabbed; x: number; y: number; over: Grabbed | null };

/** A press counts as a drag from this many pixels on. */
export const THRESHOLD = 5;

const inside = ({ x, y, w, h }: Rect, px: number, py: number) =>
  px >= x && px < x + w && py >= y && py < y + h;

class Dragging {
  now = $state.raw<Drag | null>(null);
  #from: { x: number; y: number } = { x: 0, y: 0 };

  /** Takes up a card, or a handover from it, at this point of the scene. */
  begin(tool: Drag["tool"], card: Grabbed, x: number, y: number): void {
    this.#from = { x, y };
    this.now = tool === "carry" ? { tool, card, dx: 0, dy: 0, over: null } : { tool, card, x, y, over: null };
  }

  /** The pointer has come to this point of the scene. */
  to(x: number, y: number, scene: Scene, cards: readonly Grabbed[]): void {
    const drag = this.now;
    if (drag?.tool === "carry") {
      const over = scene.dropSlots.find(({ area }) => inside(area, x, y)) ?? null;
      this.now = { ...drag, dx: x - this.#from.x, dy: y - this.#from.y, over };
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
    if (drag.tool === "carry") void edits.carry(drag.card.slot, drag.over);
    else void edits.connect(drag.card.slot, drag.over.slot);
  }

  /** Lets go without doing anything. */
  cancel(): void {
    this.now = null;
  }
}

export const dragging = new Dragging();
