import { expect, test } from "vitest";
import { partOf, pastePart, touchpointsOf } from "../src/actions/parts";
import { Lookup } from "../src/state/journey";
import { sketch } from "./sketch";

const lookup = new Lookup(sketch({ gp: ["a", "b"], ward: ["c"] }, ["a>b", "b>c", "b>"]));
const slot = (id: string) => lookup.slotOf(id) ?? -1;

/** What a part of these holds, by kind and id. */
function copied(...selected: string[]): string[] {
  const slots = selected.map(slot);
  const pasted = pastePart(partOf(lookup, touchpointsOf(lookup, slots), slots));
  if (pasted?.operation !== "addPart") return [];
  return pasted.records.map(({ record, value }) => `${record} ${"id" in value ? value.id : ""}`);
}

test("cards bring their lanes and the handovers among them", () => {
  expect(copied("a", "b")).toEqual([
    "actor gp",
    "touchpoint a",
    "touchpoint b",
    "handover a>b",
    "handover b>",
  ]);
});

test("a lane brings its cards, and nothing selected is everything", () => {
  expect(copied("ward")).toEqual(["actor ward", "touchpoint c"]);
  expect(copied()).toHaveLength(8);
});

test.each(["", "null", "{}", "Title\tWho", '{"format":"stafett-part","version":2,"of":"j","records":[]}'])(
  "%j is no part",
  (text) => expect(pastePart(text)).toBe(null),
);
