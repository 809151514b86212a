import { expect, test } from "vitest";
import { laneDetail, missing } from "../src/actions/lanes";
import type { GapLine, LaneText } from "../src/host";
import { countryOffer } from "../src/state/country.svelte";
import { levelOf } from "../src/state/lists";
import { byRule, joinSources } from "../src/state/trial";

const line = (rule: string, message: string): GapLine => ({ rule, name: rule, severity: "high", message });

const lane = (name: string, kind = "Hospital care", level = "Region"): LaneText => ({
  actor: { id: "", name, level: "region", records: null },
  name,
  kind,
  level,
  standing: "",
  source: "",
  note: "",
});

test("gaps of one kind are one row, in the order in which they came", () => {
  const rows = byRule([line("dead-end", "1"), line("orphan", "2"), line("dead-end", "3")]);
  expect(rows.map(({ rule, messages }) => [rule, ...messages])).toEqual([
    ["dead-end", "1", "3"],
    ["orphan", "2"],
  ]);
  expect(byRule([])).toEqual([]);
});

test("the source of one limit stays when the other gets its own", () => {
  expect(joinSources("", "Law A")).toBe("Law A");
  expect(joinSources("Law A", "Law B")).toBe("Law A; Law B");
  expect(joinSources("Law A; Law B", "Law B")).toBe("Law A; Law B");
  expect(joinSources("Law A", "Law A (2024)")).toBe("Law A (2024)");
});

test("lanes that are there already are not offered again", () => {
  const offered = [lane("Sykehus"), lane("Skole")];
  expect(missing(offered, [" sykehus ", "Other"]).map(({ name }) => name)).toEqual(["Skole"]);
  expect(missing(offered, [])).toHaveLength(2);
});

test("a lane tells what it is for and its level, once where both are the same", () => {
  expect(laneDetail(lane("Sykehus"))).toBe("Hospital care · Region");
  expect(laneDetail(lane("Kommune", "kommune", "Kommune"))).toBe("kommune");
});

test("a level is told with its name in the country, where that is another", () => {
  expect(levelOf("region")).toBe("Region");
  const level = (level: "region" | "municipality", name: string) => ({
    level,
    name,
    standing: "",
    source: "",
    note: "",
  });
  const levels = [level("region", "region"), level("municipality", "Kommune")];
  countryOffer.text = { country: "DK", name: "Denmark", levels, lanes: [], thin: null };
  expect(levelOf("region")).toBe("Region");
  expect(levelOf("municipality")).toBe("Municipality (Kommune)");
  expect(levelOf("elsewhere")).toBe("elsewhere");
  countryOffer.text = null;
});
