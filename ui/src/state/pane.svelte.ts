/** What the window shows of the document: selection, the chosen gap, panels, zoom, dialogs. */
import type {
  Against,
  AskedGap,
  Comparison,
  Joining,
  Panel,
  SavedVersion,
  Severity,
  Slot,
  Update,
} from "../host";
import { expected } from "./expected.svelte";
import type { ChosenGap, Filter } from "./filter";

export type { ChosenGap };

/** One choice of a picker. */
export interface Choice {
  label: string;
  detail?: string;
  icon?: string;
  shortcut?: string;
  run: () => unknown;
}

/** What is asked before it is done for good. Its words are under `ask-<question>`. */
export type Question =
  | "remove-traces"
  | "discard-recovered"
  | "take-in"
  | "save-over"
  | "take-over"
  | "let-go-reason"
  | "remove-unread"
  | "discard-sealed"
  | "save-without-passphrase"
  | "forget-versions"
  | "forget-all-versions";

/** The gap that a remedy is to mend, with its words. */
export interface RemedyQuestion {
  asked: AskedGap;
  name: string;
  severity: Severity;
  message: string;
}

export type DialogState =
  | { dialog: "find" }
  /** Words in everything that was written. */
  | { dialog: "search" }
  /** What is to become of a text from another program. */
  | { dialog: "paste"; text: string }
  | { dialog: "new-journey" }
  /** `null`: what would mend the whole journey best. */
  | { dialog: "remedies"; about: RemedyQuestion | null }
  /** To which day the selected cards go. */
  | { dialog: "day"; title: string; day: number | null }
  | { dialog: "pick"; title: string; choices: Choice[] }
  | { dialog: "shortcuts" }
  | { dialog: "thresholds" }
  /** `null`: from the beginning. */
  | { dialog: "rules"; rule: string | null }
  | { dialog: "dismiss"; gap: AskedGap; message: string }
  | { dialog: "export"; print: boolean }
  | { dialog: "join"; joining: Joining; file: string }
  | { dialog: "compare"; comparison: Comparison; file: string | null }
  | { dialog: "author" }
  /** The open journey beside the one that was chosen, a saved version of it, or its plan. */
  | { dialog: "beside"; against: Against; because?: string; version?: SavedVersion }
  | { dialog: "ask"; about: Question; name: string; then: () => unknown; cancelled?: () => unknown }
  /** The passphrase of what is to be opened. */
  | { dialog: "passphrase"; title: string; open: (passphrase: string) => Promise<Update> }
  /** A passphrase for the open journey, or another one. */
  | { dialog: "protect" }
  | { dialog: "leave"; then: () => unknown; cancelled: () => unknown };

/** A wish to bring something into sight; a new object for each wish. */
export interface Reveal {
  slots: Slot[];
  days: [number, number] | null;
}

export const ZOOM_STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

const NONE: ReadonlySet<Slot> = new Set();

class Pane {
  #selection = $state<Slot | null>(null);
  /** What is selected beside the selection. */
  more = $state.raw<ReadonlySet<Slot>>(NONE);
  /** The handover that is being drawn by keys: from where, and to whom it would lead; `null`: to nobody. */
  handing = $state.raw<{ from: Slot; to: Slot | null } | null>(null);
  /** The row of the outline whose title is being typed. */
  renamingRow = $state<Slot | null>(null);
  /** A wish to bring the selection into sight as large as it fits. */
  zoomWish = $state.raw<{ slots: Slot[] } | null>(null);
  /** The gap that is highlighted. */
  gap = $state.raw<ChosenGap | null>(null);
  /** What a line of text that is hovered or has the focus is about. */
  pointed = $state.raw<Reveal | null>(null);
  /** Which gaps are shown. */
  filter = $state.raw<Filter | null>(null);
  panel = $state<Panel>("gaps");
  /** The panel that was chosen, while a selection may show another one. */
  chosenPanel = $state<Panel>("gaps");
  /** Whether the panel is unfolded where it lies below the map, in a narrow window. */
  unfolded = $state(false);
  outline = $state(false);
  /** Whether the handovers are reviewed: in a table, with the map below it. */
  review = $state(false);
  dialog = $state.raw<DialogState | null>(null);
  /** What the map should bring into sight. */
  reveal = $state.raw<Reveal | null>(null);
  /** The touchpoint whose title is being typed on its card. */
  renaming = $state<Slot | null>(null);
  /** The touchpoint that was just added: the next one follows on Enter, and it goes again when it gets no title. */
  fresh = $state<Slot | null>(null);
  /** A wish to put the focus on an item, there where it was before. */
  focusItem = $state.raw<{ slot: Slot | null; where: "map" | "outline" } | null>(null);
  /** A wish to put the cursor into the inspector's first field. */
  focusDetails = $state(0);
  /** A wish to fit the map into the window. */
  fitWish = $state(0);
  zoom = $state(1);
  /** The zoom that was chosen; `null`: the map fits into the window. */
  chosenZoom = $state<number | null>(null);
  legend = $state(false);

  /** What is selected and what the keys act on; nothing else is selected beside another one. */
  get selection(): Slot | null {
    return this.#selection;
  }

  set selection(slot: Slot | null) {
    if (slot !== this.#selection) this.more = NONE;
    this.#selection = slot;
  }

  /** Everything that is selected, the one that the keys act on first. */
  get selected(): Slot[] {
    return this.#selection === null ? [] : [this.#selection, ...this.more];
  }

  /** Selects all of these. */
  select(slots: readonly Slot[]): void {
    this.#selection = slots[0] ?? null;
    this.more = new Set(slots.slice(1));
  }

  /** Takes an item in beside what is selected; the keys act on it then. */
  extend(slot: Slot): void {
    this.select([slot, ...this.selected.filter((other) => other !== slot)]);
  }

  /** Takes an item in, or out again. */
  toggle(slot: Slot): void {
    const others = this.selected.filter((other) => other !== slot);
    this.select(others.length < this.selected.length ? others : [slot, ...others]);
  }

  /** Shows a panel. */
  show(panel: Panel): void {
    this.panel = panel;
    this.unfolded = true;
  }

  /** Shows the panel that somebody asks for; the next journey begins with it. */
  choosePanel(panel: Panel): void {
    this.chosenPanel = panel;
    this.show(panel);
  }

  /** Selects an item and shows its details. */
  inspect(slot: Slot, options: { reveal?: boolean; focus?: boolean } = {}): void {
    this.select([slot]);
    this.gap = null;
    this.panel = "details";
    if (options.reveal ?? true) this.reveal = { slots: [slot], days: null };
    if (!options.focus) return;
    this.unfolded = true;
    this.focusDetails += 1;
  }

  /** Highlights a gap and brings it into sight. */
  choose(gap: ChosenGap, about: Reveal): void {
    this.gap = gap;
    this.show("gaps");
    this.reveal = about;
  }

  /** Goes to what a change was about. */
  follow(touched: Slot | null): void {
    if (touched === null) return;
    if (!this.selected.includes(touched)) this.selection = touched;
    this.reveal = { slots: [touched], days: null };
  }

  /** Nothing selected, nothing highlighted. */
  clear(): void {
    this.selection = null;
    this.gap = null;
    this.pointed = null;
    this.renaming = null;
    this.renamingRow = null;
    this.fresh = null;
    this.handing = null;
  }

  /** A document has been opened: it is shown whole, beside the panel that was chosen. */
  arrive(): void {
    this.panel = this.chosenPanel;
    this.unfolded = false;
    this.fitWish += 1;
  }

  /** Forgets everything that belonged to the document before. */
  reset(): void {
    this.clear();
    expected.clear();
    this.pointed = null;
    this.focusItem = null;
    this.filter = null;
    this.reveal = null;
    this.dialog = null;
    this.legend = false;
    this.review = false;
  }

  /** To the next larger or smaller step. */
  zoomBy(steps: 1 | -1): void {
    const next =
      steps > 0
        ? ZOOM_STEPS.find((step) => step > this.zoom + 0.001)
        : ZOOM_STEPS.findLast((step) => step < this.zoom - 0.001);
    this.zoomTo(next ?? this.zoom);
  }

  /** To this zoom, which is kept. */
  zoomTo(zoom: number): void {
    this.zoom = this.chosenZoom = zoom;
  }
}

export const pane = new Pane();
