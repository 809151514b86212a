/** In a slim window the heads of lanes and rows are a strip: the colour of each lane and its name turned on its side, and
    a sign for each row. */
import type { Figure } from "../host";
import { room } from "../state/room.svelte";
import type { Placed, Regions } from "./regions";

/** How wide the strip is in the space of the scene, and how much of that lies before the heads. */
const WIDTH = 48;
const BEFORE = 4;

/** Whether there is room for a strip only. What has a row of its own below the lanes needs its name. */
export function isSlim(figures: readonly Placed[]): boolean {
  return room.slim && !figures.some(({ role }) => role === "threads");
}

/** The regions with no more than the strip at the left. */
export function withStrip(regions: Regions, figures: readonly Placed[]): Regions {
  const heads = figures.filter(isLane).map(({ figure }) => figure.bounds.x);
  const x = Math.max(0, Math.min(...heads, regions.body.x - WIDTH + BEFORE) - BEFORE);
  return {
    ...regions,
    corner: { ...regions.corner, x, w: WIDTH },
    lanes: { ...regions.lanes, x, w: WIDTH },
  };
}

const stripped = new WeakMap<Figure, Placed>();

/** What stands in the strip: heads without their words, which the page writes on them. */
export function inStrip(figures: readonly Placed[], { lanes }: Regions): Placed[] {
  return figures.flatMap((placed) => {
    const words = firstWords(placed.figure);
    if (words === "" && !isLane(placed)) return [];
    const before = stripped.get(placed.figure);
    if (before?.key === placed.key) return before;
    const { bounds, shapes } = placed.figure;
    const left = isLane(placed) ? shapes.filter(({ shape }) => shape !== "text") : [];
    const w = lanes.x + lanes.w - bounds.x;
    const now: Placed = {
      ...placed,
      words,
      figure: { ...placed.figure, bounds: { ...bounds, w }, shapes: left },
    };
    stripped.set(placed.figure, now);
    return now;
  });
}

/** What is written on a head first: what follows in another ink says more of it. */
function firstWords({ shapes }: Figure): string {
  const lines = shapes.filter((shape) => shape.shape === "text");
  return lines
    .filter(({ ink }) => ink.ink === lines[0]?.ink.ink)
    .map(({ text }) => text)
    .join(" ");
}

/** Whether it is the head of a lane, not of another row. */
export const isLane = ({ role, figure }: Placed) => role === "laneHeads" && figure.name !== "";
