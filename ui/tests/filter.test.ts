import { expect, test } from "vitest";
import type { GapGroup, GapText, Level, RuleText, View } from "../src/host";
import { columnAt, sameGap, shownGroups, type Filter } from "../src/state/filter";
import { matchingRules } from "../src/state/rules";

const gap = (subject: string, levels: Level[] = []): GapText => ({
  subjects: [subject],
  message: subject,
  slots: [],
  days: null,
  levels,
  earlier: null,
  decision: null,
});

function group(number: number, rule: string, findingNumbers: number[], gaps: GapText[]): GapGroup {
  const words = { name: rule, why: "", advice: "", findings: [], remedies: [], severityWords: "" };
  return { number, rule, severity: "high", findingNumbers, gaps, ...words };
}

const view = (...gaps: GapGroup[]) => ({ gaps }) as unknown as View;

const both = view(
  group(1, "over-limit", [3], [gap("H1", ["region", "state"]), gap("H2", ["region"])]),
  group(2, "uncovered", [4], [gap("n1"), gap("H3", ["state"])]),
);

test.each<[Filter | null, string]>([
  [null, "1: H1 H2 | 2: n1 H3"],
  [{ finding: 3, column: "all" }, "1: H1 H2"],
  [{ finding: 3, column: "state" }, "1: H1"],
  [{ finding: 4, column: "whole" }, "2: n1"],
  [{ finding: 4, column: "region" }, ""],
])("with %o the panel shows %s", (filter, expected) => {
  const shown = shownGroups(both, filter).map(
    ({ group, gaps }) => `${group.number}: ${gaps.map(({ gap }) => gap.message).join(" ")}`,
  );
  expect(shown.join(" | ")).toBe(expected);
});

test("a gap that is shown alone keeps its place in its group", () => {
  expect(shownGroups(both, { finding: 4, column: "state" })[0]?.gaps[0]?.index).toBe(1);
});

test("columns are the levels, then the whole journey, then all", () => {
  expect([0, 1, 2, 3].map((place) => columnAt(["region", "state"], place))).toEqual([
    "region",
    "state",
    "whole",
    "all",
  ]);
});

test("the chosen gap stays chosen when others come before it", () => {
  const after = view(
    group(1, "uncovered", [4], [gap("n1")]),
    group(2, "over-limit", [3], [gap("H9"), gap("H2")]),
  );
  expect(sameGap(both, { group: 1, index: 1 }, after)).toEqual({ group: 2, index: 1 });
  expect(sameGap(both, { group: 1, index: 0 }, after)).toBeNull();
  expect(sameGap(both, { group: 9, index: 0 }, after)).toBeNull();
});

test("rules are found by every word, by their names first", () => {
  const rule = (name: string, finds: string): RuleText => ({
    rule: name.toLowerCase(),
    name,
    finds,
    why: "",
    advice: "",
    severity: "low",
    severityWords: "Worth knowing",
    findings: [],
    remedies: [],
    thresholds: [],
  });
  const rules = [rule("Dead end", "nothing follows"), rule("Nothing sent", "a handover")];
  const found = (query: string) => matchingRules(rules, query).map(({ name }) => name);
  expect(found("")).toEqual(["Dead end", "Nothing sent"]);
  expect(found("NOTHING")).toEqual(["Nothing sent", "Dead end"]);
  expect(found("nothing follows")).toEqual(["Dead end"]);
  expect(found("interpreter")).toEqual([]);
});
