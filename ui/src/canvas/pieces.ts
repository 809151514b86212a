/** Cuts long rows of ornaments, such as the days under the ribbon, so that only what is in sight is drawn. */
import type { Figure, Rect, Shape } from "../host";
import { around } from "./rects";

/** From this many shapes on, an ornament is cut. */
const LONG = 40;
const PIECE = 10;

/** The figure itself, or its pieces where it is a long ornament. Their order stays. */
export function pieces(figure: Figure): Figure[] {
  if (figure.subject.is !== "nothing" || figure.shapes.length < LONG) return [figure];
  const cut: Figure[] = [];
  for (let start = 0; start < figure.shapes.length; start += PIECE) {
    const shapes = figure.shapes.slice(start, start + PIECE);
    const drawn = around(shapes.map((shape) => extent(shape) ?? figure.bounds)) ?? figure.bounds;
    const { x, y } = figure.by ?? { x: 0, y: 0 };
    const bounds = { ...drawn, x: drawn.x + x, y: drawn.y + y };
    cut.push({ ...figure, name: start === 0 ? figure.name : "", bounds, shapes });
  }
  return cut;
}

/** The ground that a shape covers; nothing where it cannot be told. */
export function extent(shape: Shape): Rect | undefined {
  switch (shape.shape) {
    case "box":
      return shape.rect;
    case "icon":
      return { x: shape.x, y: shape.y, w: shape.size, h: shape.size };
    case "text": {
      const left = { start: 0, middle: shape.width / 2, end: shape.width }[shape.anchor];
      return { x: shape.x - left, y: shape.y - shape.size, w: shape.width, h: shape.size * 1.3 };
    }
    case "path":
      return pathExtent(shape.path);
  }
}

/** Control points lie around a curve, so their extent holds it. Arcs and single coordinates are not read. */
function pathExtent(path: string): Rect | undefined {
  if (/[^MLCQZ\d\s.,eE-]/.test(path)) return undefined;
  const numbers = (path.match(/-?\d*\.?\d+(?:[eE]-?\d+)?/g) ?? []).map(Number);
  const points: Rect[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    points.push({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0, w: 0, h: 0 });
  }
  const box = around(points);
  return box && { ...box, w: Math.max(1, box.w), h: Math.max(1, box.h) };
}
