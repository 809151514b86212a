/** The room looks at the screen: large, one part at a time, and nothing personal when it must not be seen. */
import type { Slot } from "../host";

const MINUTE = 60;

class Projector {
  /** The map alone, on the whole screen. */
  on = $state(false);
  /** Names and what people wrote are hidden. */
  discreet = $state(false);
  /** A ring goes with the pointer. */
  laser = $state(false);
  /** The lane or phase that is talked about; the rest steps back. */
  focus = $state<Slot | null>(null);
  /** Seconds that are left; nothing without a timer. */
  left = $state<number | null>(null);
  running = $state(false);

  /** Gives the timer so many minutes more, and starts it. */
  addMinutes(minutes: number): void {
    this.left = Math.max(0, (this.left ?? 0) + minutes * MINUTE);
    this.running = this.left > 0;
  }

  /** A second went by. `true` when that was the last one. */
  tick(): boolean {
    if (!this.running || this.left === null || this.left <= 0) return false;
    this.left -= 1;
    if (this.left > 0) return false;
    this.running = false;
    return true;
  }

  stopTimer(): void {
    this.left = null;
    this.running = false;
  }
}

export const projector = new Projector();

/** Seconds as minutes and seconds: `4:05`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, "0")}`;
}
