/** The one door to the shell: its commands and its events. */
import { invoke } from "@tauri-apps/api/core";
import { listen, type UnlistenFn } from "@tauri-apps/api/event";
import { asking } from "./asking";
import type {
  Against,
  Arrangement,
  AskedGap,
  BesideView,
  CheckedHandover,
  Comparison,
  Country,
  CountryText,
  EvidenceStep,
  ExportKind,
  ExportPreview,
  ExportWish,
  Failure,
  Handle,
  HistoryText,
  Id,
  Joining,
  Language,
  LimitText,
  LineToRead,
  NewJourney,
  NextStepsText,
  Operation,
  Ordered,
  Printed,
  RegisterText,
  RemedyText,
  Reviewed,
  RuleText,
  SavedVersion,
  Saying,
  Show,
  Slot,
  Standing,
  Start,
  Story,
  ThresholdText,
  TimeView,
  TrialText,
  Tried,
  Update,
  VersionsKept,
  View,
  Whose,
} from "./wire";

export type * from "./wire";

/** The shell's commands. Each rejects with a `Failure`. */
export const host = {
  start: () => invoke<Start>("start"),
  setLanguage: (language: Language) => invoke<Start>("set_language", { language }),
  /** Gives the name that counts. */
  setAuthor: (name: string) => invoke<string>("set_author", { name }),
  setTheme: (theme: string) => invoke<void>("set_theme", { theme }),
  newJourney: (beginning: NewJourney) => invoke<Update>("new_journey", { beginning }),
  /** Lanes are named in this language where it is spoken there. */
  country: (country: Country, language: string) => invoke<CountryText>("country", { country, language }),
  /** `null`: cancelled. */
  openWithDialog: () => asking(invoke<Update | null>("open_with_dialog")),
  /** Another window, which is a program of its own. */
  newWindow: () => invoke<void>("new_window"),
  /** Another window with a journey that is chosen; `false`: cancelled. */
  openInWindow: () => asking(invoke<boolean>("open_in_window")),
  openRecent: (number: number) => invoke<Update>("open_recent", { number }),
  openExample: (name: string) => invoke<Update>("open_example", { name }),
  /** Opens what can be rescued of a journal that cannot be read to its end. */
  rescueUnread: (number: number) => invoke<Update>("rescue_unread", { number }),
  /** Keeps it as it is, and speaks of it no more. */
  setUnreadAside: (number: number) => invoke<Start>("set_unread_aside", { number }),
  removeUnread: (number: number) => invoke<Start>("remove_unread", { number }),
  /** Opens the file that was to be opened last and needs a passphrase. */
  unseal: (passphrase: string) => invoke<Update>("unseal", { passphrase }),
  /** Opens what came back of a journey with a passphrase. */
  unsealChanges: (number: number, passphrase: string) =>
    invoke<Update>("unseal_changes", { number, passphrase }),
  removeSealed: (number: number) => invoke<Start>("remove_sealed", { number }),
  /** `null`: cancelled, where a name is asked for. `deleteOpen`: the file that everybody can read is deleted. */
  saveWithPassphrase: (document: Handle, passphrase: string, deleteOpen: boolean, asks: boolean) => {
    const saved = invoke<Update | null>("save_with_passphrase", { document, passphrase, deleteOpen });
    return asks ? asking(saved) : saved;
  },
  /** `null`: cancelled. */
  saveWithoutPassphrase: (document: Handle) =>
    asking(invoke<Update | null>("save_without_passphrase", { document })),
  /** Locks what has a passphrase: here, or in all windows; `false`: nothing here has one. */
  lock: (everywhere: boolean) => invoke<boolean>("lock", { everywhere }),
  unlock: (document: Handle, passphrase: string) => invoke<Update>("unlock", { document, passphrase }),
  /** Minutes; 0 is never. */
  setLockAfter: (minutes: number) => invoke<Start>("set_lock_after", { minutes }),
  setArrangement: (arrangement: Arrangement) => invoke<null>("set_arrangement", { arrangement }),
  versionsKept: (document: Handle) => invoke<VersionsKept>("versions_kept", { document }),
  /** Of a file with a passphrase; those there are go when it is none any more. */
  keepVersions: (document: Handle, keeps: boolean) =>
    invoke<VersionsKept>("keep_versions", { document, keeps }),
  /** Of all files. */
  keepAllVersions: (document: Handle, keeps: boolean) =>
    invoke<VersionsKept>("keep_all_versions", { document, keeps }),
  forgetAllVersions: () => invoke<void>("forget_all_versions"),
  forgetRecent: () => invoke<Start>("forget_recent"),
  /** The whole document; every other command tells what became different where it can. */
  view: (document: Handle) => invoke<View>("view", { document }),
  /** What became different since the last answer. */
  look: (document: Handle) => invoke<Update>("look", { document }),
  setTimeView: (document: Handle, time: TimeView) => invoke<Update>("set_time_view", { document, time }),
  setShown: (document: Handle, show: Show) => invoke<Update>("set_shown", { document, show }),
  /** `continues`: goes on with the last operation, as typing does. */
  apply: (document: Handle, operation: Operation, continues: boolean) =>
    invoke<Update>("apply", { document, operation, continues }),
  /** Keeps what is being typed. */
  draft: (document: Handle, operation: Operation, continues: boolean) =>
    invoke<Standing>("draft", { document, operation, continues }),
  undo: (document: Handle) => invoke<Update>("undo", { document }),
  redo: (document: Handle) => invoke<Update>("redo", { document }),
  /** Goes back that many changes, or forward again when `steps` is positive. */
  travel: (document: Handle, steps: number) => invoke<Update>("travel", { document, steps }),
  history: (document: Handle) => invoke<HistoryText>("history", { document }),
  fullScreen: (on: boolean) => invoke<void>("full_screen", { on }),
  /** Whose journey is open stands in the title of the window. */
  hideNames: (hidden: boolean) => invoke<void>("hide_names", { hidden }),
  namesHidden: () => invoke<boolean>("names_hidden"),
  /** Folds these lanes and phases away, and shows all others. */
  setFolded: (document: Handle, folded: Slot[]) => invoke<Update>("set_folded", { document, folded }),
  /** The bytes of a drawing, to be copied into another program. */
  picture: (document: Handle, kind: ExportKind) => invoke<ArrayBuffer>("picture", { document, kind }),
  /** `null`: cancelled, where there is no file yet and one is asked for. */
  save: (document: Handle, hasFile: boolean) => {
    const saved = invoke<Update | null>("save", { document });
    return hasFile ? saved : asking(saved);
  },
  /** Saves although the file holds something else by now, or is gone. */
  saveOver: (document: Handle) => invoke<Update>("save_over", { document }),
  /** `null`: cancelled. */
  saveAs: (document: Handle) => asking(invoke<Update | null>("save_as", { document })),
  /** Shows what the file holds by now; undo brings back what is here. */
  takeIn: (document: Handle) => invoke<Update>("take_in", { document }),
  /** What joining this and what the file holds by now means. */
  joining: (document: Handle) => invoke<Joining>("joining", { document }),
  /** Joins this and what the file holds by now; of each conflict that was told, the side counts that is chosen. */
  join: (document: Handle, choices: Whose[]) => invoke<Update>("join", { document, choices }),
  /** The saved versions of the file that are kept, the latest first. */
  versions: (document: Handle) => invoke<SavedVersion[]>("versions", { document }),
  /** Keeps a saved version to be set beside the document, as `earlier`. */
  chooseVersion: (document: Handle, number: number) => invoke<void>("choose_version", { document, number }),
  restoreVersion: (document: Handle, number: number) =>
    invoke<Update>("restore_version", { document, number }),
  /** Takes the right to change the file from whoever has it. */
  takeOver: (document: Handle) => invoke<Update>("take_over", { document }),
  keepRecovered: (document: Handle) => invoke<Update>("keep_recovered", { document }),
  /** A recent file, or one that is asked for; `null` when cancelled. */
  chooseOther: (document: Handle, recent: number | null) =>
    invoke<Ordered | null>("choose_other", { document, recent }),
  /** One drawing of both laid `over` each other, or one of each. */
  beside: (document: Handle, against: Against, over: boolean) =>
    invoke<BesideView | null>("beside", { document, against, over }),
  saveBeside: (document: Handle, against: Against) =>
    invoke<string | null>("save_beside", { document, against }),
  leaveOther: () => invoke<void>("leave_other"),
  /** Takes the comments of readers without Stafett into the reviews; `null`: cancelled. */
  takeInComments: (document: Handle) => asking(invoke<Update | null>("take_in_comments", { document })),
  /** `null`: cancelled. */
  linkPlan: (document: Handle, recent: number | null) => {
    const linked = invoke<Update | null>("link_plan", { document, recent });
    return recent === null ? asking(linked) : linked;
  },
  /** This touchpoint stands for that planned one; without either, the other has none. */
  settleStep: (document: Handle, card: Slot | null, planned: Id | null) =>
    invoke<Update>("settle_step", { document, card, planned }),
  /** Takes back what was said of either. */
  unsettleStep: (document: Handle, card: Slot | null, planned: Id | null) =>
    invoke<Update>("unsettle_step", { document, card, planned }),
  compare: (document: Handle) => invoke<Comparison>("compare", { document }),
  limits: (document: Handle, handover: Slot) => invoke<LimitText[]>("limits", { document, handover }),
  /** The remedies for gaps of a rule; without one, all there are. */
  remedies: (rule: string | null) => invoke<RemedyText[]>("remedies", { rule }),
  tryRemedies: (document: Handle, tried: Tried) => invoke<TrialText>("try_remedies", { document, tried }),
  nextSteps: (document: Handle) => invoke<NextStepsText>("next_steps", { document }),
  /** Opens what the remedies would make of it as a planned journey of its own. */
  keepPlanned: (document: Handle, tried: Tried) => invoke<Update>("keep_planned", { document, tried }),
  /** Why a gap is there, step by step. */
  evidence: (document: Handle, gap: AskedGap) => invoke<EvidenceStep[]>("evidence", { document, gap }),
  /** The journey told step by step. */
  story: (document: Handle) => invoke<Story>("story", { document }),
  /** All handovers with what was found at them and decided on them. */
  register: (document: Handle) => invoke<RegisterText>("register", { document }),
  /** `null`: there is no such handover any more. */
  checkedHandover: (document: Handle, handover: Slot) =>
    invoke<CheckedHandover | null>("checked_handover", { document, handover }),
  /** Says something of a gap or a handover. */
  decide: (document: Handle, about: Reviewed, saying: Saying, continues: boolean) =>
    invoke<Update>("decide", { document, about, saying, continues }),
  /** Keeps what is being typed. */
  draftDecision: (document: Handle, about: Reviewed, saying: Saying, continues: boolean) =>
    invoke<Standing>("draft_decision", { document, about, saying, continues }),
  /** Keeps what is written so far of the reason; an empty text lets go of it. */
  keepReason: (document: Handle, gap: AskedGap, text: string) =>
    invoke<Standing>("keep_reason", { document, gap, text }),
  /** The gap is none, for this reason. */
  dismissGap: (document: Handle, gap: AskedGap, reason: string) =>
    invoke<Update>("dismiss_gap", { document, gap, reason }),
  /** It is one after all. */
  takeUpGap: (document: Handle, gap: AskedGap) => invoke<Update>("take_up_gap", { document, gap }),
  rules: () => invoke<RuleText[]>("rules"),
  thresholds: () => invoke<ThresholdText[]>("thresholds"),
  /** For all journeys; a view that was asked for before is of the number before. */
  setThreshold: (name: string, value: number) => invoke<ThresholdText[]>("set_threshold", { name, value }),
  resetThresholds: () => invoke<ThresholdText[]>("reset_thresholds"),
  /** Every line of free text, to be read before it stays in a pseudonymised copy. */
  linesToRead: (document: Handle) => invoke<LineToRead[]>("lines_to_read", { document }),
  /** What would come out. */
  previewExport: (document: Handle, wish: ExportWish) =>
    invoke<ExportPreview>("preview_export", { document, wish }),
  /** The name of the file; `null`: cancelled. */
  export: (document: Handle, wish: ExportWish) => invoke<string | null>("export", { document, wish }),
  print: (document: Handle, wish: ExportWish) => invoke<Printed>("print", { document, wish }),
  /** Stops the export or the print that is being made. */
  stopExport: () => invoke<void>("stop_export"),
  close: (document: Handle) => invoke<void>("close", { document }),
  removeTraces: (document: Handle) => invoke<void>("remove_traces", { document }),
  removeTracesOfRecent: (number: number) => invoke<Start>("remove_traces_of_recent", { number }),
  quit: () => invoke<void>("quit"),
};

export type Host = typeof host;

/** What the shell tells on its own. */
export interface HostEvents {
  /** A file was dropped on the window. */
  opened: View;
  failed: Failure;
  /** Somebody else changed something about the file of an open document, or comments were dropped on it. */
  changed: Update;
  /** Something that an earlier program left behind came back after the start. */
  "came-back": null;
  /** Another window had everything locked that has a passphrase. */
  locked: null;
  /** How far an export is, in per cent. */
  exporting: number;
  /** The window is being closed while something is unsaved. */
  leaving: null;
}

/** Calls `heard` at each event of this name. */
export function onHost<Name extends keyof HostEvents>(
  name: Name,
  heard: (payload: HostEvents[Name]) => void,
): Promise<UnlistenFn> {
  return listen<HostEvents[Name]>(name, (event) => heard(event.payload));
}

/** What a rejected command says; anything else becomes a failure of code `unknown`. */
export function failureOf(reason: unknown): Failure {
  if (typeof reason === "object" && reason !== null && "code" in reason && "message" in reason) {
    return reason as Failure;
  }
  return { code: "unknown", message: reason instanceof Error ? reason.message : String(reason) };
}
