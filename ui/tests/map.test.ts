import { expect, test } from "vitest";
import { dropSlotAt, stripsOf } from "../src/canvas/beyond";
import { colour, dashes } from "../src/canvas/ink";
import { around, holds, meet, shiftInto } from "../src/canvas/rects";
import { extent, pieces } from "../src/canvas/pieces";
import { isDim, isLit, type Highlight } from "../src/canvas/highlight";
import { figuresOf } from "../src/canvas/regions";
import type { Figure, PartRole, Scene, Subject } from "../src/host";
import { slideOf } from "../src/canvas/stick";
import { first, neighbour, type Card } from "../src/canvas/walk";

const at = (slot: number, x: number, y: number): Card => ({ slot, bounds: { x, y, w: 148, h: 60 } });
/** Two lanes: 1 and 2 above, 3 and 4 below. */
const cards = [at(1, 0, 0), at(2, 300, 10), at(3, 20, 120), at(4, 320, 120)];

test.each([
  [1, "right", 2],
  [2, "left", 1],
  [1, "down", 3],
  [4, "up", 2],
  [3, "right", 4],
  [1, "left", undefined],
  [1, "up", undefined],
] as const)("from card %i %s leads to %s", (from, direction, to) => {
  expect(neighbour(cards, from, direction)).toBe(to);
});

test("rectangles that only touch do not meet", () => {
  const one = { x: 0, y: 0, w: 10, h: 10 };
  expect(meet(one, { x: 10, y: 0, w: 5, h: 5 })).toBe(false);
  expect(meet(one, { x: 9, y: 9, w: 5, h: 5 })).toBe(true);
  expect(holds(one, 0, 0)).toBe(true);
  expect(holds(one, 10, 0)).toBe(false);
  expect(around([one, { x: 20, y: -5, w: 1, h: 1 }])).toEqual({ x: 0, y: -5, w: 21, h: 15 });
  expect(around([])).toBeUndefined();
  const area = { x: 0, y: 0, w: 100, h: 100 };
  expect(shiftInto(area, { x: 20, y: 20, w: 80, h: 80 })).toEqual({ x: 0, y: 0 });
  expect(shiftInto(area, { x: 60, y: -10, w: 50, h: 20 })).toEqual({ x: -10, y: 10 });
  expect(shiftInto(area, { x: 20, y: 20, w: 150, h: 20 })).toEqual({ x: -20, y: 0 });
});

test("inks are names of the theme", () => {
  expect(colour({ ink: "seriousText" })).toBe("var(--serious-text)");
  expect(colour({ ink: "hue", level: "civil-society" })).toBe("var(--hue-civil-society, var(--quiet))");
  expect(colour(null)).toBe("none");
});

test("an unbroken line has no dashes", () => {
  expect(dashes({ fill: null, stripes: null, stroke: null, width: 1, dash: "solid" })).toBeUndefined();
});

test("a long ornament is cut into pieces that know their place; other figures stay whole", () => {
  const ink = { ink: "line" } as const;
  const tick = (x: number) =>
    ({
      shape: "path",
      path: `M${x} 43L${x} 48`,
      paint: { fill: null, stripes: null, stroke: ink, width: 1, dash: "solid" },
    }) as const;
  const shapes = Array.from({ length: 45 }, (_, index) => tick(index * 100));
  const bounds = { x: 0, y: 0, w: 4500, h: 60 };
  const cut = pieces({ subject: { is: "nothing" }, name: "", id: "", bounds, shapes });
  expect(cut.map((piece) => piece.bounds.x)).toEqual([0, 1000, 2000, 3000, 4000]);
  expect(cut.flatMap((piece) => piece.shapes)).toEqual(shapes);
  expect(pieces({ subject: { is: "item", slot: 1 }, name: "", id: "", bounds, shapes })).toHaveLength(1);
  expect(extent({ ...tick(5), path: "M0 0A4 4 0 0 1 8 8" })).toBeUndefined();
});

const rect = { x: 0, y: 0, w: 1, h: 1 };
const figure = (subject: Subject): Figure => ({ subject, name: "", id: "", bounds: rect, shapes: [] });
const scene = (parts: [PartRole, Subject[]][]): Scene => ({
  width: 1,
  height: 1,
  sheet: rect,
  map: rect,
  title: "",
  description: "",
  parts: parts.map(([role, subjects]) => ({ role, figures: subjects.map(figure) })),
  dropSlots: [],
  days: null,
});

test("a stretch of the ribbon without anyone has the days between its neighbours", () => {
  const gap: Subject = { is: "gaps", numbers: [1], slot: null };
  const ribbon: Subject[] = [gap, { is: "days", from: 5, to: 9 }, gap, { is: "days", from: 20, to: 30 }];
  expect(figuresOf(scene([["ribbon", ribbon]])).map(({ days }) => days)).toEqual([
    [-Infinity, 4],
    [5, 9],
    [10, 19],
    [20, 30],
  ]);
});

test("what a gap is about is lit, the rest steps back; lanes and phases stay as they are", () => {
  const highlight: Highlight = { group: 2, slots: new Set([7]), days: [10, 12] };
  const figures = figuresOf(
    scene([
      ["ground", [{ is: "nothing" }]],
      ["laneHeads", [{ is: "item", slot: 3 }]],
      [
        "cards",
        [
          { is: "item", slot: 7 },
          { is: "item", slot: 8 },
        ],
      ],
      [
        "marks",
        [
          { is: "gaps", numbers: [2], slot: 7 },
          { is: "gaps", numbers: [2], slot: 8 },
        ],
      ],
      [
        "ribbon",
        [
          { is: "days", from: 0, to: 9 },
          { is: "days", from: 10, to: 20 },
        ],
      ],
    ]),
  );
  expect(figures.filter((placed) => isLit(placed, highlight)).map(({ key }) => key)).toEqual([
    "cards-7-0",
    "marks-gaps-at-7-0",
    "ribbon-day10-0",
  ]);
  expect(figures.filter((placed) => isDim(placed, highlight)).map(({ key }) => key)).toEqual([
    "cards-8-0",
    "marks-gaps-at-8-0",
    "ribbon-day0-0",
  ]);
});

test("the name of a phase goes along while its columns scroll past", () => {
  const words = { shape: "text", x: 110, y: 20, width: 60 } as Figure["shapes"][number];
  const figure = { bounds: { x: 100, y: 0, w: 400, h: 28 }, shapes: [words] } as unknown as Figure;
  const slide = (role: PartRole, left: number) => slideOf({ key: "", role, figure, days: null }, left);
  expect([0, 100, 150, 300, 480, 900].map((left) => slide("phaseHeads", left))).toEqual([
    0, 0, 50, 200, 320, 320,
  ]);
  expect(slide("laneHeads", 300)).toBe(0);
});

test("without a card to begin at, the leftmost is first, of several the uppermost", () => {
  expect(first([at(1, 40, 0), at(2, 0, 200), at(3, 0, 100)])).toBe(3);
  expect(first([])).toBeUndefined();
});

test("where the window is wider than the map its lanes go on, and a place there is the last in its lane", () => {
  const area = (x: number, y: number) => ({ x, y, w: 100, h: 50 });
  const slot = (actor: number, x: number, y: number) => ({
    area: area(x, y),
    actor,
    phase: null,
    keepsPhase: false,
  });
  const dropSlots = [slot(1, 0, 0), slot(2, 100, 0), slot(3, 0, 50), slot(4, 100, 50)];
  const scene = { map: { x: 0, y: 0, w: 200, h: 100 }, dropSlots } as unknown as Scene;
  expect(dropSlotAt(scene, 50, 60)?.actor).toBe(3);
  expect(dropSlotAt(scene, 900, 60)?.actor).toBe(4);
  expect(dropSlotAt(scene, 900, 10)?.actor).toBe(2);
  expect(dropSlotAt(scene, 900, 110)).toBeUndefined();

  const fill = { ink: "tint", level: "region" } as const;
  const paint = { fill, stripes: null, stroke: null, width: 0, dash: "solid" } as const;
  const ground = (bounds: Figure["bounds"]): Figure => ({
    ...{ subject: { is: "nothing" }, name: "", id: "", bounds },
    shapes: [{ shape: "path", path: "M0 0", paint }],
  });
  const figures = figuresOf({
    ...scene,
    parts: [{ role: "ground", figures: [ground({ x: 0, y: 50, w: 200, h: 50 }), ground(area(50, 0))] }],
  });
  expect(stripsOf(scene, figures, scene.map).map(({ bounds: { y, h }, tint }) => [y, h, tint])).toEqual([
    [50, 50, fill],
  ]);
});
