/** Opens the dialog for everything that leaves the app. */
import type { ExportKind } from "../host";
import { commitDrafts } from "../state/drafts";
import { desk } from "../state/desk.svelte";
import { exports, type Sheetable } from "../state/exports.svelte";
import { pane } from "../state/pane.svelte";
import { register } from "../state/register.svelte";

/** What the map shows beside touchpoints and handovers. */
const shown = () => desk.view?.show ?? { needs: false, information: false, notes: true };

/** The lanes and phases that are folded away on the map. */
const folded = () => desk.view?.folded ?? [];

/** The handovers that sheets can be of. */
function sheetable(): Sheetable {
  const selected = desk.lookup?.of("handover", pane.selection) ? pane.selection : null;
  if (!pane.review) return { chosen: selected, shown: null };
  const shown = register.isNarrowed ? register.shown.map(({ slot }) => slot) : null;
  return { chosen: selected ?? register.chosen?.slot ?? null, shown };
}

/** Without a kind: as it was last exported. */
export function showExport(kind: ExportKind | null = null): void {
  commitDrafts();
  exports.begin(kind, desk.view?.time ?? "steps", shown(), folded(), sheetable());
  pane.dialog = { dialog: "export", print: false };
}

/** The same, for paper. */
export function showPrint(): void {
  commitDrafts();
  exports.begin("pdf", desk.view?.time ?? "steps", shown(), folded());
  pane.dialog = { dialog: "export", print: true };
}
