/** Two fingers on the map: their middle and how far they went apart since the last event. */
export type Pinched = (x: number, y: number, factor: number) => void;

export class Pinch {
  #pinched: Pinched;
  #apart = 0;

  constructor(pinched: Pinched) {
    this.#pinched = pinched;
  }

  /** Any event of touch. */
  touch(event: Pick<TouchEvent, "touches" | "preventDefault">): void {
    const [one, other] = [event.touches[0], event.touches[1]];
    if (!one || !other || event.touches.length > 2) {
      this.#apart = 0;
      return;
    }
    event.preventDefault();
    const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    if (this.#apart > 0 && apart > 0) {
      this.#pinched(
        (one.clientX + other.clientX) / 2,
        (one.clientY + other.clientY) / 2,
        apart / this.#apart,
      );
    }
    this.#apart = apart;
  }
}
