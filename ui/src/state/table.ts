/** Rows that come from a spreadsheet or a list: read, with a guess at what each column is. */
import type { IsoDate } from "./days";
import { readDate } from "./days";
import { languages, wordsIn } from "./words.svelte";

/** What a column can be. */
export const COLUMNS = [
  "title",
  "lane",
  "phase",
  "day",
  "duration",
  "owner",
  "channel",
  "status",
  "quote",
  "note",
] as const;

export type Column = (typeof COLUMNS)[number];

/** A table as it was pasted. */
export interface Table {
  /** The first row, where it tells what the columns are. */
  headings: string[] | null;
  rows: string[][];
  /** What each column is; nothing: it goes into the note. */
  columns: (Column | null)[];
}

/** So many columns are told apart; what comes after stands in the last one. */
const MOST = 200;

/** Reads pasted text: cells between tabs or semicolons, or lines of a list without their signs. */
export function readTable(text: string, lanes: readonly string[], dayZero: IsoDate | null): Table {
  const rows = cells(text)
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row) => (row.length > MOST ? [...row.slice(0, MOST - 1), row.slice(MOST - 1).join(" ")] : row));
  // Columns at the end in which nothing stands are what a spreadsheet copied along.
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== "") + 1), 0);
  const even = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  const named = (even[0] ?? []).map(columnOf);
  const headed =
    even.length > 1 &&
    named.filter(Boolean).length >= Math.max(1, (even[0] ?? []).filter(Boolean).length / 2);
  if (headed) return { headings: even[0] ?? [], rows: even.slice(1), columns: once(named) };
  return { headings: null, rows: even, columns: guessed(even, width, lanes, dayZero) };
}

/** The column that this heading means, in any language. */
export function columnOf(heading: string): Column | null {
  const wanted = heading.trim().toLocaleLowerCase();
  if (wanted === "") return null;
  const means = (column: Column) =>
    languages().some((language) =>
      (wordsIn(language, `paste-heading-${column}`) ?? "")
        .split("|")
        .some((word) => word.trim().toLocaleLowerCase() === wanted),
    );
  return COLUMNS.find(means) ?? null;
}

/** The word of a closed list that this text means, in any language; nothing when it is none. */
export function wordMeant(list: string, words: readonly string[], text: string): string | null {
  const wanted = text.trim().toLocaleLowerCase();
  const means = (word: string) =>
    word === wanted ||
    languages().some((language) => wordsIn(language, `word-${list}-${word}`)?.toLocaleLowerCase() === wanted);
  return words.find(means) ?? null;
}

function cells(text: string): string[][] {
  const clean = text.replace(/\r\n?/g, "\n").replace(/^\uFEFF/, "");
  const lines = clean.split("\n").filter((line) => line.trim() !== "");
  if (clean.includes("\t")) return separated(clean, "\t");
  if (lines.length > 1 && lines.every((line) => line.includes(";"))) return separated(clean, ";");
  const commas = separated(lines[0] ?? "", ",")[0] ?? [];
  if (lines.length > 1 && commas.length > 1 && commas.every((cell) => columnOf(cell) !== null)) {
    return separated(clean, ",");
  }
  return lines.map((line) => [line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, "").trim()]);
}

/** Cells that may stand in quotation marks, with line breaks and doubled marks within. */
function separated(text: string, by: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const row = () => rows[rows.length - 1] ?? [];
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      at += 1;
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
        cell += text[at];
        at += text[at] === '"' ? 2 : 1;
      }
      at += 1;
    }
    while (at < text.length && text[at] !== by && text[at] !== "\n") cell += text[at++];
    row().push(cell.trim());
    if (text[at] === "\n") rows.push([]);
    else if (text[at] === by && at + 1 >= text.length) row().push("");
    at += 1;
  }
  return rows;
}

/** Each column once; what is said a second time goes into the note. */
function once(columns: (Column | null)[]): (Column | null)[] {
  return columns.map((column, at) => (column !== null && columns.indexOf(column) < at ? null : column));
}

function guessed(
  rows: string[][],
  width: number,
  lanes: readonly string[],
  dayZero: IsoDate | null,
): (Column | null)[] {
  const there = new Set(lanes.map((lane) => lane.toLocaleLowerCase()));
  const filled = (at: number) => rows.map((row) => row[at] ?? "").filter(Boolean);
  const isDay = (cell: string) => /^-?\d{1,5}$/.test(cell) || readDate(cell, dayZero) !== undefined;
  const columns = Array.from({ length: width }, (_, at): Column | null => {
    const all = filled(at);
    if (all.length === 0 || width === 1) return null;
    if (all.every(isDay)) return "day";
    return all.some((cell) => there.has(cell.toLocaleLowerCase())) ? "lane" : null;
  });
  const length = (at: number) => filled(at).reduce((sum, cell) => sum + Math.min(cell.length, 60), 0);
  const free = columns.flatMap((column, at) => (column === null ? [at] : []));
  const title = free.sort((one, other) => length(other) - length(one))[0];
  if (title !== undefined) columns[title] = "title";
  return once(columns);
}
