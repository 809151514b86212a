/** Everything that can be done, once: menus, palette, shortcuts and their help are read from here. */
import { host } from "../host";
import { commitDrafts } from "../state/drafts";
import { desk } from "../state/desk.svelte";
import { EXPORT_KINDS } from "../state/exports.svelte";
import { pane } from "../state/pane.svelte";
import { projector } from "../state/projector.svelte";
import { THEMES } from "../state/theme";
import { TIME_VIEWS } from "../state/timeViews";
import { t } from "../state/words.svelte";
import * as edits from "./edits";
import { showExport, showPrint } from "./exports";
import { beginHanding } from "./handing";
import { stepGap } from "./gaps";
import { addLane, addTemplate, chooseLevel, meantLane, toggleFolded, unfoldAll } from "./lanes";
import * as moves from "./moves";
import { focusSelected, stepFocus, toggleDiscreet, toggleLaser, toggleProjector } from "./projecting";
import { copyPng, copySelected, copySvg, paste, placeNote } from "./paste";
import { showNextSteps, tryRemedyOn } from "./remedies";
import { beginStory, storyActions } from "./story";

/** Something that can be done. Its words are under `action-<id>`. */
export interface Action {
  id: string;
  /** The icon's name. */
  icon?: string;
  /** The first is shown; all work. */
  shortcuts?: string[];
  /** Where the shortcuts work: everywhere, outside text fields, outside text that is being typed, on the map and in the outline, or while a story is told; or the system has its own way to it, which the page listens to. */
  where?: "everywhere" | "outside-text" | "outside-draft" | "on-items" | "in-story" | "by-itself";
  /** Its heading in the shortcut help and its place in the palette. */
  group: "document" | "edit" | "add" | "item" | "show" | "story" | "settings";
  enabled: () => boolean;
  run: () => unknown;
  /** The name, where it says more than `action-<id>`. */
  name?: () => string;
}

const always = () => true;
const opened = () => desk.view !== null;
const selected = () =>
  desk.lookup?.get(pane.selection)?.section === undefined ? undefined : (pane.selection ?? undefined);
const touchpoint = () => edits.selectedOf("touchpoint");
const dated = () => desk.lookup?.of("touchpoint", pane.selection)?.day != null;

/** Runs with the slot that `which` gives; nothing without one. */
function on(which: () => number | undefined, run: (slot: number) => unknown): () => unknown {
  return () => {
    const slot = which();
    return slot === undefined ? undefined : run(slot);
  };
}

export const actions: readonly Action[] = [
  {
    id: "new",
    icon: "file-plus",
    shortcuts: ["Ctrl+N"],
    group: "document",
    enabled: always,
    run: () => (pane.dialog = { dialog: "new-journey" }),
  },
  {
    id: "open",
    icon: "folder-open",
    shortcuts: ["Ctrl+O"],
    group: "document",
    enabled: always,
    run: () => desk.open(host.openWithDialog),
  },
  {
    id: "save",
    icon: "save",
    shortcuts: ["Ctrl+S"],
    group: "document",
    enabled: opened,
    run: () => desk.save(),
  },
  {
    id: "save-as",
    icon: "save-all",
    shortcuts: ["Ctrl+Shift+S"],
    group: "document",
    enabled: opened,
    run: () => desk.saveAs(),
  },
  {
    id: "export",
    icon: "image-down",
    shortcuts: ["Ctrl+E"],
    group: "document",
    enabled: opened,
    run: () => showExport(),
  },
  {
    id: "print",
    icon: "printer",
    shortcuts: ["Ctrl+P"],
    group: "document",
    enabled: opened,
    run: () => showPrint(),
  },
  ...EXPORT_KINDS.map((kind): Action => ({
    id: `export-${kind}`,
    icon: "image-down",
    group: "document",
    enabled: opened,
    run: () => showExport(kind),
  })),
  {
    id: "remove-traces",
    icon: "eraser",
    group: "document",
    enabled: () => Boolean(desk.view?.hasFile),
    run: () => desk.removeTraces(),
  },
  {
    id: "close",
    icon: "home",
    shortcuts: ["Ctrl+W"],
    group: "document",
    enabled: opened,
    run: () => desk.close(),
  },

  {
    id: "undo",
    icon: "undo-2",
    shortcuts: ["Ctrl+Z"],
    where: "outside-draft",
    group: "edit",
    enabled: () => Boolean(desk.view?.undo),
    run: () => {
      commitDrafts();
      return edits.keepingFocus(() => desk.undo());
    },
    name: () => (desk.view?.undo ? t("undo-what", { what: desk.view.undo }) : t("action-undo")),
  },
  {
    id: "redo",
    icon: "redo-2",
    shortcuts: ["Ctrl+Shift+Z", "Ctrl+Y"],
    where: "outside-draft",
    group: "edit",
    enabled: () => Boolean(desk.view?.redo),
    run: () => edits.keepingFocus(() => desk.redo()),
    name: () => (desk.view?.redo ? t("redo-what", { what: desk.view.redo }) : t("action-redo")),
  },

  {
    id: "history",
    icon: "undo-2",
    shortcuts: ["Alt+5"],
    group: "edit",
    enabled: opened,
    run: () => (pane.panel = "history"),
  },
  {
    id: "copy",
    icon: "copy",
    shortcuts: ["Ctrl+C"],
    where: "on-items",
    group: "edit",
    enabled: () => (desk.lookup?.items("touchpoints").length ?? 0) > 0,
    run: copySelected,
  },
  { id: "copy-png", icon: "copy", group: "edit", enabled: opened, run: copyPng },
  { id: "copy-svg", icon: "copy", group: "edit", enabled: opened, run: copySvg },
  {
    id: "paste",
    icon: "clipboard-list",
    shortcuts: ["Ctrl+V"],
    where: "by-itself",
    group: "edit",
    enabled: opened,
    run: paste,
  },

  {
    id: "add-touchpoint",
    icon: "plus",
    shortcuts: ["Insert", "Ctrl+Enter"],
    where: "outside-text",
    group: "add",
    enabled: opened,
    run: () => edits.addTouchpoint(),
  },
  { id: "add-actor", icon: "rows-3", group: "add", enabled: opened, run: addLane },
  { id: "add-template", icon: "rows-3", group: "add", enabled: opened, run: addTemplate },
  { id: "add-phase", icon: "columns-3", group: "add", enabled: opened, run: () => edits.addItem("phases") },
  { id: "add-need", icon: "heart", group: "add", enabled: opened, run: () => edits.addItem("needs") },
  {
    id: "add-information",
    icon: "info",
    group: "add",
    enabled: opened,
    run: () => edits.addItem("information"),
  },
  {
    id: "add-coordinator",
    icon: "user-check",
    group: "add",
    enabled: opened,
    run: () => edits.addItem("coordinators"),
  },
  {
    id: "add-joint-plan",
    icon: "clipboard-list",
    group: "add",
    enabled: opened,
    run: () => edits.addItem("jointPlans"),
  },
  { id: "add-note", icon: "sticky-note", group: "add", enabled: opened, run: () => edits.addItem("notes") },
  {
    id: "add-review",
    icon: "message-square",
    group: "add",
    enabled: opened,
    run: () => edits.addItem("reviews"),
  },

  {
    id: "inspect",
    icon: "panel-right",
    shortcuts: ["Enter"],
    where: "on-items",
    group: "item",
    enabled: () => pane.selection !== null,
    run: () => pane.selection !== null && pane.inspect(pane.selection, { focus: true }),
  },
  {
    id: "rename",
    icon: "pencil",
    shortcuts: ["F2"],
    where: "on-items",
    group: "item",
    enabled: () => {
      const kind = desk.lookup?.get(pane.selection)?.record.record;
      return kind !== undefined && edits.nameEdit(kind, "") !== undefined;
    },
    run: edits.rename,
  },
  {
    id: "hand-over",
    icon: "arrow-right",
    shortcuts: ["H"],
    where: "on-items",
    group: "item",
    enabled: () => touchpoint() !== undefined,
    run: on(touchpoint, beginHanding),
  },
  {
    id: "hand-over-list",
    icon: "arrow-right",
    shortcuts: ["Shift+H"],
    where: "on-items",
    group: "item",
    enabled: opened,
    run: () => edits.handOver(touchpoint()),
  },
  {
    id: "move-to-lane",
    icon: "rows-3",
    shortcuts: ["L"],
    where: "on-items",
    group: "item",
    enabled: () => touchpoint() !== undefined,
    run: moves.moveToLane,
  },
  {
    id: "move-to-phase",
    icon: "columns-3",
    shortcuts: ["P"],
    where: "on-items",
    group: "item",
    enabled: () => touchpoint() !== undefined,
    run: moves.moveToPhase,
  },
  {
    id: "move-up",
    icon: "arrow-up",
    shortcuts: ["Alt+ArrowUp"],
    where: "on-items",
    group: "item",
    enabled: () => selected() !== undefined,
    run: () => moves.shift("up"),
  },
  {
    id: "move-down",
    icon: "arrow-down",
    shortcuts: ["Alt+ArrowDown"],
    where: "on-items",
    group: "item",
    enabled: () => selected() !== undefined,
    run: () => moves.shift("down"),
  },
  {
    id: "move-earlier",
    icon: "arrow-left",
    shortcuts: ["Alt+ArrowLeft"],
    where: "on-items",
    group: "item",
    enabled: () => selected() !== undefined,
    run: () => moves.shift("earlier"),
  },
  {
    id: "move-later",
    icon: "arrow-right",
    shortcuts: ["Alt+ArrowRight"],
    where: "on-items",
    group: "item",
    enabled: () => selected() !== undefined,
    run: () => moves.shift("later"),
  },
  {
    id: "day-earlier",
    icon: "calendar-days",
    shortcuts: ["Alt+Shift+ArrowLeft"],
    where: "on-items",
    group: "item",
    enabled: dated,
    run: () => moves.byDays(-1),
  },
  {
    id: "day-later",
    icon: "calendar-days",
    shortcuts: ["Alt+Shift+ArrowRight"],
    where: "on-items",
    group: "item",
    enabled: dated,
    run: () => moves.byDays(1),
  },
  {
    id: "week-earlier",
    icon: "calendar-days",
    shortcuts: ["Alt+Shift+PageUp"],
    where: "on-items",
    group: "item",
    enabled: dated,
    run: () => moves.byDays(-7),
  },
  {
    id: "week-later",
    icon: "calendar-days",
    shortcuts: ["Alt+Shift+PageDown"],
    where: "on-items",
    group: "item",
    enabled: dated,
    run: () => moves.byDays(7),
  },
  {
    id: "move-to-day",
    icon: "calendar-days",
    shortcuts: ["D"],
    where: "on-items",
    group: "item",
    enabled: () => touchpoint() !== undefined,
    run: moves.moveToDay,
  },
  {
    id: "select-all",
    icon: "square",
    shortcuts: ["Ctrl+A"],
    where: "on-items",
    group: "item",
    enabled: () => (desk.lookup?.items("touchpoints").length ?? 0) > 0,
    run: () => pane.select((desk.lookup?.items("touchpoints") ?? []).map(({ slot }) => slot)),
  },
  {
    id: "fold-lane",
    icon: "rows-3",
    shortcuts: ["Ctrl+Shift+F"],
    group: "item",
    enabled: () => meantLane("actor") !== undefined,
    run: on(() => meantLane("actor"), toggleFolded),
  },
  {
    id: "fold-phase",
    icon: "columns-3",
    shortcuts: ["Ctrl+Shift+P"],
    group: "item",
    enabled: () => meantLane("phase") !== undefined,
    run: on(() => meantLane("phase"), toggleFolded),
  },
  {
    id: "lane-level",
    icon: "rows-3",
    group: "item",
    enabled: () => meantLane("actor") !== undefined,
    run: chooseLevel,
  },
  {
    id: "unfold-all",
    icon: "maximize",
    group: "show",
    enabled: () => (desk.view?.folded.length ?? 0) > 0,
    run: unfoldAll,
  },
  {
    id: "place-note",
    icon: "arrow-left",
    group: "item",
    enabled: () => edits.selectedOf("note") !== undefined,
    run: on(
      () => edits.selectedOf("note"),
      (slot) => placeNote(slot, null),
    ),
  },
  {
    id: "duplicate",
    icon: "copy",
    shortcuts: ["Ctrl+D"],
    where: "outside-text",
    group: "item",
    enabled: () => selected() !== undefined,
    run: edits.duplicateSelected,
  },
  {
    id: "delete",
    icon: "trash-2",
    shortcuts: ["Delete"],
    where: "on-items",
    group: "item",
    enabled: () => selected() !== undefined,
    run: edits.removeSelected,
  },
  {
    id: "clear",
    icon: "x",
    shortcuts: ["Escape"],
    where: "outside-text",
    group: "item",
    enabled: () => pane.legend || pane.selection !== null || pane.gap !== null || projector.on,
    run: () => {
      if (pane.legend) pane.legend = false;
      else if (pane.selection !== null || pane.gap !== null) pane.clear();
      else void toggleProjector();
    },
  },

  {
    id: "find",
    icon: "search",
    shortcuts: ["Ctrl+K"],
    group: "show",
    enabled: always,
    run: () => (pane.dialog = { dialog: "find" }),
  },
  {
    id: "search",
    icon: "search",
    shortcuts: ["Ctrl+F"],
    group: "show",
    enabled: opened,
    run: () => (pane.dialog = { dialog: "search" }),
  },
  {
    id: "next-gap",
    icon: "triangle-alert",
    shortcuts: ["F8"],
    group: "show",
    enabled: () => (desk.view?.gaps.length ?? 0) > 0,
    run: () => stepGap(1),
  },
  {
    id: "previous-gap",
    icon: "triangle-alert",
    shortcuts: ["Shift+F8"],
    group: "show",
    enabled: () => (desk.view?.gaps.length ?? 0) > 0,
    run: () => stepGap(-1),
  },
  {
    id: "try-remedy",
    icon: "flask-conical",
    group: "show",
    enabled: () => pane.gap !== null,
    run: () => pane.gap && tryRemedyOn(pane.gap),
  },
  {
    id: "next-steps",
    icon: "lightbulb",
    shortcuts: ["Ctrl+J"],
    group: "show",
    enabled: () => (desk.view?.gaps.length ?? 0) > 0,
    run: () => showNextSteps(),
  },
  {
    id: "outline",
    icon: "list-tree",
    shortcuts: ["Ctrl+B"],
    group: "show",
    enabled: opened,
    run: () => (pane.outline = !pane.outline),
  },
  {
    id: "show-gaps",
    icon: "triangle-alert",
    shortcuts: ["Alt+1"],
    group: "show",
    enabled: opened,
    run: () => (pane.panel = "gaps"),
  },
  {
    id: "show-details",
    icon: "panel-right",
    shortcuts: ["Alt+2"],
    group: "show",
    enabled: opened,
    run: () => (pane.panel = "details"),
  },
  {
    id: "show-notes",
    icon: "sticky-note",
    shortcuts: ["Alt+4"],
    group: "show",
    enabled: opened,
    run: () => (pane.panel = "notes"),
  },
  {
    id: "show-journey",
    icon: "book-open",
    group: "show",
    enabled: opened,
    run: () => pane.inspect(0, { focus: true }),
  },
  {
    id: "show-person",
    icon: "user",
    group: "show",
    enabled: opened,
    run: () => pane.inspect(1, { focus: true }),
  },
  {
    id: "show-problems",
    icon: "circle-help",
    shortcuts: ["Alt+3"],
    group: "show",
    enabled: () => (desk.view?.problems.length ?? 0) > 0,
    run: () => (pane.panel = "problems"),
  },
  {
    id: "legend",
    icon: "circle-help",
    shortcuts: ["Ctrl+L"],
    group: "show",
    enabled: opened,
    run: () => (pane.legend = !pane.legend),
  },
  ...TIME_VIEWS.map((time, index): Action => ({
    id: `view-${time}`,
    icon: time === "steps" ? "columns-3" : "calendar-days",
    shortcuts: [`Ctrl+${index + 1}`],
    group: "show",
    enabled: () => desk.view !== null && desk.view.time !== time,
    run: () => desk.seeTime(time),
  })),
  ...(["needs", "information"] as const).map((threads): Action => ({
    id: `show-${threads}`,
    icon: threads === "needs" ? "spline" : "waypoints",
    group: "show",
    enabled: opened,
    run: () => desk.toggleShown(threads),
  })),
  {
    id: "draw-notes",
    icon: "sticky-note",
    group: "show",
    enabled: opened,
    run: () => desk.toggleShown("notes"),
  },
  {
    id: "projector",
    icon: "monitor-smartphone",
    shortcuts: ["F11"],
    group: "show",
    enabled: opened,
    run: toggleProjector,
    name: () => t(projector.on ? "action-projector-off" : "action-projector"),
  },
  {
    id: "discreet",
    icon: "circle-off",
    shortcuts: ["F9"],
    group: "show",
    enabled: opened,
    run: toggleDiscreet,
    name: () => t(projector.discreet ? "action-discreet-off" : "action-discreet"),
  },
  { id: "laser", icon: "circle-dot", shortcuts: ["F7"], group: "show", enabled: opened, run: toggleLaser },
  {
    id: "focus-next",
    icon: "arrow-right",
    shortcuts: ["Ctrl+PageDown"],
    group: "show",
    enabled: opened,
    run: () => stepFocus(1),
  },
  {
    id: "focus-previous",
    icon: "arrow-left",
    shortcuts: ["Ctrl+PageUp"],
    group: "show",
    enabled: opened,
    run: () => stepFocus(-1),
  },
  {
    id: "focus-selected",
    icon: "circle-dot",
    group: "show",
    enabled: () => pane.selection !== null,
    run: focusSelected,
  },
  {
    id: "timer",
    icon: "clock",
    group: "show",
    enabled: () => projector.on,
    run: () => projector.addMinutes(5),
  },
  {
    id: "zoom-in",
    icon: "zoom-in",
    shortcuts: ["Ctrl++"],
    group: "show",
    enabled: opened,
    run: () => pane.zoomBy(1),
  },
  {
    id: "zoom-out",
    icon: "zoom-out",
    shortcuts: ["Ctrl+-"],
    group: "show",
    enabled: opened,
    run: () => pane.zoomBy(-1),
  },
  {
    id: "zoom-whole",
    icon: "search",
    shortcuts: ["Ctrl+0"],
    group: "show",
    enabled: opened,
    run: () => (pane.zoom = 1),
  },
  {
    id: "zoom-fit",
    icon: "maximize",
    shortcuts: ["Ctrl+9"],
    group: "show",
    enabled: opened,
    run: () => (pane.fitWish += 1),
  },
  {
    id: "zoom-selection",
    icon: "maximize",
    shortcuts: ["Ctrl+8"],
    group: "show",
    enabled: () => pane.selection !== null,
    run: () => (pane.zoomWish = { slots: pane.selected }),
  },
  {
    id: "story",
    icon: "clapperboard",
    shortcuts: ["F5"],
    group: "show",
    enabled: opened,
    run: beginStory,
  },
  ...storyActions,
  {
    id: "rules",
    icon: "book-open",
    group: "show",
    enabled: always,
    run: () => (pane.dialog = { dialog: "rules", rule: null }),
  },
  {
    id: "shortcuts",
    icon: "keyboard",
    shortcuts: ["F1", "?"],
    where: "outside-text",
    group: "show",
    enabled: always,
    run: () => (pane.dialog = { dialog: "shortcuts" }),
  },

  {
    id: "thresholds",
    icon: "settings",
    group: "settings",
    enabled: always,
    run: () => (pane.dialog = { dialog: "thresholds" }),
  },
  { id: "language-en", icon: "languages", group: "settings", enabled: always, run: () => desk.speak("en") },
  { id: "language-sv", icon: "languages", group: "settings", enabled: always, run: () => desk.speak("sv") },
  ...THEMES.map((theme): Action => ({
    id: `theme-${theme}`,
    icon: "sun-moon",
    group: "settings",
    enabled: always,
    run: () => desk.wear(theme),
  })),
];

/** The action of this id. Throws when there is none: ids are written in the code. */
export function action(id: string): Action {
  const found = actions.find((other) => other.id === id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
}

/** What the action is called now. */
export function nameOf(which: Action): string {
  return which.name?.() ?? t(`action-${which.id}`);
}
