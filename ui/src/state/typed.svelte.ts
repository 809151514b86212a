/** The name that is being typed: what else shows it follows at once, before the shell has it. */
import type { Slot } from "../host";

class TypedName {
  #now = $state.raw<{ slot: Slot; text: string } | null>(null);

  /** This is typed for the item so far. */
  put(slot: Slot | null, text: string): void {
    if (slot !== null) this.#now = { slot, text };
  }

  /** It is typed no more. */
  end(slot: Slot | null): void {
    if (this.#now?.slot === slot) this.#now = null;
  }

  /** What is typed for the item, while it is. */
  of(slot: Slot): string | undefined {
    return this.#now?.slot === slot ? this.#now.text : undefined;
  }
}

export const typedName = new TypedName();
