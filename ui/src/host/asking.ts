/** While a dialog of the system asks for a file. */

const swallow = (event: Event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/**
 * Waits for the answer; until then the window takes nothing in. What would be typed meanwhile could be kept
 * only after the answer, and would be lost with the program until then.
 */
export async function asking<T>(answer: Promise<T>): Promise<T> {
  const focused = document.activeElement;
  const root = document.documentElement;
  root.inert = true;
  window.addEventListener("keydown", swallow, { capture: true });
  try {
    return await answer;
  } finally {
    window.removeEventListener("keydown", swallow, { capture: true });
    root.inert = false;
    if (focused instanceof HTMLElement) focused.focus();
  }
}
