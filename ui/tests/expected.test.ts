import { beforeEach, expect, test, vi } from "vitest";
import type { DropSlot, Operation, Rect, Scene, Slot, Update, View } from "../src/host";
import { desk } from "../src/state/desk.svelte";
import { expected, Newcomer } from "../src/state/expected.svelte";
import { Lookup } from "../src/state/journey";
import { placeOfNew, placesAfter } from "../src/state/places";
import { sketch } from "./sketch";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

const [LANE, OTHER] = [101, 102];
const rect = (x: number, y: number): Rect => ({ x, y, w: 148, h: 60 });
/** Two lanes of one phase, each 100 high and 1,000 wide. */
const dropSlots: DropSlot[] = [LANE, OTHER].map((actor, at) => ({
  area: { x: 0, y: at * 100, w: 1000, h: 100 },
  actor,
  phase: null,
  keepsPhase: false,
}));

const sceneOf = (cards: [Slot, Rect][]): Scene => ({
  width: 1000,
  height: 200,
  sheet: { x: 0, y: 0, w: 1000, h: 200 },
  map: { x: 0, y: 0, w: 1000, h: 200 },
  title: "",
  description: "",
  days: null,
  parts: [
    {
      role: "cards",
      figures: cards.map(([slot, bounds]) => ({
        subject: { is: "item", slot },
        name: "",
        id: "",
        bounds,
        shapes: [],
      })),
    },
  ],
  dropSlots,
});

const journey = sketch({ Clinic: ["a", "b"], School: ["c"] });
const lookup = new Lookup(journey);
const [a, b, c] = ["a", "b", "c"].map((id) => lookup.slotOf(id) ?? -1) as [Slot, Slot, Slot];
/** Cards a and b in the upper lane, c below b. */
const scene = sceneOf([
  [a, rect(16, 20)],
  [b, rect(196, 20)],
  [c, rect(196, 120)],
]);
const view = { document: 1, revision: 1, time: "steps", editable: true, journey, scene } as unknown as View;
const after = (...operations: Operation[]) => [...placesAfter(view, lookup, operations)];

beforeEach(() => {
  expected.clear();
  invoke.mockReset();
});

test("a new card is expected behind those of its lane that come before it", () => {
  /** It has two lines of words. */
  const fresh = (x: number, y: number): Rect => ({ x, y: y - 2, w: 148, h: 64 });
  const wanted = { actor: LANE, phase: null, day: null };
  expect(placeOfNew(view, lookup, { ...wanted, after: b })).toEqual(fresh(376, 20));
  expect(placeOfNew(view, lookup, { ...wanted, actor: OTHER, after: a })).toEqual(fresh(16, 120));
  expect(placeOfNew(view, lookup, { ...wanted, actor: OTHER, after: c })).toEqual(fresh(376, 120));
  expect(placeOfNew(view, lookup, { ...wanted, actor: 999, after: null })).toBeUndefined();
});

test("a moved card is expected in its column of the other lane, or behind what comes before it there", () => {
  const move = (slot: Slot, actor: Slot): Operation => ({
    operation: "moveTouchpoint",
    slot,
    actor,
    phase: null,
  });
  expect(after(move(a, OTHER))).toEqual([[a, rect(16, 120)]]);
  expect(after(move(c, LANE))).toEqual([[c, rect(376, 20)]]);
  expect(after(move(a, 999))).toEqual([]);
});

test("two cards that change their order change their places", () => {
  expect(after({ operation: "reorder", slot: a, index: 1 })).toEqual([
    [a, rect(196, 20)],
    [b, rect(16, 20)],
  ]);
  // The next one in the list stands in another lane.
  expect(after({ operation: "reorder", slot: b, index: 2 })).toEqual([]);
});

test("what is expected is shown until it is settled, each for itself", () => {
  const first = expected.move(new Map([[a, rect(1, 1)]]));
  const second = expected.move(new Map([[b, rect(2, 2)]]));
  expect([...expected.moved.keys()]).toEqual([a, b]);
  first();
  expect([...expected.moved.keys()]).toEqual([b]);
  second();
  expect(expected.unsettled).toBe(false);
});

test("a new card is typed into until its title is left, and is a ghost from then until it is there", () => {
  const newcomer = new Newcomer(rect(0, 0));
  const settle = expected.add(newcomer);
  expect([expected.typed, expected.ghosts.length]).toEqual([newcomer, 0]);
  expected.leave(newcomer);
  expect([expected.typed, expected.ghosts.length]).toEqual([null, 1]);
  settle();
  expect(expected.ghosts).toEqual([]);
});

test("a refused edit takes back what was shown of it", async () => {
  desk.view = view;
  invoke.mockImplementation((command: string) =>
    command === "apply"
      ? Promise.reject({ code: "refused", message: "no" })
      : Promise.resolve({ told: "whole", view } satisfies Update),
  );
  const newcomer = new Newcomer(rect(0, 0));
  const settle = expected.add(newcomer);
  const add: Operation = {
    operation: "addTouchpoint",
    title: "",
    actor: null,
    phase: null,
    day: null,
    after: null,
  };
  expect(await desk.apply(add, { settle })).toBe(false);
  expect([expected.typed, expected.unsettled]).toEqual([null, false]);
  expect(desk.failure?.message).toBe("no");
});

test("what was expected gives way in the same moment in which the answer is shown", async () => {
  desk.view = view;
  const now = { ...view, revision: 2, touched: a, gaps: [], quiet: [], notices: [], undo: "x" } as View;
  desk.view = { ...now, revision: 1, undo: null };
  invoke.mockResolvedValue({ told: "whole", view: now } satisfies Update);
  const newcomer = new Newcomer(rect(0, 0));
  let together = false;
  const remove: Operation = { operation: "delete", slots: [b] };
  const done = desk.apply(remove, {
    settle: expected.add(newcomer),
    then: (touched) => {
      newcomer.slot = touched;
      together = desk.view === now && expected.unsettled;
    },
  });
  await done;
  expect([together, expected.unsettled]).toEqual([true, false]);
  // Its title goes on being typed.
  expect(expected.typed).toBe(newcomer);
});

test("an answer that is quick is drawn after what is expected is on the screen", async () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  const now = { ...view, revision: 2, touched: a, gaps: [], quiet: [], notices: [], undo: "x" } as View;
  desk.view = { ...now, revision: 1, undo: null };
  invoke.mockResolvedValue({ told: "whole", view: now } satisfies Update);
  const done = desk.apply(
    { operation: "delete", slots: [b] },
    { settle: expected.add(new Newcomer(rect(0, 0))) },
  );
  await vi.waitFor(() => expect(invoke).toHaveBeenCalled());
  await new Promise((done) => setTimeout(done, 20));
  expect(desk.view.revision).toBe(1);
  frames.forEach((frame) => frame(0));
  await done;
  expect(desk.view.revision).toBe(2);
  vi.unstubAllGlobals();
});
