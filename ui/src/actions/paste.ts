/** What comes from other programs, and what goes to them. */
import {
  host,
  type Actor,
  type Edit,
  type Operation,
  type Row,
  type Slot,
  type TouchpointField,
} from "../host";
import { missing } from "./lanes";
import { PART, partOf, pastePart, touchpointsOf } from "./parts";
import { announce } from "../state/announce.svelte";
import { blank } from "../state/blank";
import { datePlus, daysBetween, readDate, readDay, type IsoDate } from "../state/days";
import { desk } from "../state/desk.svelte";
import { HEAD } from "../state/journey";
import { lists, wordOf } from "../state/lists";
import { pane } from "../state/pane.svelte";
import { COLUMNS, wordMeant, type Column, type Table } from "../state/table";
import { t } from "../state/words.svelte";

/** Asks what shall become of a text from another program. */
export function offerPaste(text: string): void {
  if (desk.view) pane.dialog = { dialog: "paste", text };
}

/** Asks the system what was copied; where it does not tell, the text can be pasted in the dialog. */
export async function paste(): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => "");
  offerPaste(text ?? "");
}

/** The touchpoints that the rows become, and the date of day 0 that they bring along. */
export function rowsOf(table: Table, dayZero: IsoDate | null): { rows: Row[]; dayZero: IsoDate | null } {
  const at = (row: string[], column: Column) => {
    const index = table.columns.indexOf(column);
    return index < 0 ? "" : meant(row[index] ?? "");
  };
  const dates = table.rows.flatMap((row) => readDate(at(row, "day"), dayZero) ?? []).sort();
  const zero = dayZero ?? dates[0] ?? null;
  const rows = table.rows.map((row): Row => {
    const fields: TouchpointField[] = [];
    const notes: string[] = [];
    const keep = (column: Column, text: string) => notes.push(`${t(`paste-column-${column}`)}: ${text}`);
    table.columns.forEach((column, index) => {
      const text = meant((row[index] ?? "").trim());
      if (text === "") return;
      if (column === null) {
        notes.push(table.headings?.[index] ? `${table.headings[index]}: ${text}` : text);
      } else if (column === "title" || column === "quote" || column === "owner") {
        fields.push({ key: column, value: text });
      } else if (column === "note") notes.push(text);
      else if (column === "day" || column === "duration") {
        const days = column === "day" ? dayOf(text, zero) : /^\d{1,6}/.exec(text)?.[0];
        if (days === undefined) keep(column, text);
        else fields.push({ key: column, value: Number(days) });
      } else if (column === "channel" || column === "status") {
        const word = wordMeant(column, lists[column], text);
        if (word === null) keep(column, text);
        else fields.push({ key: column, value: word } as TouchpointField);
      }
    });
    if (notes.length > 0) fields.push({ key: "note", value: notes.join("\n") });
    return { lane: at(row, "lane"), phase: at(row, "phase"), fields };
  });
  return { rows, dayZero: zero };
}

/** The lanes that the rows name and that are not there yet: at the level that they have in the country, where that is known. */
export function newLanes(
  rows: readonly Row[],
  there: readonly string[],
  country: readonly { actor: Actor }[],
): Actor[] {
  const key = (name: string) => name.toLocaleLowerCase();
  const named = new Map<string, string>();
  for (const name of rows.map(({ lane }) => lane.trim())) {
    if (name !== "" && !named.has(key(name))) named.set(key(name), name);
  }
  const lanes = [...named.values()].map((name) => {
    const known = country.find(({ actor }) => key(actor.name) === key(name))?.actor;
    return { actor: { id: "", name, level: known?.level ?? "municipality", records: null } satisfies Actor };
  });
  return missing(lanes, there).map(({ actor }) => actor);
}

/** Puts the rows on the map with the lanes that they need, as one step. */
export async function pasteRows(table: Table, lanes: readonly Actor[], chained: boolean): Promise<void> {
  const before = desk.lookup?.journey.head.dayZero ?? null;
  const { rows, dayZero } = rowsOf(table, before);
  const operations: Operation[] = lanes.map((value) => ({
    operation: "addItem",
    item: { record: "actor", value },
  }));
  if (before !== dayZero) {
    const edits: Edit[] = [{ record: "head", field: { key: "dayZero", value: dayZero } }];
    operations.push({ operation: "setFields", slot: HEAD, edits });
  }
  operations.push({ operation: "addRows", rows, chained });
  await desk.apply(
    { operation: "several", operations },
    {
      said: () => t("pasted-rows", { count: rows.length }),
    },
  );
}

/** Puts each line into the parking lot, as one step. */
export async function parkLines(lines: readonly string[]): Promise<void> {
  const operations = lines.flatMap((text): Operation[] => {
    const item = blank("notes");
    if (item.record !== "note" || text.trim() === "") return [];
    return [{ operation: "addItem", item: { record: "note", value: { ...item.value, text: text.trim() } } }];
  });
  const [only] = operations;
  if (!only) return;
  await desk.apply(operations.length === 1 ? only : { operation: "several", operations }, {
    said: () => t("parked", { count: operations.length }),
  });
}

/** Begins a note in the parking lot; gives its slot once it is there. */
export async function parkLine(text: string): Promise<Slot | null> {
  const item = blank("notes");
  if (item.record !== "note") return null;
  const begun: Operation = {
    operation: "addItem",
    item: { record: "note", value: { ...item.value, text: text.trim() } },
  };
  return (await desk.apply(begun, { said: () => "", stays: true })) ? (desk.view?.touched ?? null) : null;
}

/** Makes a note a touchpoint in this place; without one, in the lane and phase of what is selected, else the first. */
export async function placeNote(
  note: Slot,
  place: { actor: Slot; phase: Slot | null } | null,
): Promise<void> {
  const { lookup } = desk;
  const last = lookup?.of("touchpoint", lookup.items("touchpoints").at(-1)?.slot);
  const like = lookup?.of("touchpoint", pane.selection) ?? last;
  await desk.apply({
    operation: "placeNote",
    note,
    actor: place?.actor ?? lookup?.slotOf(like?.actor) ?? null,
    phase: place ? place.phase : (lookup?.slotOf(like?.phase) ?? null),
  });
}

/** What a spreadsheet could take for a formula begins with an apostrophe; numbers stay numbers. */
export const harmless = (cell: string): string =>
  /^[\s\u200B-\u200F\u2060\uFEFF\u00AD]*[=+\-@|%＝＋－＠−]/u.test(cell) && !/^[-+−]?\d+([.,]\d+)?$/.test(cell)
    ? `'${cell}`
    : cell;

/** The same taken back. */
const meant = (cell: string): string =>
  cell.startsWith("'") && harmless(cell.slice(1)) === cell ? cell.slice(1) : cell;

/** The selected touchpoints as a table that a spreadsheet takes; all of them where none is selected. */
export function copyText(): string {
  const { lookup } = desk;
  if (!lookup) return "";
  const { dayZero } = lookup.journey.head;
  const chosen = touchpointsOf(lookup, pane.selected);
  const rows = lookup.items("touchpoints").flatMap(({ slot, record }) => {
    if (!chosen.includes(slot)) return [];
    if (record.record !== "touchpoint") return [];
    const it = record.value;
    return [
      [
        it.title,
        lookup.titleOfId(it.actor),
        it.phase === null ? "" : lookup.titleOfId(it.phase),
        it.day === null
          ? ""
          : dayZero === null
            ? String(it.day)
            : (datePlus(dayZero, it.day) ?? String(it.day)),
        it.duration === 0 ? "" : String(it.duration),
        it.owner ?? "",
        wordOf("channel", it.channel),
        wordOf("status", it.status),
        it.quote,
        it.note,
      ],
    ];
  });
  const quoted = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const line = (row: string[]) => row.map((cell) => quoted(harmless(cell))).join("\t");
  return [COLUMNS.map((column) => t(`paste-column-${column}`)), ...rows].map(line).join("\n");
}

/** Copies what is selected: for Stafett with all that belongs to it, for other programs as a table. */
export function copySelected(): Promise<void> {
  const { lookup } = desk;
  if (!lookup) return Promise.resolve();
  const slots = touchpointsOf(lookup, pane.selected);
  const [text, part] = [copyText(), partOf(lookup, slots, pane.selected)];
  let taken = false;
  const allow = (event: Event) => event.preventDefault();
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData(PART, part);
    taken = event.clipboardData !== null;
  };
  // Without selected text the webview copies only where the page says that it has something.
  document.addEventListener("beforecopy", allow, { capture: true });
  document.addEventListener("copy", give, { capture: true });
  document.execCommand("copy");
  document.removeEventListener("beforecopy", allow, { capture: true });
  document.removeEventListener("copy", give, { capture: true });
  const said = t("copied-part", { count: slots.length });
  return copied(() => (taken ? Promise.resolve() : navigator.clipboard.writeText(text)), said);
}

/** Puts a copied part on the map, as one step; `false` where it is no part. */
export function pasteCopied(text: string): boolean {
  const operation = pastePart(text);
  if (!operation || operation.operation !== "addPart") return false;
  const count = operation.records.filter(({ record }) => record === "touchpoint").length;
  void desk.apply(operation, { said: () => t("pasted-part", { count }) });
  return true;
}

/** Copies the map as a drawing: its text, which drawing programs and editors take. */
export const copySvg = () =>
  copied(async () => {
    const drawing = host.picture(desk.view?.document ?? 0, "svg");
    // The system takes only what is promised while the key is still pressed.
    const blob = drawing.then((bytes) => new Blob([bytes], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
  }, t("copied-svg"));

/** Copies the map as a picture. */
export const copyPng = () =>
  copied(async () => {
    const picture = host.picture(desk.view?.document ?? 0, "png");
    const blob = picture.then((bytes) => new Blob([bytes], { type: "image/png" }));
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
  }, t("copied-png"));

async function copied(act: () => Promise<void>, said: string): Promise<void> {
  try {
    await act();
    announce(said);
  } catch {
    announce(t("copied-not"));
  }
}

function dayOf(text: string, dayZero: IsoDate | null): number | undefined {
  const date = readDate(text, dayZero);
  if (date !== undefined && dayZero !== null) return daysBetween(dayZero, date);
  const read = readDay(text, dayZero);
  return "day" in read ? read.day : undefined;
}
