/** How Stafett is set up. */
import { LOCKING } from "../../state/idle";
import { THEMES } from "../../state/theme";
import { desk } from "../../state/desk.svelte";
import { pane } from "../../state/pane.svelte";
import type { Action } from "./action";
import { always } from "./when";

export const settingsActions: readonly Action[] = [
  {
    id: "author",
    icon: "user",
    group: "settings",
    enabled: always,
    run: () => (pane.dialog = { dialog: "author" }),
  },
  {
    id: "thresholds",
    icon: "settings",
    group: "settings",
    enabled: always,
    run: () => (pane.dialog = { dialog: "thresholds" }),
  },
  ...LOCKING.map((minutes): Action => ({
    id: `lock-after-${minutes}`,
    icon: "lock",
    group: "settings",
    enabled: always,
    run: () => desk.lockAfter(minutes),
  })),
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
