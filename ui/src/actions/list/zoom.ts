/** How large the map is shown, the story, and help. */
import { pane } from "../../state/pane.svelte";
import { beginStory, storyActions } from "../story";
import type { Action } from "./action";
import { always, opened } from "./when";

export const zoomActions: readonly Action[] = [
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
    run: () => pane.zoomTo(1),
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
];
