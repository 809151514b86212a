/** What the colours of drawings are now, for whoever paints them. */
import { desk } from "../state/desk.svelte";
import { Colours } from "./brush";

/** Counts the moments at which colours or letters may look different. */
let looks = $state(0);

const again = () => (looks += 1);
window.matchMedia?.("(prefers-color-scheme: dark)").addEventListener("change", again);
document.fonts?.addEventListener("loadingdone", again);

const worn = $derived.by(() => {
  void looks;
  void desk.start?.theme;
  return new Colours();
});

/** The same object as long as nothing changes them. */
export const colours = (): Colours => worn;
