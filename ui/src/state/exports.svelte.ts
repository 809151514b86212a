/** What is exported and how, as it was last chosen in this window. */
import type {
  ApprovedText,
  ExportKind,
  ExportWish,
  Language,
  LineToRead,
  Show,
  Slot,
  TimeView,
} from "../host";

export const EXPORT_KINDS: readonly ExportKind[] = [
  "svg",
  "png",
  "pdf",
  "html",
  "story",
  "review",
  "markdown",
  "xlsx",
  "csv",
  "sheet",
  "sheetpage",
];
export const PAPERS = ["a4", "a3", "a2", "a1", "a0"] as const;
export const DOTS = [150, 300, 600] as const;
/** Pixels of a picture for each unit of the drawing. */
export const SCALES = [1, 2, 4] as const;
/** The themes that a drawing can have. */
export const DRAWN_THEMES = ["light", "dark", "contrast", "print"] as const;

/** What becomes of a line of free text in a copy. */
export type Decision = "keep" | "reword" | "out";

export interface Decided {
  decision: Decision;
  /** The other words. */
  text: string;
}

/** The kinds that show the drawing. */
export const isDrawn = (kind: ExportKind) => ["svg", "png", "pdf", "html", "story", "review"].includes(kind);

/** The kinds that are handover sheets. */
export const isSheet = (kind: ExportKind) => kind === "sheet" || kind === "sheetpage";

/** Which handovers have a sheet. */
export const SHEETED = ["one", "shown", "all"] as const;

/** The handovers that sheets can be of: the chosen one, and those that the table shows. */
export interface Sheetable {
  chosen: Slot | null;
  shown: readonly Slot[] | null;
}

/** What tells a line from the others. */
export const keyOf = (line: LineToRead) => `${line.slot} ${line.field} ${line.part} ${line.line}`;

class Exports {
  kind = $state<ExportKind>("svg");
  time = $state<TimeView>("steps");
  needs = $state(false);
  information = $state(false);
  notes = $state(true);
  /** Lanes and phases that are folded away on the map, and whether they stay away. */
  folded = $state.raw<readonly Slot[]>([]);
  fold = $state(true);
  theme = $state<(typeof DRAWN_THEMES)[number]>("light");
  language = $state<Language | "">("");
  /** A number of pixels, or for paper. */
  size = $state<number | "paper">(2);
  dots = $state<number>(300);
  paper = $state<string>("a4");
  /** Millimetres, where the paper is none of those with a name. */
  own = $state("500x700");
  split = $state(false);
  embedFont = $state(false);
  pseudonymise = $state(false);
  person = $state(true);
  owners = $state(true);
  actors = $state(true);
  decided = $state<{ [line: string]: Decided }>({});
  sheetable = $state.raw<Sheetable>({ chosen: null, shown: null });
  sheeted = $state<(typeof SHEETED)[number]>("all");

  /** Decisions belong to one journey, and are taken anew for each copy. */
  begin(
    kind: ExportKind | null,
    time: TimeView,
    show: Show,
    folded: readonly Slot[],
    sheetable: Sheetable = { chosen: null, shown: null },
  ): void {
    this.sheetable = sheetable;
    this.sheeted = sheetable.chosen === null ? "all" : "one";
    this.needs = show.needs;
    this.information = show.information;
    this.notes = show.notes;
    this.folded = folded;
    this.fold = true;
    this.kind = kind ?? this.kind;
    this.time = time;
    this.pseudonymise = false;
    this.decided = {};
  }

  wish(lines: readonly LineToRead[]): ExportWish {
    return {
      kind: this.kind,
      time: this.time,
      show: { needs: this.needs, information: this.information, notes: this.notes },
      folded: this.fold ? [...this.folded] : [],
      theme: this.theme,
      language: this.language === "" ? null : this.language,
      scale: this.size === "paper" ? 1 : this.size,
      dots: this.size === "paper" && this.kind === "png" ? this.dots : null,
      paper: this.paper === "own" ? this.own : this.paper,
      split: this.split,
      embedFont: this.embedFont,
      handovers: this.#handovers(),
      pseudonymise: this.pseudonymise
        ? { person: this.person, owners: this.owners, actors: this.actors, texts: this.#approved(lines) }
        : null,
    };
  }

  #handovers(): Slot[] | null {
    const { chosen, shown } = this.sheetable;
    if (this.sheeted === "one" && chosen !== null) return [chosen];
    return this.sheeted === "shown" && shown ? [...shown] : null;
  }

  /** What was decided about a line: without a decision it goes. */
  of(line: LineToRead): Decided {
    return this.decided[keyOf(line)] ?? { decision: "out", text: line.text };
  }

  decide(line: LineToRead, change: Partial<Decided>): void {
    this.decided[keyOf(line)] = { ...this.of(line), ...change };
  }

  decideAll(lines: readonly LineToRead[], decision: Decision): void {
    const all = { ...this.decided };
    for (const line of lines) all[keyOf(line)] = { ...this.of(line), decision };
    this.decided = all;
  }

  #approved(lines: readonly LineToRead[]): ApprovedText[] {
    return lines.flatMap((line) => {
      const { decision, text } = this.of(line);
      if (decision === "out") return [];
      const becomes = decision === "keep" ? line.text : text;
      const { slot, field, part, line: number } = line;
      return [{ slot, field, part, line: number, text: line.text, becomes }];
    });
  }
}

export const exports = new Exports();
