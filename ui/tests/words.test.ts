import { describe, expect, test } from "vitest";
import { actions } from "../src/actions/actions";
import { MARKS } from "../src/actions/marks";
import { lists } from "../src/state/lists";
import { SECTIONS } from "../src/state/journey";
import { wordsIn } from "../src/state/words.svelte";
import { CONTENT_PARTS, partFields } from "../src/panels/inspector/parts";
import { fields, GROUPS } from "../src/panels/inspector/fields";

const sources = import.meta.glob<string>("../src/**/*.{ts,svelte}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every key written out in the code: `t("some-key")`. */
const written = [
  ...new Set(
    Object.values(sources).flatMap((text) =>
      [...text.matchAll(/\b(?:t|maybe)\(\s*"([a-zA-Z0-9.-]+)"/g)].map((hit) => hit[1]!),
    ),
  ),
];

const computed = [
  ...actions.map(({ id }) => `action-${id}`),
  ...[...new Set(actions.map(({ group }) => group))].map((group) => `action-group-${group}`),
  ...MARKS.map(([, sets]) => `mark-sets-${sets}`),
  ...SECTIONS.flatMap((section) => [`add-${section}`]),
  ...SECTIONS.filter((section) => section !== "touchpoints" && section !== "handovers").map(
    (s) => `section-${s}`,
  ),
  ...Object.entries(lists).flatMap(([list, words]) => words.map((word) => `word-${list}-${word}`)),
  ...Object.entries({ ...fields, ...partFields }).flatMap(([kind, table]) => [
    `record-${kind}`,
    ...Object.keys(table).map((key) => `field-${kind}-${key}`),
  ]),
  ...CONTENT_PARTS.map((part) => `field-content-${part}`),
  ...GROUPS.filter((group) => group !== "main").map((group) => `group-${group}`),
  ...["minus-2", "minus-1", "0", "1", "2"].map((rating) => `rating-${rating}`),
  ...["empty", "whole-number", "range", "not-a-day", "no-day-zero", "too-far", "date"].map(
    (fault) => `fault-${fault}`,
  ),
  ...["unsaved", "kept", "unfiled", "saved", "read-only"].map((state) => `state-${state}`),
  ...["high", "medium", "low"].map((severity) => `count-${severity}`),
  ...["system", "light", "dark", "contrast"].map((theme) => `theme-${theme}`),
  ...["corner", "heads", "lanes"].map((head) => `map-${head}`),
  ...["days", "years"].map((unit) => `unit-${unit}`),
  ...["touchpoints", "handovers"].map((section) => `stray-${section}`),
];

describe.each(["en", "sv"])("words in %s", (language) => {
  test("every key in the code has words", () => {
    expect(written.length).toBeGreaterThan(50);
    expect([...written, ...computed].filter((key) => wordsIn(language, key, sample) === undefined)).toEqual(
      [],
    );
  });
});

const sample = { count: 2, left: 1, what: "x", name: "x", title: "x", value: 1 };
