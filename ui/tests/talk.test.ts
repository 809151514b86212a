import { expect, test, vi } from "vitest";
import { setMark } from "../src/actions/talk";
import type { Operation, View } from "../src/host";
import { desk } from "../src/state/desk.svelte";
import { Lookup } from "../src/state/journey";
import { sketch } from "./sketch";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

test("a lane that is named again before it is made is made once, however it is written", async () => {
  const journey = sketch({ Clinic: ["a", "b", "c"] });
  const lookup = new Lookup(journey);
  const view = { document: 1, revision: 1, gaps: [], quiet: [], notices: [], journey } as unknown as View;
  const WARD = 99;
  const done: Operation[] = [];
  invoke.mockImplementation(async (_: string, { operation }: { operation: Operation }) => {
    await new Promise((answered) => setTimeout(answered, 2));
    done.push(operation);
    const entries = [...journey.actors.entries];
    if (done.some((one) => one.operation === "addItem"))
      entries.push({ slot: WARD, record: { id: "w", name: "Ward", level: "municipality", records: null } });
    return { told: "whole", view: { ...view, journey: { ...journey, actors: { entries } } } };
  });
  desk.view = view;
  const written = { a: "Ward", b: "Ward", c: "ward" };
  for (const [id, name] of Object.entries(written))
    setMark({ slot: lookup.slotOf(id) ?? null }, { does: "new-lane", name });
  await desk.settled();
  expect(done.filter(({ operation }) => operation === "addItem")).toHaveLength(1);
  const moved = done.flatMap((one) => (one.operation === "moveTouchpoint" ? [[one.slot, one.actor]] : []));
  expect(moved).toEqual(["a", "b", "c"].map((id) => [lookup.slotOf(id), WARD]));
});
