/** How the scene is cut for the screen: heads that stay, and the body that scrolls under them. */
import type { Figure, PartRole, Rect, Scene } from "../host";
import { pieces } from "./pieces";

/** A figure with what the screen must know of it. */
export interface Placed {
  key: string;
  role: PartRole;
  figure: Figure;
  /** The days of a stretch of the ribbon, first and last. */
  days: [number, number] | null;
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
      figures.flatMap(pieces).map((figure, index, all) => ({
        key: `${role}-${index}`,
        role,
        figure,
        days: role === "ribbon" ? daysOf(all, index) : null,
      })),
    );
}

/** The days of a stretch of the ribbon. A stretch without anyone lies between its neighbours. */
function daysOf(ribbon: readonly Figure[], index: number): [number, number] | null {
  const { subject } = ribbon[index] ?? {};
  if (subject?.is === "days") return [subject.from, subject.to];
  if (subject?.is !== "gaps") return null;
  const before = ribbon.slice(0, index).findLast((other) => other.subject.is === "days")?.subject;
  const after = ribbon.slice(index + 1).find((other) => other.subject.is === "days")?.subject;
  return [
    before?.is === "days" ? before.to + 1 : -Infinity,
    after?.is === "days" ? after.from - 1 : Infinity,
  ];
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
