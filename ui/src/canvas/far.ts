/** How a card looks from so far away that its words are lost: its level's hue, its number, its status. */
import type { Figure, Ink } from "../host";
import { desk } from "../state/desk.svelte";
import { colour } from "./ink";
import type { Placed } from "./regions";

/** Below this size the words on a card cannot be read. */
export const FAR = 0.45;

export interface FarCard {
  level: string | undefined;
  number: number;
  /** Size of its letters, in CSS pixels at 100 %. */
  size: number;
}

/** What is left of a card at this size; nothing while its words can be read. */
export function farCard({ role, figure: { subject } }: Placed, zoom: number): FarCard | null {
  if (zoom >= FAR || role !== "cards" || subject.is !== "item") return null;
  const found = desk.lookup?.get(subject.slot);
  const touchpoint = found?.record.record === "touchpoint" ? found.record.value : undefined;
  const lane = desk.lookup?.of("actor", desk.lookup.slotOf(touchpoint?.actor));
  return { level: lane?.level, number: (found?.index ?? 0) + 1, size: Math.min(30, 12 / zoom) };
}

/** Its outline tells its status: a card that is only planned or missing is open, trouble has a red edge. */
export function farLook({ shapes: [frame] }: Figure): {
  open: boolean;
  edge: number | null;
  dash: { ink: Ink | null; steps: number[]; round: boolean };
} {
  const plain = { ink: null, steps: [], round: false };
  if (frame?.shape !== "box") return { open: false, edge: null, dash: plain };
  const { dash, stroke } = frame.paint;
  const trouble = stroke?.ink === "serious";
  const open = dash !== "solid";
  const steps = dash === "dashed" ? [16, 10] : dash === "dotted" ? [0, 11] : [];
  return {
    open,
    edge: open ? 5 : trouble ? 6 : null,
    dash: { ink: trouble ? stroke : null, steps, round: dash === "dotted" },
  };
}

/** All cards as boxes of their levels' hues, one path for each: thousands of them are drawn at once. */
export function silhouettes(figures: readonly Placed[]): { hue: string; path: string }[] {
  const paths = new Map<string, string[]>();
  for (const { role, figure } of figures) {
    if (role !== "cards" || figure.subject.is !== "item") continue;
    const { x, y, w, h } = figure.bounds;
    const hue = colour(hueOf(figure));
    const boxes = paths.get(hue) ?? [];
    paths.set(hue, boxes);
    boxes.push(`M${x} ${y}h${w}v${h}h${-w}z`);
  }
  return [...paths].map(([hue, boxes]) => ({ hue, path: boxes.join("") }));
}

/** The hue of a card's level, from the stripe that it has of it. */
function hueOf({ shapes }: Figure): Ink {
  const filled = shapes.flatMap((shape) => ("paint" in shape && shape.paint.fill) || []);
  return filled.find(({ ink }) => ink === "hue") ?? { ink: "quiet" };
}
