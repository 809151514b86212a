/** The one door to the shell: its commands and its events. */
import { invoke } from "@tauri-apps/api/core";
import { listen, type UnlistenFn } from "@tauri-apps/api/event";
import type { Comparison, Failure, Handle, Language, Operation, Start, TimeView, View } from "./wire";

export type * from "./wire";

/** What a journey can be exported to. */
export type ExportKind = "svg" | "png";

/** The shell's commands. Each rejects with a `Failure`. */
export const host = {
  start: () => invoke<Start>("start"),
  setLanguage: (language: Language) => invoke<Start>("set_language", { language }),
  setTheme: (theme: string) => invoke<void>("set_theme", { theme }),
  newJourney: () => invoke<View>("new_journey"),
  /** `null`: cancelled. */
  openWithDialog: () => invoke<View | null>("open_with_dialog"),
  openRecent: (number: number) => invoke<View>("open_recent", { number }),
  openExample: (name: string) => invoke<View>("open_example", { name }),
  forgetRecent: () => invoke<Start>("forget_recent"),
  view: (document: Handle) => invoke<View>("view", { document }),
  setTimeView: (document: Handle, time: TimeView) => invoke<View>("set_time_view", { document, time }),
  /** `continues`: goes on with the last operation, as typing does. */
  apply: (document: Handle, operation: Operation, continues: boolean) =>
    invoke<View>("apply", { document, operation, continues }),
  undo: (document: Handle) => invoke<View>("undo", { document }),
  redo: (document: Handle) => invoke<View>("redo", { document }),
  /** `null`: cancelled. */
  save: (document: Handle) => invoke<View | null>("save", { document }),
  /** Saves although the file holds something else by now, or is gone. */
  saveOver: (document: Handle) => invoke<View>("save_over", { document }),
  /** `null`: cancelled. */
  saveAs: (document: Handle) => invoke<View | null>("save_as", { document }),
  /** Shows what the file holds by now; undo brings back what is here. */
  takeIn: (document: Handle) => invoke<View>("take_in", { document }),
  /** Takes the right to change the file from whoever has it. */
  takeOver: (document: Handle) => invoke<View>("take_over", { document }),
  keepRecovered: (document: Handle) => invoke<View>("keep_recovered", { document }),
  compare: (document: Handle) => invoke<Comparison>("compare", { document }),
  /** `false`: cancelled. */
  export: (document: Handle, kind: ExportKind) => invoke<boolean>("export", { document, kind }),
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
  /** Somebody else changed something about the file of an open document. */
  changed: View;
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
