/** What can be done with what is selected. */
import { desk } from "../../state/desk.svelte";
import { pane } from "../../state/pane.svelte";
import { projector } from "../../state/projector.svelte";
import * as edits from "../edits";
import { beginHanding } from "../handing";
import { chooseLevel, meantLane, toggleFolded, unfoldAll } from "../lanes";
import { askMenu } from "../menus";
import * as moves from "../moves";
import { placeNote } from "../paste";
import { toggleProjector } from "../projecting";
import type { Action } from "./action";
import { dated, on, opened, selected, touchpoint } from "./when";

export const itemActions: readonly Action[] = [
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
    id: "item-menu",
    icon: "ellipsis",
    shortcuts: ["Shift+F10", "ContextMenu"],
    where: "on-items",
    group: "item",
    enabled: opened,
    run: askMenu,
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
];
