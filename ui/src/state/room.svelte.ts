/** How much room the window has. Panels, bars and heads take less where there is little. */
import { MediaQuery } from "svelte/reactivity";

/** Too narrow for a panel beside the map: it lies below, folded up until it is asked for. */
const narrow = new MediaQuery("width < 760px");
/** Too narrow for the buttons of the bar. */
const slim = new MediaQuery("width < 560px");
/** Too low for all that stands above the lanes. */
const low = new MediaQuery("height < 560px");

export const room = {
  get narrow() {
    return narrow.current;
  },
  get slim() {
    return slim.current;
  },
  /** Whether bars over the map shrink to what is used most. */
  get compact() {
    return narrow.current || low.current;
  },
  get low() {
    return low.current;
  },
};
