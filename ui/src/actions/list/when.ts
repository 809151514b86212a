/** When things can be done. */
import { desk } from "../../state/desk.svelte";
import { pane } from "../../state/pane.svelte";
import * as edits from "../edits";

export const always = () => true;
export const opened = () => desk.view !== null;
/** The selected item of a list. */
export const selected = () =>
  desk.lookup?.get(pane.selection)?.section === undefined ? undefined : (pane.selection ?? undefined);
export const touchpoint = () => edits.selectedOf("touchpoint");
export const dated = () => desk.lookup?.of("touchpoint", pane.selection)?.day != null;

/** Runs with the slot that `which` gives; nothing without one. */
export function on(which: () => number | undefined, run: (slot: number) => unknown): () => unknown {
  return () => {
    const slot = which();
    return slot === undefined ? undefined : run(slot);
  };
}
