/** The name that is being typed: what else shows it follows while it is typed, before the shell has it. */
import type { Slot } from "../host";

/** The letter itself is shown first; the panels that repeat it are drawn so long after it. */
const FOLLOWS_AFTER_MS = 100;

class TypedName {
  #now = $state.raw<{ slot: Slot; text: string } | null>(null);
  #next: { slot: Slot; text: string } | null = null;
  #waits = false;

  /** This is typed for the item so far. */
  put(slot: Slot | null, text: string): void {
    if (slot === null) return;
    this.#next = { slot, text };
    if (this.#waits) return;
    this.#waits = true;
    setTimeout(() => {
      this.#waits = false;
      this.#now = this.#next;
    }, FOLLOWS_AFTER_MS);
  }

  /** It is typed no more. */
  end(slot: Slot | null): void {
    if (this.#next?.slot === slot) this.#next = null;
    if (this.#now?.slot === slot) this.#now = null;
  }

  /** What is typed for the item, while it is. */
  of(slot: Slot): string | undefined {
    return this.#now?.slot === slot ? this.#now.text : undefined;
  }
}

export const typedName = new TypedName();
