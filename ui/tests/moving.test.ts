import { beforeEach, expect, test, vi } from "vitest";
import { headTo, landing } from "../src/actions/heads";
import { shift } from "../src/actions/moves";
import type { Operation, Slot, Update, View } from "../src/host";
import { spokenNotices } from "../src/state/announce.svelte";
import { desk } from "../src/state/desk.svelte";
import { Lookup } from "../src/state/journey";
import { nearest } from "../src/state/nearest";
import { pane } from "../src/state/pane.svelte";
import { useLanguage } from "../src/state/words.svelte";
import { sketch } from "./sketch";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

/** Lanes are named after their level and a number. */
const LANES = { region1: ["a"], region2: ["b"], state1: ["c"], municipality1: [], state2: [] };
const made = sketch(LANES);
for (const { record } of made.actors.entries) record.level = record.id.slice(0, -1) as never;
const lookup = new Lookup(made);
const slot = (id: string): Slot => lookup.slotOf(id) ?? -1;
/** As they are drawn: those of one level together. */
const DRAWN = ["region1", "region2", "state1", "state2", "municipality1"];
const view = {
  document: 1,
  revision: 1,
  editable: false,
  journey: made,
  gaps: [],
  quiet: [],
  notices: [],
  undo: null,
  touched: null,
  scene: { dropSlots: DRAWN.map((id) => ({ actor: slot(id) })), parts: [] },
} as unknown as View;

let sent: Operation[] = [];
/** The lists of lanes after these operations. */
const lanesAfter = () => {
  const order = Object.keys(LANES);
  for (const operation of sent.flatMap((one) => (one.operation === "several" ? one.operations : [one]))) {
    if (operation.operation !== "reorder") continue;
    const [moved] = order.splice(
      order.findIndex((id) => slot(id) === operation.slot),
      1,
    );
    order.splice(operation.index, 0, moved ?? "");
  }
  return order;
};
const last = () => spokenNotices().at(-1)?.text;

beforeEach(() => {
  useLanguage("en");
  sent = [];
  invoke.mockReset();
  invoke.mockImplementation((command: string, { operation }: { operation: Operation }) => {
    if (command === "apply") sent.push(operation);
    const after = { ...view, revision: 2, undo: "moved", touched: slot("state1") };
    return Promise.resolve({ told: "whole", view: after } satisfies Update);
  });
  desk.view = view;
  pane.select([]);
});

test("a lane that is dragged to another one lands past it, where the line shows it", async () => {
  expect(landing(slot("region1"), slot("region2"))).toEqual({ slot: slot("region2"), after: true });
  expect(landing(slot("region2"), slot("region1"))).toEqual({ slot: slot("region1"), after: false });
  await headTo(slot("state2"), slot("state1"));
  expect(lanesAfter().filter((id) => id.startsWith("state"))).toEqual(["state2", "state1"]);
});

test("past another level it takes its own along, and both stay whole", async () => {
  expect(landing(slot("region1"), slot("state1"))).toEqual({ slot: slot("state2"), after: true });
  await headTo(slot("region1"), slot("state1"));
  expect(lanesAfter()).toEqual(["state1", "state2", "region1", "region2", "municipality1"]);
  expect(landing(slot("municipality1"), slot("region2"))).toEqual({ slot: slot("region1"), after: false });
});

test("where it stands now is said of the lane that was moved", async () => {
  await headTo(slot("region1"), slot("state1"));
  expect(last()).toBe("Moved to position 1 of 5");
  expect(pane.selection).toBe(slot("region1"));
});

test("cards that go to several lanes are told with all of them; where there is no way, that is said", async () => {
  pane.select([slot("a"), slot("c")]);
  desk.view = { ...view, scene: { ...view.scene, dropSlots: [...view.scene.dropSlots] } };
  await shift("down");
  expect(last()).toBe("2 moved to region1 and state1");
  pane.select([slot("a")]);
  sent = [];
  await shift("up");
  expect([sent.length, last()]).toEqual([0, "This is the first lane"]);
});

test("when what was selected is gone, what stood beside it in its lane is selected, or the lane", () => {
  const before = new Lookup(sketch({ one: ["a", "b", "c"], two: ["d"] }, ["a>b"]));
  const without = (...ids: string[]) => {
    const journey = structuredClone(before.journey);
    journey.touchpoints.entries = journey.touchpoints.entries.filter(
      ({ record }) => !ids.includes(record.id),
    );
    journey.handovers.entries = journey.handovers.entries.filter(({ record }) => !ids.includes(record.id));
    return new Lookup(journey);
  };
  const next = (gone: string, ...others: string[]) =>
    before
      .all()
      .find((found) => found.slot === nearest(before, without(gone, ...others), before.slotOf(gone) ?? -1))
      ?.record.value as { id: string } | undefined;
  expect(next("c")?.id).toBe("b");
  expect(next("a")?.id).toBe("b");
  expect(next("b", "a")?.id).toBe("c");
  expect(next("d")?.id).toBe("two");
  expect(next("a>b")?.id).toBe("a");
});
