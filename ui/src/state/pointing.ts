/** Pointing from a line of text to what it is about: hovering or focusing lights it, clicking shows it. */
import { pane, type Reveal } from "./pane.svelte";

/** The handlers of a button that is about something on the map. */
export function pointing(about: () => Reveal) {
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
