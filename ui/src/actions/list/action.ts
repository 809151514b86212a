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
