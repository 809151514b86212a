/** How the user arranged the page: as it was left, so it is at the next start. */
import { host, type Arrangement } from "../host";
import { pane } from "./pane.svelte";

/** So long nothing more is arranged before it is kept, in milliseconds. */
const RESTS_MS = 400;

let kept: string | null = null;

/** Arranges the page as it was left. */
export function takeUp({ outline, zoom, panel }: Arrangement): void {
  pane.outline = outline;
  pane.chosenZoom = zoom;
  pane.chosenPanel = panel;
  kept = JSON.stringify({ outline, zoom, panel });
}

/** Keeps how the page is arranged whenever that changes; to be called while a component is made. */
export function keepArrangement(): void {
  $effect(() => {
    const now: Arrangement = {
      outline: pane.outline,
      zoom: pane.chosenZoom,
      panel: pane.chosenPanel,
    };
    if (kept === null || kept === JSON.stringify(now)) return;
    const timer = setTimeout(() => {
      kept = JSON.stringify(now);
      // Nothing depends on it.
      void host.setArrangement(now).catch(() => undefined);
    }, RESTS_MS);
    return () => clearTimeout(timer);
  });
}
