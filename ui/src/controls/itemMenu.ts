/** The context menu of the map and of the outline: actions on what is selected, or on the ground. */
import { action, nameOf } from "../actions/actions";
import * as edits from "../actions/edits";
import type { Place } from "../actions/edits";
import { inWords } from "../actions/keys";
import type { MenuItem } from "./Menu.svelte";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import { t } from "../state/words.svelte";

/** An action as a line of a menu. */
export function menuItem(id: string, options: { danger?: boolean } = {}): MenuItem {
  const which = action(id);
  return {
    label: nameOf(which),
    ...(which.icon && { icon: which.icon }),
    ...(which.shortcuts?.[0] && { shortcut: inWords(which.shortcuts[0]) }),
    disabled: !which.enabled(),
    ...options,
    run: which.run,
  };
}

/** What can be done with the selected item. */
export function itemMenu(): MenuItem[] {
  const found = desk.lookup?.get(pane.selection);
  if (!found) return [];
  const own = found.section === undefined ? [] : ["duplicate", "move-up", "move-down"];
  const touchpoint = [
    "rename",
    "hand-over",
    "hand-over-list",
    "move-to-lane",
    "move-to-phase",
    "move-to-day",
  ];
  const first =
    found.section === "touchpoints" ? touchpoint : found.section === "notes" ? ["place-note"] : [];
  if (found.section === "touchpoints") own.push("move-earlier", "move-later", "day-earlier", "day-later");
  if (found.section === "actors") first.push("rename", "lane-level", "fold-lane");
  if (found.section === "phases") first.push("rename", "fold-phase");
  return [
    menuItem("inspect"),
    ...first.map((id) => menuItem(id)),
    ...(found.section === "touchpoints" ? [menuItem("copy")] : []),
    ...(own.length > 0 ? [null] : []),
    ...own.map((id) => menuItem(id)),
    ...(found.section === undefined ? [] : [null, menuItem("delete", { danger: true })]),
  ];
}

/** What can be done with an empty place of the map. */
export function groundMenu(place: Place | undefined): MenuItem[] {
  return [
    {
      label: t("action-add-touchpoint-here"),
      icon: "plus",
      run: () => edits.addTouchpoint(place ? edits.at(place) : {}),
    },
    null,
    menuItem("add-actor"),
    menuItem("add-template"),
    menuItem("add-phase"),
    null,
    menuItem("unfold-all"),
    menuItem("paste"),
  ];
}
