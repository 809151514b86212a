/** Undo, redo and the clipboard. */
import { desk } from "../../state/desk.svelte";
import { commitDrafts } from "../../state/drafts";
import { pane } from "../../state/pane.svelte";
import { t } from "../../state/words.svelte";
import * as edits from "../edits";
import { copyPng, copySelected, copySvg, paste } from "../paste";
import type { Action } from "./action";
import { opened } from "./when";

export const editActions: readonly Action[] = [
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
    run: () => pane.choosePanel("history"),
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
];
