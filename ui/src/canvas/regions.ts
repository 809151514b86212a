/** How the scene is cut for the screen: heads that stay, and the body that scrolls under them. */
import type { Figure, Part, PartRole, Rect, Scene, Slot } from "../host";
import { projector } from "../state/projector.svelte";
import { pieces } from "./pieces";

/** A figure with what the screen must know of it. */
export interface Placed {
  key: string;
  role: PartRole;
  figure: Figure;
  /** The days of a stretch of the ribbon, first and last. */
  days: [number, number] | null;
  /** What is to be read on it, where the page writes that itself. */
  words?: string;
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

/** What is known already: a figure that stayed is the same object to whoever draws it, and so is a list of them. */
const known = new WeakMap<Figure, Placed>();
const listed = new WeakMap<readonly Figure[], Placed[]>();
const cut = new WeakMap<Figure, Figure[]>();

/** Every figure that the screen draws, from back to front. A figure keeps its key while it stands for the same. */
export function figuresOf(scene: Scene): Placed[] {
  return scene.parts.filter(({ role }) => !EXPORT_ONLY.includes(role)).flatMap(placedOf);
}

function placedOf({ role, figures }: Part): Placed[] {
  const before = listed.get(figures);
  if (before) return before;
  const counted = new Map<string, number>();
  const all = figures.flatMap(piecesOf);
  const now = all.map((figure, index) => {
    const stands = standsFor(figure);
    const nth = counted.get(stands) ?? 0;
    counted.set(stands, nth + 1);
    const key = `${role}-${stands}-${nth}`;
    const days = role === "ribbon" ? daysOf(all, index) : null;
    const before = known.get(figure);
    const same = before?.key === key && before.days?.[0] === days?.[0] && before.days?.[1] === days?.[1];
    const now = same ? before : { key, role, figure, days };
    known.set(figure, now);
    return now;
  });
  listed.set(figures, now);
  return now;
}

function piecesOf(figure: Figure): Figure[] {
  const before = cut.get(figure);
  if (before) return before;
  const now = pieces(figure);
  cut.set(figure, now);
  return now;
}

function standsFor({ subject }: Figure): string {
  switch (subject.is) {
    case "nothing":
      return "";
    case "item":
      return `${subject.slot}`;
    case "gaps":
      return subject.slot === null ? `gaps${subject.numbers.join("+")}` : `gaps-at-${subject.slot}`;
    case "days":
      return `day${subject.from}`;
  }
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

/** Drawings grow in steps of this length: another size of its drawing makes the webview measure all words again. */
const GROWS_BY = 2_048;

/** The ground of the drawing that shows a region: it reaches beyond it, so that it seldom becomes larger. */
export function sheetOf({ x, y, w, h }: Rect): Rect {
  const grown = (length: number) => Math.ceil((length + 1) / GROWS_BY) * GROWS_BY;
  return { x, y, w: grown(w), h: grown(h) };
}

/** Where the cards stand, in the order in which they are drawn. */
export const cardsOf = (figures: readonly Placed[]): { slot: Slot; bounds: Rect }[] =>
  figures.flatMap(({ role, figure: { subject, bounds } }) =>
    role === "cards" && subject.is === "item" ? [{ slot: subject.slot, bounds }] : [],
  );

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

/** While names are hidden no word stands on the map. The numbers of gaps tell nothing. */
export function isHidden({ role }: Placed): boolean {
  return projector.discreet && role !== "marks";
}
