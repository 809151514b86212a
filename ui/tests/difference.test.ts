import { expect, test } from "vitest";
import type { Difference, Figure, Part, Run, Shape, Shift, View } from "../src/host";
import { changed } from "../src/state/difference";
import { figuresOf } from "../src/canvas/regions";
import { sketch } from "./sketch";

/** The same numbers each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

const card = (slot: number, x: number): Figure => ({
  subject: { is: "item", slot },
  name: `Card ${slot}`,
  id: `t${slot}`,
  bounds: { x, y: 20, w: 148, h: 60 },
  shapes: [{ shape: "icon", icon: "mail", x: x + 8, y: 28, size: 12, ink: { ink: "quiet" } }],
});

function view(figures: Figure[], revision: number): View {
  const parts: Part[] = [{ role: "cards", figures }];
  const rect = { x: 0, y: 0, w: 100, h: 100 };
  return {
    document: 1,
    revision,
    partial: false,
    name: "Sketch",
    hasFile: false,
    saved: false,
    safe: true,
    protected: false,
    editable: true,
    attention: [],
    notices: [],
    journey: sketch({ Clinic: ["visit"] }),
    scene: {
      width: 100,
      height: 100,
      sheet: rect,
      map: rect,
      title: "",
      description: "",
      days: null,
      parts,
      dropSlots: [],
    },
    folded: [],
    time: "steps",
    show: { needs: false, information: false, notes: false },
    gaps: [],
    keyFindings: { columns: [], levels: [], rows: [] },
    unjudged: [],
    quiet: [],
    thresholdsChanged: 0,
    reason: null,
    figures: [],
    problems: [],
    undo: null,
    redo: null,
    touched: null,
  };
}

function difference(before: View, runs: Run<Figure>[]): Difference {
  const { document, name, hasFile, saved, safe, editable, attention, notices, folded, time, show } = before;
  const { thresholdsChanged, reason, undo, redo, touched, scene } = before;
  const { width, height, sheet, map, title, description, days } = scene;
  return {
    ...{
      document,
      name,
      hasFile,
      saved,
      safe,
      protected: false,
      editable,
      attention,
      notices,
      folded,
      time,
      show,
    },
    ...{ thresholdsChanged, reason, undo, redo, touched },
    journey: {},
    scene: { width, height, sheet, map, title, description, days, parts: [{ role: "cards", figures: runs }] },
  };
}

/** The figure with its shapes where they are shown. */
function settled({ by, ...figure }: Figure): Figure {
  const { x, y } = by ?? { x: 0, y: 0 };
  const moved = (shape: Shape): Shape =>
    shape.shape === "icon" ? { ...shape, x: shape.x + x, y: shape.y + y } : shape;
  return { ...figure, shapes: figure.shapes.map(moved) };
}

test("whatever stays, moves and comes in whatever order, it makes the whole, and what stayed is the same object", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = chance(seed);
    let slots = 0;
    const some = (count: number) => Array.from({ length: count }, () => card((slots += 1), random(900) * 4));
    let now = view(some(random(12)), 1);
    for (let edit = 0; edit < 12; edit += 1) {
      const before = now.scene.parts[0]?.figures ?? [];
      const whole = before.map(settled);
      const runs: Run<Figure>[] = [];
      const expected: Figure[] = [];
      let from = 0;
      while (from < before.length) {
        const count = 1 + random(before.length - from);
        const by: Shift | undefined = random(2) ? { x: 4 * (random(80) - 40), y: 4 * random(20) } : undefined;
        if (random(4) > 0) {
          runs.push({ run: "keep", from, count, ...(by && { by }) });
          for (const figure of whole.slice(from, from + count)) {
            const [x, y] = [by?.x ?? 0, by?.y ?? 0];
            const { bounds } = figure;
            expected.push(
              settled({ ...figure, bounds: { ...bounds, x: bounds.x + x, y: bounds.y + y }, by: { x, y } }),
            );
          }
        }
        if (random(3) === 0) {
          const items = some(1 + random(3));
          runs.push({ run: "put", items });
          expected.push(...items);
        }
        from += count;
      }
      const after = changed(now, difference(now, runs), now.revision, now.revision + 1);
      const figures = after?.scene.parts[0]?.figures ?? [];
      expect(figures.map(settled)).toEqual(expected);
      for (const run of runs) {
        if (run.run !== "keep" || run.by) continue;
        for (const kept of before.slice(run.from, run.from + run.count)) expect(figures).toContain(kept);
      }
      expect(after?.journey.touchpoints).toBe(now.journey.touchpoints);
      now = after ?? now;
    }
    expect(now.revision).toBe(13);
  }
});

test("a difference from another revision is not applied", () => {
  const before = view([card(2, 0)], 3);
  expect(changed(before, difference(before, []), 2, 4)).toBeUndefined();
  expect(changed({ ...before, document: 9 }, difference(before, []), 3, 4)).toBeUndefined();
});

test("records, gaps and problems are taken over one by one", () => {
  const gap = (message: string) => ({
    subjects: [],
    message,
    slots: [],
    days: null,
    levels: [],
    earlier: null,
    decision: null,
  });
  const group = {
    ...{ number: 1, rule: "no-owner", severity: "high", severityWords: "", name: "", why: "", advice: "" },
    ...{ findings: [], findingNumbers: [], remedies: [], gaps: [gap("one"), gap("two")] },
  } as View["gaps"][number];
  const before: View = { ...view([], 1), gaps: [group] };
  const [first] = before.journey.touchpoints.entries;
  if (!first) throw new Error("a touchpoint was sketched");
  const renamed = { slot: 40, record: { ...first.record, title: "talk" } };
  const after = changed(
    before,
    {
      ...difference(before, []),
      journey: {
        touchpoints: [
          { run: "put", items: [renamed] },
          { run: "keep", from: 0, count: 1 },
        ],
      },
      gaps: [{ rule: "no-owner", gaps: [{ run: "keep", from: 1, count: 1 }] }],
      problems: [{ run: "put", items: [{ path: "/x", slot: null, message: "odd", discard: [] }] }],
    },
    1,
    2,
  );
  expect(after?.journey.touchpoints.entries).toEqual([renamed, first]);
  expect(after?.gaps[0]?.gaps).toEqual([gap("two")]);
  expect(after?.gaps[0]?.gaps[0]).toBe(group.gaps[1]);
  expect(after?.problems.map(({ message }) => message)).toEqual(["odd"]);
});

test("who draws gets the same object for a figure that stayed, and the same key for one that became different", () => {
  const before = view([card(2, 0), card(3, 200), card(4, 400)], 1);
  const runs: Run<Figure>[] = [
    { run: "keep", from: 0, count: 1 },
    { run: "put", items: [card(9, 100), { ...card(3, 200), name: "Renamed" }] },
    { run: "keep", from: 2, count: 1, by: { x: 160, y: 0 } },
  ];
  const after = changed(before, difference(before, runs), 1, 2) ?? before;
  const [old, now] = [figuresOf(before.scene), figuresOf(after.scene)];
  expect(now[0]).toBe(old[0]);
  expect(now.map(({ key }) => key)).toEqual(["cards-2-0", "cards-9-0", "cards-3-0", "cards-4-0"]);
  expect(now[3]?.figure.bounds.x).toBe(560);
  expect(now[3]?.figure.shapes).toBe(old[2]?.figure.shapes);
});
