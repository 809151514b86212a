/** One listener for all shortcuts. */
import { hasDrafts } from "../state/drafts";
import { pane } from "../state/pane.svelte";
import { projector } from "../state/projector.svelte";
import { player } from "../state/story.svelte";
import { actions, type Action } from "./actions";
import { isFunctionKey, matches } from "./keys";

/** What else can be done by its shortcut while a story is told. */
const BESIDE_A_STORY = ["undo", "redo", "save", "find", "shortcuts", "projector", "discreet", "laser"];

/** What can be done by its shortcut while names are hidden: it shows none. */
const BESIDE_WHAT_IS_HIDDEN = [
  "discreet",
  "projector",
  "laser",
  "focus-next",
  "focus-previous",
  "zoom-in",
  "zoom-out",
  "zoom-whole",
  "zoom-fit",
  "undo",
  "redo",
  "save",
  "timer",
  "clear",
];

/** Runs the action whose shortcut the event is. */
export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || pane.dialog !== null) return;
  const target = event.target instanceof Element ? event.target : null;
  if (!PASSING.includes(event.key)) selectFocused(target);
  const meant = actions.find((action) =>
    action.shortcuts?.some((shortcut) => matches(shortcut, event) && works(action, target, shortcut)),
  );
  if (!meant) return;
  event.preventDefault();
  meant.run();
}

/** Keys that lead away, or are only held. */
const PASSING = ["Escape", "Tab", "Shift", "Control", "Alt", "Meta"];

/** Where nothing is selected, keys act on what has the focus. */
function selectFocused(target: Element | null): void {
  if (pane.selection !== null || !isItem(target)) return;
  const key = target?.closest<HTMLElement>("[data-key]")?.dataset["key"] ?? "";
  const slot =
    target?.closest<SVGElement>(".cards[data-slot]")?.dataset["slot"] ?? /^slot-(\d+)$/.exec(key)?.[1];
  if (slot !== undefined) pane.selection = Number(slot);
}

function works(action: Action, target: Element | null, shortcut: string): boolean {
  if (!action.enabled()) return false;
  if (projector.discreet && action.group !== "story" && !BESIDE_WHAT_IS_HIDDEN.includes(action.id))
    return false;
  if (player.story && action.where !== "in-story" && !BESIDE_A_STORY.includes(action.id)) return false;
  switch (action.where ?? "everywhere") {
    case "on-items":
      return isItem(target);
    case "outside-text":
      // A key that types nothing means the same in a field.
      return !isText(target) || isFunctionKey(shortcut);
    case "outside-draft":
      return !isText(target) || !hasDrafts();
    case "in-story":
      return !isTyped(target) && !(action.shortcuts?.includes("Space") && target?.closest(PRESSED));
    case "everywhere":
      return true;
    case "by-itself":
      return false;
  }
}

/** On the map or in the outline, and not on a control that stands there. */
function isItem(target: Element | null): boolean {
  return (
    target !== null && target.closest("[data-items]") !== null && !isText(target) && !target.closest("button")
  );
}

/** What the space bar presses. */
const PRESSED = "button, input, summary";

/** Letters go there. */
function isTyped(target: Element | null): boolean {
  return isText(target) && !(target instanceof HTMLInputElement && target.type === "range");
}

function isText(target: Element | null): boolean {
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
