import { beforeEach, expect, test } from "vitest";
import { Lookup } from "../src/state/journey";
import { outlineRows } from "../src/state/outline";
import { useLanguage } from "../src/state/words.svelte";
import { sketch } from "./sketch";

beforeEach(() => useLanguage("en"));

function check(journey: Parameters<typeof outlineRows>[0]["journey"], folded: string[], expected: string[]) {
  const rows = outlineRows(new Lookup(journey), new Set(folded));
  const shown = rows.map(
    ({ level, label, open }) => `${"  ".repeat(level - 1)}${open === null ? "" : open ? "- " : "+ "}${label}`,
  );
  expect(shown).toEqual(expected);
}

const EMPTY = ["Needs", "Information", "Coordinators", "Joint plans", "Notes", "Reviews"];

test("lanes hold their touchpoints, touchpoints the handovers that leave them", () => {
  check(
    sketch({ Clinic: ["visit"], Office: ["letter"] }, ["visit>letter", "letter>"]),
    [],
    [
      "Journey",
      "Person",
      "Phases",
      "- Lanes",
      "  - Clinic",
      "    - visit",
      "      → letter",
      "  - Office",
      "    - letter",
      "      → Nobody",
      ...EMPTY,
    ],
  );
});

test("what is folded up is not shown", () => {
  check(
    sketch({ Clinic: ["visit"] }),
    ["slot-2"],
    ["Journey", "Person", "Phases", "- Lanes", "  + Clinic", ...EMPTY],
  );
});

test("what belongs to nothing is still shown", () => {
  check(
    sketch({ "?": ["lost"] }, ["gone>lost"]),
    [],
    [
      "Journey",
      "Person",
      "Phases",
      "Lanes",
      ...EMPTY,
      "- Touchpoints without a lane",
      "  lost",
      "- Handovers without a sender",
      "  → lost",
    ],
  );
});

test("every item of the journey has a row", () => {
  const journey = sketch({ a: ["x", "y"], b: ["z"] }, ["x>y", "y>z", "z>", "gone>x"]);
  const slots = outlineRows(new Lookup(journey), new Set()).flatMap(({ slot }) => slot ?? []);
  expect(slots.sort((a, b) => a - b)).toEqual(Array.from({ length: journey.nextSlot }, (_, slot) => slot));
});
