/** Everything that can be done, once: menus, palette, shortcuts and their help are read from here. */
import { t } from "../state/words.svelte";
import type { Action } from "./list/action";
import { addActions } from "./list/add";
import { documentActions } from "./list/document";
import { editActions } from "./list/edit";
import { itemActions } from "./list/item";
import { settingsActions } from "./list/settings";
import { showActions } from "./list/show";
import { zoomActions } from "./list/zoom";

export type { Action };

/** In the order of the palette. */
export const actions: readonly Action[] = [
  ...documentActions,
  ...editActions,
  ...addActions,
  ...itemActions,
  ...showActions,
  ...zoomActions,
  ...settingsActions,
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
