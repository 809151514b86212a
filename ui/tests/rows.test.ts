import { expect, test } from "vitest";
import type { DecisionText, RowText } from "../src/host";
import {
  lines,
  narrowed,
  narrows,
  sorted,
  textOf,
  type Line,
  type Mark,
  type Sorting,
} from "../src/state/rows";

/** A handover from `a` to `b` of the clinic, with nothing to say of it but this. */
function row(slot: number, said: Partial<RowText> = {}): RowText {
  const end = (title: string) => ({ title, actor: "Clinic", levelWords: "Region", level: "region" as const });
  return {
    slot,
    from: end(`a${slot}`),
    to: end(`b${slot}`),
    crossing: "",
    kind: "Referral",
    sent: null,
    sentWords: "",
    accepted: null,
    acceptedWords: "",
    refused: false,
    waited: null,
    waitedWords: "",
    limit: null,
    limitWords: "",
    over: false,
    carrier: "Staff",
    carriedByPerson: false,
    parts: 0,
    partsWords: "0 of 6",
    consent: "Given",
    consentLacks: false,
    feedback: "",
    feedbackNeeded: false,
    feedbackLacks: false,
    gaps: [],
    decision: null,
    overdue: false,
    outdated: false,
    more: "",
    ...said,
  };
}

const gap = (severity: "high" | "medium" | "low", number: number) => ({ severity, number, name: "A gap" });

const decision = (said: Partial<DecisionText>): DecisionText => ({
  review: 90,
  status: "open",
  statusWords: "Open",
  assignee: "",
  due: null,
  dueWords: "",
  overdue: false,
  outdated: false,
  comments: [],
  ...said,
});

function order(rows: RowText[], sorting: Sorting | null): number[] {
  return sorted(rows, sorting, "en").map(({ slot }) => slot);
}

test("what is overdue or out of date leads, then what is gravest", () => {
  const rows = [
    row(1),
    row(2, { gaps: [gap("medium", 4)] }),
    row(3, { gaps: [gap("high", 2)] }),
    row(4, { outdated: true }),
    row(5, { gaps: [gap("high", 1)] }),
    row(6, { overdue: true }),
  ];
  expect(order(rows, null)).toEqual([6, 4, 5, 3, 2, 1]);
});

test("a column sorts both ways, and what says nothing comes last", () => {
  const rows = [row(1, { waited: 20 }), row(2), row(3, { waited: 3 })];
  expect(order(rows, { column: "waited", down: false })).toEqual([3, 1, 2]);
  expect(order(rows, { column: "waited", down: true })).toEqual([1, 3, 2]);
  const due = [row(1, { decision: decision({ due: "2026-12-05" }) }), row(2), row(3)];
  expect(order(due, { column: "due", down: false })).toEqual([1, 2, 3]);
});

test("words sort as the language has them", () => {
  const rows = [row(1, { kind: "Överföring" }), row(2, { kind: "Zon" }), row(3, { kind: "Ansökan" })];
  const kinds = sorted(rows, { column: "kind", down: false }, "sv").map(({ kind }) => kind);
  expect(kinds).toEqual(["Ansökan", "Zon", "Överföring"]);
});

function found(rows: RowText[], marks: Mark[], query = "", level: string | null = null): number[] {
  const texts = new Map(rows.map((one) => [one.slot, textOf(one)]));
  return narrowed(rows, { marks: new Set(marks), query, level }, texts).map(({ slot }) => slot);
}

test("several marks show what has any of them", () => {
  const rows = [row(1, { gaps: [gap("high", 1)] }), row(2, { overdue: true }), row(3)];
  expect(found(rows, [])).toEqual([1, 2, 3]);
  expect(found(rows, ["serious"])).toEqual([1]);
  expect(found(rows, ["serious", "overdue"])).toEqual([1, 2]);
});

test("every word is searched for, without accents, in all that was said", () => {
  const comments = [{ text: "Ringde enheten", said: "Eva" }];
  const rows = [row(1, { decision: decision({ comments }) }), row(2, { more: "Överlämning av journal" })];
  expect(found(rows, [], "ringde ENHET")).toEqual([1]);
  expect(found(rows, [], "overlamning")).toEqual([2]);
  expect(found(rows, [], "ringde journal")).toEqual([]);
});

test("letters that are added find less of what was found", () => {
  expect([narrows("referral", "ref"), narrows("ref", "ref"), narrows("ref x", "ref")]).toEqual([
    true,
    true,
    true,
  ]);
  expect([narrows("re", "ref"), narrows("ref", "")]).toEqual([false, false]);
  const rows = [row(1, { more: "referral" }), row(2, { more: "refusal" }), row(3)];
  const texts = new Map(rows.map((one) => [one.slot, textOf(one)]));
  const wanted = (query: string) => ({ marks: new Set<Mark>(), level: null, query });
  for (const [before, query] of [
    ["ref", "refu"],
    ["a", "a r"],
    ["ref", "ref usal"],
  ] as const) {
    const found = narrowed(rows, wanted(before), texts);
    expect(narrowed(found, wanted(query), texts)).toEqual(narrowed(rows, wanted(query), texts));
  }
});

test("a level is that of either side", () => {
  const state = { title: "c", actor: "Agency", levelWords: "State", level: "state" as const };
  expect(found([row(1), row(2, { to: state }), row(3, { to: null })], [], "", "state")).toEqual([2]);
});

test("rows stand under their receivers, and folded ones are not shown", () => {
  const rows = [row(1), row(2, { to: null }), row(3)];
  const told = (line: Line) => (line.is === "row" ? line.row.slot : `${line.name} ${line.count}`);
  expect(lines(rows, "receiver", new Set(), "Nobody").map(told)).toEqual(["Clinic 2", 1, 3, "Nobody 1", 2]);
  expect(lines(rows, "receiver", new Set(["Clinic"]), "Nobody").map(told)).toEqual([
    "Clinic 2",
    "Nobody 1",
    2,
  ]);
  expect(lines(rows, "none", new Set(), "Nobody").map(told)).toEqual([1, 2, 3]);
});
