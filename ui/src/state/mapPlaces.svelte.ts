/** Where on the map something from outside it would land; the map tells. */
import type { DropSlot } from "../host";

class MapPlaces {
  /** The place that is pointed at with something from outside the map. */
  over = $state.raw<DropSlot | null>(null);
  #find: (clientX: number, clientY: number) => DropSlot | undefined = () => undefined;

  /** The map says how places are found on it; gives how it takes that back. */
  serve(find: (clientX: number, clientY: number) => DropSlot | undefined): () => void {
    this.#find = find;
    return () => (this.#find = () => undefined);
  }

  /** The place at this point of the window. */
  at(clientX: number, clientY: number): DropSlot | undefined {
    return this.#find(clientX, clientY);
  }

  point(clientX: number, clientY: number): void {
    this.over = this.at(clientX, clientY) ?? null;
  }

  leave(): void {
    this.over = null;
  }
}

export const mapPlaces = new MapPlaces();
