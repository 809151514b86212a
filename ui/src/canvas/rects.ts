/** Rectangles: do they meet, what holds them all. */
import type { Rect } from "../host";

/** Whether the two have more than an edge in common. */
export function meet(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  );
}

/** Whether the point lies in the rectangle. */
export function holds(rect: Rect, x: number, y: number): boolean {
  return x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h;
}

/** How far the box must move to lie within the area; where it is too large, its upper left corner does. */
export function shiftInto(area: Rect, box: Rect): { x: number; y: number } {
  const shift = (at: number, length: number, from: number, room: number) =>
    Math.max(from, Math.min(at, from + room - length)) - at;
  return { x: shift(box.x, box.w, area.x, area.w), y: shift(box.y, box.h, area.y, area.h) };
}

/** The smallest rectangle around all; nothing around nothing. */
export function around(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.w));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.h));
  return { x, y, w: right - x, h: bottom - y };
}
