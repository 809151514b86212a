/** Finds figures by place: a grid of cells, each with what touches it. */
import type { Rect } from "../host";
import { meet } from "./rects";
import type { Placed } from "./regions";

const WIDTH = 720;
const HEIGHT = 480;

export class Cells {
  #figures: readonly Placed[];
  /** Places in the list of figures, by column and row. */
  #cells = new Map<number, number[]>();

  /** Figures from back to front. */
  constructor(figures: readonly Placed[]) {
    this.#figures = figures;
    figures.forEach(({ figure }, place) => {
      for (const cell of cellsOf(figure.bounds)) {
        const there = this.#cells.get(cell);
        if (there) there.push(place);
        else this.#cells.set(cell, [place]);
      }
    });
  }

  /** What has more than an edge in common with the rectangle, from back to front. */
  meeting(rect: Rect): Placed[] {
    const places = new Set<number>();
    for (const cell of cellsOf(rect)) {
      for (const place of this.#cells.get(cell) ?? []) places.add(place);
    }
    return [...places]
      .sort((one, other) => one - other)
      .flatMap((place) => this.#figures[place] ?? [])
      .filter(({ figure }) => meet(figure.bounds, rect));
  }
}

function* cellsOf({ x, y, w, h }: Rect): Generator<number> {
  const [right, bottom] = [Math.floor((x + w) / WIDTH), Math.floor((y + h) / HEIGHT)];
  for (let column = Math.floor(x / WIDTH); column <= right; column += 1) {
    for (let row = Math.floor(y / HEIGHT); row <= bottom; row += 1) yield column * 65_536 + row;
  }
}
