/** Pointing from a line of text to what it is about: hovering or focusing lights it, clicking shows it. */
import type { Slot } from "../host";
import { pane } from "./pane.svelte";

/** What a line is about. */
export interface About {
  slots: Slot[];
  days: [number, number] | null;
}

/** The handlers of a button that is about something on the map. */
export function pointing(about: () => About) {
  const point = () => (pane.pointed = about());
  const stop = () => (pane.pointed = null);
  return {
    onpointerenter: point,
    onfocus: point,
    onpointerleave: stop,
    onblur: stop,
    onclick: () => {
      point();
      pane.reveal = about();
    },
  };
}
