/** The pointer's rubber band: what it touches is selected. */
import { meet } from "../canvas/rects";
import type { Rect, Slot } from "../host";
import { announce } from "../state/announce.svelte";
import { pane } from "../state/pane.svelte";
import { t } from "../state/words.svelte";

class Band {
  /** The ground it covers, in the space of the scene. */
  now = $state.raw<Rect | null>(null);
  #from = { x: 0, y: 0 };
  #before: readonly Slot[] = [];

  /** Begins at this point of the scene; what was selected `before` stays selected. */
  begin(x: number, y: number, before: readonly Slot[]): void {
    this.#from = { x, y };
    this.#before = before;
    this.now = { x, y, w: 0, h: 0 };
  }

  /** The pointer has come to this point of the scene. */
  to(x: number, y: number, cards: readonly { slot: Slot; bounds: Rect }[]): void {
    const { x: startX, y: startY } = this.#from;
    const area = {
      x: Math.min(x, startX),
      y: Math.min(y, startY),
      w: Math.abs(x - startX),
      h: Math.abs(y - startY),
    };
    this.now = area;
    const met = cards.filter(({ bounds }) => meet(bounds, area)).map(({ slot }) => slot);
    pane.select([...this.#before, ...met.filter((slot) => !this.#before.includes(slot))]);
  }

  end(): void {
    if (this.now)
      announce(t("selected-count", { count: pane.selected.length }), { quietly: true, nameless: true });
    this.now = null;
    if (pane.selection !== null) {
      pane.panel = "details";
      pane.focusItem = { slot: pane.selection, where: "map" };
    }
  }

  /** Lets go; what was selected before is selected again. */
  cancel(): void {
    if (this.now) pane.select(this.#before);
    this.now = null;
  }
}

export const band = new Band();
