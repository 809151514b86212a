/** The handovers that are reviewed, and how their table is looked at in this window. */
import { untrack } from "svelte";
import { SvelteSet } from "svelte/reactivity";
import { host, type CheckedHandover, type CommentText, type RowText, type Slot } from "../host";
import { desk } from "./desk.svelte";
import { pane } from "./pane.svelte";
import {
  has,
  lines,
  MARKS,
  narrowed,
  narrows,
  sorted,
  textOf,
  type Column,
  type Grouping,
  type Mark,
  type Sorting,
} from "./rows";
import { language, t } from "./words.svelte";

const PAUSE_MS = 60;
const NONE: ReadonlySet<Mark> = new Set();

class Register {
  /** Every handover, in the order of the file; nothing before the core has told them. */
  rows = $state.raw<readonly RowText[] | null>(null);
  /** What was said of the journey as a whole. */
  comments = $state.raw<readonly CommentText[]>([]);
  sorting = $state.raw<Sorting | null>(null);
  query = $state("");
  level = $state<string | null>(null);
  grouping = $state<Grouping>("none");
  readonly marks = new SvelteSet<Mark>();
  readonly folded = new SvelteSet<string>();
  /** Whether the map is shown below the table. */
  map = $state(true);
  /** What is told of one handover, and of which. */
  told = $state.raw<{ slot: Slot; checked: CheckedHandover } | null>(null);
  /** A wish to put the focus on the checklist, or back on the row. */
  focus = $state.raw<{ on: "checklist" | "row" } | null>(null);

  #at = $state<Slot | null>(null);
  #told = "";

  readonly #texts = $derived(new Map((this.rows ?? []).map((row) => [row.slot, textOf(row)])));
  readonly #sorted = $derived(sorted(this.rows ?? [], this.sorting, language()));
  readonly #wanted = $derived(
    narrowed(this.#sorted, { marks: this.marks, level: this.level, query: "" }, this.#texts),
  );
  /** What was found last: letters that are added find less of it. */
  #found: { among: readonly RowText[]; query: string; rows: readonly RowText[] } | null = null;
  readonly shown = $derived.by(() => {
    const [among, query] = [this.#wanted, this.query];
    const last = this.#found;
    const from = last?.among === among && narrows(query, last.query) ? last.rows : among;
    const rows = narrowed(from, { marks: NONE, level: null, query }, this.#texts);
    this.#found = { among, query, rows };
    return rows;
  });
  readonly lines = $derived(lines(this.shown, this.grouping, this.folded, t("nobody-receives")));
  /** How many rows have each mark. */
  readonly counts = $derived(
    new Map(MARKS.map((mark) => [mark, (this.rows ?? []).filter((row) => has(row, mark)).length])),
  );
  /** The levels that hand over or receive, with their words. */
  readonly levels = $derived(
    new Map(
      (this.rows ?? [])
        .flatMap(({ from, to }) => [from, to])
        .flatMap((end) => (end?.level ? [[end.level as string, end.levelWords] as const] : [])),
    ),
  );
  readonly #bySlot = $derived(new Map((this.rows ?? []).map((row) => [row.slot, row])));

  /** The chosen handover: the selected one, else the one that was selected last. Searching chooses none. */
  get chosen(): RowText | null {
    const selected = this.#bySlot.get(pane.selection ?? -1);
    return selected ?? this.#bySlot.get(this.#at ?? -1) ?? this.#sorted[0] ?? null;
  }

  /** Selects a handover; the map follows. */
  choose(slot: Slot): void {
    this.#at = slot;
    pane.select([slot]);
    pane.gap = null;
  }

  /** Remembers which one was selected elsewhere. */
  keep(slot: Slot): void {
    if (this.#bySlot.has(slot)) this.#at = slot;
  }

  /** Sorts by a column: first from its beginning, then from its end, then by what presses most. */
  sortBy(column: Column): void {
    const { sorting } = this;
    if (sorting?.column !== column) this.sorting = { column, down: false };
    else this.sorting = sorting.down ? null : { column, down: true };
  }

  toggle(mark: Mark): void {
    if (!this.marks.delete(mark)) this.marks.add(mark);
  }

  /** Everything is shown again. */
  showAll(): void {
    this.marks.clear();
    this.level = null;
    this.query = "";
  }

  get isNarrowed(): boolean {
    return this.marks.size > 0 || this.level !== null || this.query.trim() !== "";
  }

  /** Nothing of another document is to be seen. */
  begin(document: number): void {
    if (this.#told.startsWith(`${document} `)) return;
    this.#told = `${document} `;
    this.#forget();
  }

  /** Asks the core for the rows of a document as it is now. */
  async load(document: number, revision: number): Promise<void> {
    const asked = `${document} ${revision}`;
    this.begin(document);
    this.#told = asked;
    try {
      const { rows, comments } = await host.register(document);
      if (this.#told === asked) [this.rows, this.comments] = [rows, comments];
    } catch (reason) {
      if (this.#told === asked) desk.fail(reason);
    }
  }

  /** Asks the core for what belongs to a handover; gives a way to call that off. */
  look(document: number, slot: Slot): () => void {
    let late = false;
    const ask = async () => {
      try {
        const checked = await host.checkedHandover(document, slot);
        if (!late && checked) this.told = { slot, checked };
      } catch (reason) {
        if (!late) desk.fail(reason);
      }
    };
    // Keys that follow each other fast are answered together. That an answer came is no cause to ask again.
    const again = untrack(() => this.told?.slot === slot);
    const pause = setTimeout(() => void ask(), again ? 0 : PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(pause);
    };
  }

  #forget(): void {
    this.rows = null;
    this.comments = [];
    this.told = null;
    this.sorting = null;
    this.#at = null;
    this.grouping = "none";
    this.folded.clear();
    this.showAll();
  }
}

export const register = new Register();
