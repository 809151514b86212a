/** What can be added. */
import * as edits from "../edits";
import { addLane, addTemplate } from "../lanes";
import type { Action } from "./action";
import { opened } from "./when";

export const addActions: readonly Action[] = [
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
];
