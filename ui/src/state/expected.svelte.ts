/**
 * What is shown of an edit until the shell has answered: a card stands at once where it will most likely be, and the
 * answer settles it. Nothing here is part of the document, and nothing here says that something is safe.
 */
import type { Rect, Slot } from "../host";
import { seen } from "./frames";
import { COLUMN, type Places } from "./places";

/** Something that may not be in the document yet. */
export interface Coming {
  /** Once the shell has made it. */
  readonly slot: Slot | null;
}

/** A card that was added and may not be in the document yet. */
export class Newcomer implements Coming {
  slot = $state<Slot | null>(null);
  /** What was typed when its title was left before that. */
  title = $state("");
  /** Where it is expected to stand, where that can be told. */
  readonly bounds: Rect | undefined;
  /** What it was added from: there the keys go back to when it is not meant after all. */
  readonly from: Coming | null;
  /** Whether its title is not being typed any more. */
  left = false;

  constructor(bounds: Rect | undefined, from: Coming | null = null) {
    this.bounds = bounds;
    this.from = from;
  }

  /** Where one stands that comes right after this one, which is not in the document yet either. */
  get next(): Rect | undefined {
    return this.bounds && { ...this.bounds, x: this.bounds.x + COLUMN };
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
  readonly ghosts: readonly Newcomer[] = $derived(
    this.#coming.filter((one) => one !== this.typed && one.bounds !== undefined),
  );
  /** Resolves when what was expected last is on the screen. */
  seen: Promise<void> = Promise.resolve();
  /** Whether something is shown that the shell has not answered yet. */
  readonly unsettled: boolean = $derived(this.#moves.length + this.#coming.length > 0);

  /** Shows cards at other places; gives what takes that back. */
  move(places: Places, meant: Meant = new Map()): () => void {
    const move = { places, meant };
    this.#moves = [...this.#moves, move];
    this.seen = seen();
    return () => (this.#moves = this.#moves.filter((other) => other !== move));
  }

  /** Shows a new card and lets its title be typed; gives what takes the card back. */
  add(newcomer: Newcomer): () => void {
    this.#coming = [...this.#coming, newcomer];
    this.typed = newcomer;
    this.seen = seen();
    return () => {
      this.#coming = this.#coming.filter((other) => other !== newcomer);
      // Its title goes on being typed when it is there now.
      if (newcomer.slot === null) this.leave(newcomer);
    };
  }

  /** Its title is not being typed any more. */
  leave(newcomer: Newcomer): void {
    newcomer.left = true;
    if (this.typed === newcomer) this.typed = null;
  }

  /** Another document is shown. */
  clear(): void {
    this.#moves = this.#coming = [];
    this.typed = null;
  }
}

export const expected = new Expected();
