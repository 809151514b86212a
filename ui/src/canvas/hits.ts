/** Finds the painted figure under the pointer, as elements find themselves. */
import type { PartRole, Shape } from "../host";
import { holds } from "./rects";
import type { Placed } from "./regions";

/** A line is hit this far beside it, in CSS pixels at 100 %. */
const REACH = 7;
/** Lines are hit on their strokes; these on their whole ground. */
const WHOLE: ReadonlySet<PartRole> = new Set([
  "cards",
  "marks",
  "ribbon",
  "phaseHeads",
  "laneHeads",
  "experience",
]);

let pen: CanvasRenderingContext2D | null | undefined;
const lines = new WeakMap<Shape, Path2D>();

/** The topmost of these figures, given from back to front, at this point of the scene. */
export function hit(figures: readonly Placed[], x: number, y: number): Placed | undefined {
  return figures.findLast((placed) => {
    const { subject, bounds } = placed.figure;
    if (subject.is === "nothing" || !holds(bounds, x, y)) return false;
    return placed.role === "handovers"
      ? onLine(placed, x, y)
      : WHOLE.has(placed.role) || subject.is === "item";
  });
}

function onLine({ figure: { shapes, by } }: Placed, x: number, y: number): boolean {
  pen ??= document.createElement("canvas").getContext("2d");
  const brush = pen;
  if (!brush) return false;
  brush.lineWidth = 2 * REACH;
  return shapes.some((shape) => {
    if (shape.shape !== "path" || shape.paint.fill !== null) return false;
    let line = lines.get(shape);
    if (!line) lines.set(shape, (line = new Path2D(shape.path)));
    return brush.isPointInStroke(line, x - (by?.x ?? 0), y - (by?.y ?? 0));
  });
}
