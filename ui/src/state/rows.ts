/** The table of handovers: what is shown, in which order, under which headings. */
import type { RowText } from "../host";
import { fold } from "./fold";

/** The columns, in the order in which they are read. */
export const COLUMNS = [
  "gaps",
  "from",
  "to",
  "kind",
  "crossing",
  "sent",
  "accepted",
  "waited",
  "limit",
  "carrier",
  "consent",
  "content",
  "feedback",
  "review",
  "assignee",
  "due",
] as const;

export type Column = (typeof COLUMNS)[number];

/** What the rows are narrowed to; several together show what is any of them. */
export const MARKS = ["serious", "watch", "overdue", "outdated"] as const;

export type Mark = (typeof MARKS)[number];

/** Under which headings the rows stand. */
export const GROUPINGS = ["none", "receiver", "level"] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** By which column, and whether from its end; nothing: what presses most comes first. */
export interface Sorting {
  column: Column;
  down: boolean;
}

/** A line of the table. */
export type Line =
  { is: "row"; row: RowText } | { is: "group"; key: string; name: string; count: number; open: boolean };

/** Whether a row has this mark. */
export function has(row: RowText, mark: Mark): boolean {
  switch (mark) {
    case "serious":
      return row.gaps[0]?.severity === "high";
    case "watch":
      return row.gaps[0]?.severity === "medium";
    case "overdue":
      return row.overdue;
    case "outdated":
      return row.outdated;
  }
}

/** The rows in this order. Rows that are alike keep the order of the file. */
export function sorted(rows: readonly RowText[], sorting: Sorting | null, language: string): RowText[] {
  const words = new Intl.Collator(language, { numeric: true });
  if (!sorting) return [...rows].sort((one, other) => pressing(one) - pressing(other));
  const { column, down } = sorting;
  const keys = new Map(rows.map((row) => [row, keyOf(row, column)]));
  return [...rows].sort((one, other) => {
    const [a, b] = [keys.get(one) ?? null, keys.get(other) ?? null];
    // What says nothing comes last either way.
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order =
      typeof a === "number" && typeof b === "number" ? a - b : words.compare(String(a), String(b));
    return down ? -order : order;
  });
}

const GRAVE = { high: 0, medium: 1, low: 2 };

/** What is overdue or out of date leads; then the gravest. */
function pressing({ overdue, outdated, gaps }: RowText): number {
  const lead = overdue ? 0 : outdated ? 1 : 2;
  const first = gaps[0];
  return lead * 1e6 + (first ? GRAVE[first.severity] * 1e3 + Math.min(first.number, 999) : 9e3);
}

/** What a row is sorted by; nothing where it says nothing. */
function keyOf(row: RowText, column: Column): string | number | null {
  const said = (text: string) => (text === "" ? null : text);
  switch (column) {
    case "gaps":
      return row.gaps[0] ? pressing({ ...row, overdue: false, outdated: false }) : null;
    case "from":
      return row.from.title;
    case "to":
      return row.to?.title ?? null;
    case "kind":
      return row.kind;
    case "crossing":
      return said(row.crossing);
    case "sent":
      return row.sent;
    case "accepted":
      return row.accepted;
    case "waited":
      return row.waited;
    case "limit":
      return row.limit;
    case "carrier":
      return row.carrier;
    case "consent":
      return row.consent;
    case "content":
      return row.parts;
    case "feedback":
      return row.feedback;
    case "review":
      return row.decision?.statusWords ?? null;
    case "assignee":
      return said(row.decision?.assignee ?? "");
    case "due":
      return row.decision?.due ?? null;
  }
}

/** Everything that stands in a row, to be searched. */
export function textOf(row: RowText): string {
  const ends = [row.from, row.to].flatMap((end) => (end ? [end.title, end.actor, end.levelWords] : []));
  const gaps = row.gaps.map(({ name }) => name);
  const { decision } = row;
  const decided = decision
    ? [
        decision.statusWords,
        decision.assignee,
        decision.dueWords,
        ...decision.comments.map(({ text }) => text),
      ]
    : [];
  const rest = [row.kind, row.carrier, row.consent, row.feedback, row.sentWords, row.acceptedWords, row.more];
  return fold([...ends, ...gaps, ...decided, ...rest].join(" "));
}

/** What narrows the rows. */
export interface Wanted {
  marks: ReadonlySet<Mark>;
  /** A level that hands over or receives; nothing: all. */
  level: string | null;
  query: string;
}

/** The rows that are wanted. `texts` has what stands in each. */
export function narrowed(
  rows: readonly RowText[],
  { marks, level, query }: Wanted,
  texts: ReadonlyMap<number, string>,
): readonly RowText[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const any = [...marks];
  if (any.length === 0 && level === null && words.length === 0) return rows;
  return rows.filter((row) => {
    if (any.length > 0 && !any.some((mark) => has(row, mark))) return false;
    if (level !== null && row.from.level !== level && row.to?.level !== level) return false;
    const text = texts.get(row.slot) ?? "";
    return words.every((word) => text.includes(word));
  });
}

/** Whether all that is found by these letters is among what was found by those. */
export function narrows(query: string, before: string): boolean {
  return before !== "" && query.startsWith(before);
}

/** A row's line is one object, so that it is known again. */
const rowLines = new WeakMap<RowText, Line>();

function lineOf(row: RowText): Line {
  const known = rowLines.get(row);
  if (known) return known;
  const line: Line = { is: "row", row };
  rowLines.set(row, line);
  return line;
}

/** The rows under their headings, without those of groups that are folded away. */
export function lines(
  rows: readonly RowText[],
  grouping: Grouping,
  folded: ReadonlySet<string>,
  nobody: string,
): Line[] {
  if (grouping === "none") return rows.map(lineOf);
  const groups = new Map<string, RowText[]>();
  for (const row of rows) {
    const name = (grouping === "receiver" ? row.to?.actor : row.to?.levelWords) || nobody;
    const members = groups.get(name);
    if (members) members.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].flatMap(([name, members]): Line[] => {
    const open = !folded.has(name);
    const head: Line = { is: "group", key: name, name, count: members.length, open };
    return [head, ...(open ? members.map(lineOf) : [])];
  });
}
