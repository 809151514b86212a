/** In a slim window the heads of the lanes are a strip: the colour of each, and its name turned on its side. */
import type { Figure } from "../host";
import type { Placed, Regions } from "./regions";

/** How wide the strip is in the space of the scene, and how much of that lies before the heads. */
const WIDTH = 48;
const BEFORE = 4;

/** The regions with no more than the strip at the left. */
export function withStrip(regions: Regions, figures: readonly Placed[]): Regions {
  const heads = figures.filter(isHead).map(({ figure }) => figure.bounds.x);
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
  return figures.filter(isHead).map((placed) => {
    const before = stripped.get(placed.figure);
    if (before?.key === placed.key) return before;
    const { bounds, shapes } = placed.figure;
    const now: Placed = {
      ...placed,
      figure: {
        ...placed.figure,
        bounds: { ...bounds, w: lanes.x + lanes.w - bounds.x },
        shapes: shapes.filter(({ shape }) => shape !== "text"),
      },
    };
    stripped.set(placed.figure, now);
    return now;
  });
}

const isHead = ({ role, figure }: Placed) => role === "laneHeads" && figure.name !== "";
