import { expect, test } from "vitest";
import { harmless, newLanes, rowsOf } from "../src/actions/paste";
import { columnOf, readTable, wordMeant } from "../src/state/table";

const read = (text: string, lanes: string[] = []) => readTable(text, lanes, null);

test("headings are recognised in every language", () => {
  expect(columnOf("Responsible")).toBe("owner");
  expect(columnOf(" ANSVARIG ")).toBe("owner");
  expect(columnOf("Kontaktpunkt")).toBe("title");
  expect(columnOf("Colour")).toBeNull();
});

test("rows of a spreadsheet with headings", () => {
  const { headings, rows, columns } = read("Bana\tVad händer\tFärg\nVårdcentral\tMöte\tblå\n");
  expect(headings).toEqual(["Bana", "Vad händer", "Färg"]);
  expect(columns).toEqual(["lane", "title", null]);
  expect(rows).toEqual([["Vårdcentral", "Möte", "blå"]]);
});

test("cells in quotation marks hold tabs, line breaks and marks", () => {
  expect(read('Title\tNote\nA\t"one\ntwo ""three"""').rows).toEqual([["A", 'one\ntwo "three"']]);
});

test("without headings the columns are guessed: days, known lanes, and the longest text", () => {
  const { columns, headings } = read("12\tClinic\tThe first talk\n20\tWard\tA night there", ["Clinic"]);
  expect(headings).toBeNull();
  expect(columns).toEqual(["day", "lane", "title"]);
});

test("semicolons and commas part cells only where every line has them, or the headings say so", () => {
  expect(read("a;1\nb;2").rows).toEqual([
    ["a", "1"],
    ["b", "2"],
  ]);
  expect(read("title,day\nIntake,3").columns).toEqual(["title", "day"]);
  expect(read("He came, and went\nThen, nothing").rows).toEqual([["He came, and went"], ["Then, nothing"]]);
});

test("lines of a list lose their signs", () => {
  expect(read("- one\n* two\n3. three\n\n• four").rows).toEqual([["one"], ["two"], ["three"], ["four"]]);
});

test("words of closed lists are met in every language", () => {
  expect(wordMeant("status", ["completed", "refused"], "Refused")).toBe("refused");
  expect(wordMeant("status", ["completed", "refused"], "odd")).toBeNull();
});

test("rows become touchpoints; the first date is day 0; what is not understood goes into the note", () => {
  const table = read(
    "Title\tDate\tStatus\tFarbe\nA\t2025-03-01\tRefused\trot\nB\t2025-03-15\todd\t\nC\tsoon\t\t",
  );
  const { rows, dayZero } = rowsOf(table, null);
  expect(dayZero).toBe("2025-03-01");
  expect(rows.map(({ fields }) => fields)).toEqual([
    [
      { key: "title", value: "A" },
      { key: "day", value: 0 },
      { key: "status", value: "refused" },
      { key: "note", value: "Farbe: rot" },
    ],
    [
      { key: "title", value: "B" },
      { key: "day", value: 14 },
      { key: "note", value: "Status: odd" },
    ],
    [
      { key: "title", value: "C" },
      { key: "note", value: "Day or date: soon" },
    ],
  ]);
});

test("lanes that are not there are told once, at the level that the country knows for them", () => {
  const table = read("Title\tLane\nA\tclinic\nB\tWard\nC\tward \nD\t\nE\tSchool");
  const school = { actor: { id: "", name: "School", level: "region" as const, records: null } };
  const lanes = newLanes(rowsOf(table, null).rows, ["Clinic"], [school]);
  expect(lanes.map(({ name, level }) => [name, level])).toEqual([
    ["Ward", "municipality"],
    ["School", "region"],
  ]);
});

test("no cell that is copied begins a formula, and what is pasted back is as it was", () => {
  for (const text of ["=1+1", "+46 70", "-x", "@SUM(A1)", " =1", "\u200b=1", "＝1", "=cmd|' /C calc'!A0"]) {
    expect(harmless(text)).toBe(`'${text}`);
    const { rows } = rowsOf(readTable(`Title\tNote\n${harmless(text)}\tx`, [], null), null);
    expect(rows[0]?.fields).toContainEqual({ key: "title", value: text });
  }
  for (const text of ["-2", "-2.5", "12", "Intake", "'quoted", "a=b"]) expect(harmless(text)).toBe(text);
});

test("a table of any size and shape is read", () => {
  expect(readTable("\t".repeat(100_000) + "x\n" + "a\n".repeat(20_000), [], null).rows).toHaveLength(20_001);
  let seed = 7;
  const next = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
  const pieces = [
    '"',
    "\t",
    "\n",
    ";",
    ",",
    "=",
    "'",
    "Title",
    "2026-01-05",
    "\r",
    "\0",
    "\u202e",
    "😀",
    " ",
    "-3",
  ];
  for (let round = 0; round < 3_000; round++) {
    const text = Array.from({ length: next(40) }, () => pieces[next(pieces.length)]).join("");
    const table = readTable(text, ["Clinic"], null);
    expect(table.rows.every((row) => row.length === (table.rows[0]?.length ?? 0))).toBe(true);
    rowsOf(table, null);
  }
});

test("columns at the end in which nothing stands are left out", () => {
  const { columns, rows } = readTable("Title\tLane\t\t\nCall\tClinic\t\t\n", [], null);
  expect([columns, rows]).toEqual([["title", "lane"], [["Call", "Clinic"]]]);
  // One in the middle stays: what follows keeps its place.
  expect(readTable("Call\t\tClinic\n", ["Clinic"], null).rows).toEqual([["Call", "", "Clinic"]]);
});
