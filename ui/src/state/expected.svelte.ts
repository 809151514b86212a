/**
 * What is shown of an edit until the shell has answered: a card stands at once where it will most likely be, and the
 * answer settles it. Nothing here is part of the document, and nothing here says that something is safe.
 */
import type { Rect, Slot } from "../host";
import { COLUMN, type Places } from "./places";

/** A card that was added and may not be in the document yet. */
export class Newcomer {
  /** Once the shell has made it. */
  slot = $state<Slot | null>(null);
  /** What was typed when its title was left before that. */
  title = $state("");
  /** Where it is expected to stand. */
  readonly bounds: Rect;

  constructor(bounds: Rect) {
    this.bounds = bounds;
  }

  /** One that comes after another one, which is not in the document yet either. */
  static after({ bounds }: Newcomer): Newcomer {
    return new Newcomer({ ...bounds, x: bounds.x + COLUMN });
  }
}

const NOWHERE: Places = new Map();

/** Where cards were meant to go: what is meant next goes on from there. */
export type Meant = ReadonlyMap<Slot, { actor: Slot; phase: Slot | null }>;

interface Move {
  places: Places;
  meant: Meant;
}

class Expected {
  #moves = $state.raw<readonly Move[]>([]);
  #coming = $state.raw<readonly Newcomer[]>([]);
  /** The new card whose title is being typed. */
  typed = $state.raw<Newcomer | null>(null);
  /** Where cards are shown that were moved. */
  readonly moved: Places = $derived(
    this.#moves.length === 0 ? NOWHERE : new Map(this.#moves.flatMap(({ places }) => [...places])),
  );
  /** The lanes and phases to which cards were moved. */
  readonly meant: Meant = $derived(new Map(this.#moves.flatMap(({ meant }) => [...meant])));
  /** New cards that the shell has not made yet, but for the one whose title is being typed. */
  readonly ghosts: readonly Newcomer[] = $derived(this.#coming.filter((one) => one !== this.typed));
  /** Whether something is shown that the shell has not answered yet. */
  readonly unsettled: boolean = $derived(this.#moves.length + this.#coming.length > 0);

  /** Shows cards at other places; gives what takes that back. */
  move(places: Places, meant: Meant = new Map()): () => void {
    const move = { places, meant };
    this.#moves = [...this.#moves, move];
    return () => (this.#moves = this.#moves.filter((other) => other !== move));
  }

  /** Shows a new card and lets its title be typed; gives what takes the card back. */
  add(newcomer: Newcomer): () => void {
    this.#coming = [...this.#coming, newcomer];
    this.typed = newcomer;
    return () => {
      this.#coming = this.#coming.filter((other) => other !== newcomer);
      // Its title goes on being typed when it is there now.
      if (newcomer.slot === null) this.leave(newcomer);
    };
  }

  /** Its title is not being typed any more. */
  leave(newcomer: object): void {
    if (this.typed === newcomer) this.typed = null;
  }

  /** Another document is shown. */
  clear(): void {
    this.#moves = this.#coming = [];
    this.typed = null;
  }
}

export const expected = new Expected();
