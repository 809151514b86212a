/** The name of a phase goes along while its columns scroll past, as long as any of them is in sight. */
import type { Placed } from "./regions";

/** Between the edge of a head and its words. */
const INSET = 10;

/** How far the words of a head move to the right, when nothing left of `left` is in sight. */
export function slideOf({ role, figure }: Placed, left: number): number {
  if (role !== "phaseHeads") return 0;
  const { x, w } = figure.bounds;
  const words = figure.shapes.flatMap((shape) => (shape.shape === "text" ? shape.width : []));
  if (words.length === 0) return 0;
  return Math.max(0, Math.min(left - x, w - Math.max(...words) - 2 * INSET));
}
