/** Beside the drawing, where the window is wider than it: the lanes go on, and a card there comes last in its lane. */
import type { DropSlot, Ink, Rect, Scene } from "../host";
import { holds } from "./rects";
import type { Placed } from "./regions";

/** A lane from where its ground ends. */
export interface Strip {
  key: string;
  bounds: Rect;
  tint: Ink;
}

/** The ground of a lane has round corners, which lie upon its strip. */
const CORNER = 8;

/** The lanes from the right end of the map to the end of the sheet that it is drawn on. */
export function stripsOf({ map }: Pick<Scene, "map">, figures: readonly Placed[], sheet: Rect): Strip[] {
  const end = map.x + map.w;
  const x = end - CORNER;
  return figures.flatMap(({ key, role, figure: { bounds, shapes } }) => {
    const [shape] = shapes;
    const tint = role === "ground" && shape?.shape === "path" ? shape.paint.fill : null;
    if (tint === null || Math.abs(bounds.x + bounds.w - end) > 1) return [];
    return [{ key, bounds: { ...bounds, x, w: sheet.x + sheet.w - x }, tint }];
  });
}

/** The place on the map at this point, which may lie beside it. */
export function dropSlotAt({ map, dropSlots }: Scene, x: number, y: number): DropSlot | undefined {
  const within = Math.min(x, map.x + map.w - 1);
  return dropSlots.find(({ area }) => holds(area, within, y));
}
