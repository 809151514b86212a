/** The menus that belong to a place. */
import { pane } from "../state/pane.svelte";

/**
 * Asks by keys for the menu of the item that has the focus, or is selected, as the right button of a mouse does. The
 * webview's own key for it says nothing on a drawing, and of a row it tells a place beside it.
 */
export function askMenu(): void {
  const focused = document.activeElement?.closest("[data-items] :is([data-slot], [data-key]), [data-items]");
  const selected = `[data-items] :is([data-slot="${pane.selection}"], [data-key="slot-${pane.selection}"])`;
  const on = focused?.matches("[data-items]") === false ? focused : document.querySelector(selected);
  const target = on ?? focused;
  if (!target) return;
  const { left, top, width, height } = target.getBoundingClientRect();
  target.dispatchEvent(
    new MouseEvent("contextmenu", {
      bubbles: true,
      cancelable: true,
      clientX: left + Math.min(24, width / 2),
      clientY: top + Math.min(24, height / 2),
    }),
  );
}

/** Keeps the webview's own menu, which knows nothing of journeys, to what is typed or marked. */
export function onMenu(event: MouseEvent): void {
  const typed = event.target instanceof Element && event.target.closest("input, textarea") !== null;
  if (!typed && getSelection()?.isCollapsed !== false) event.preventDefault();
}
