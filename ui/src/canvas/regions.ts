/** How the scene is cut for the screen: heads that stay, and the body that scrolls under them. */
import type { Figure, PartRole, Rect, Scene } from "../host";

/** A figure with what the screen must know of it. */
export interface Placed {
  key: string;
  role: PartRole;
  figure: Figure;
}

/** The four regions, in the coordinates of the scene. */
export interface Regions {
  corner: Rect;
  heads: Rect;
  lanes: Rect;
  body: Rect;
}

/** Parts that only exports draw; the screen has its own bar, foot and legend. */
const EXPORT_ONLY: readonly PartRole[] = ["titleBlock", "figures", "legend"];

const MARGIN = 12;

/** Every figure that the screen draws, from back to front. */
export function figuresOf(scene: Scene): Placed[] {
  return scene.parts
    .filter(({ role }) => !EXPORT_ONLY.includes(role))
    .flatMap(({ role, figures }) =>
      figures.map((figure, index) => ({ key: `${role}-${index}`, role, figure })),
    );
}

/** Cuts the scene at the corner of the map proper. */
export function regionsOf(scene: Scene, figures: readonly Placed[]): Regions {
  const { x, y } = scene.map;
  const above = figures.filter(({ figure }) => figure.bounds.y < y).map(({ figure }) => figure.bounds.y);
  const below = figures.map(({ figure }) => figure.bounds.y + figure.bounds.h);
  const right = figures.map(({ figure }) => figure.bounds.x + figure.bounds.w);
  const top = Math.max(0, Math.min(y, ...above) - MARGIN);
  const bottom = Math.max(y + scene.map.h, ...below) + MARGIN;
  const end = Math.max(x + scene.map.w, ...right) + MARGIN;
  return {
    corner: { x: 0, y: top, w: x, h: y - top },
    heads: { x, y: top, w: end - x, h: y - top },
    lanes: { x: 0, y, w: x, h: bottom - y },
    body: { x, y, w: end - x, h: bottom - y },
  };
}

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

/** The smallest rectangle around all; nothing around nothing. */
export function around(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.w));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.h));
  return { x, y, w: right - x, h: bottom - y };
}
