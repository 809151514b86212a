/** The parts of the window, which keys reach one after the other. */

import { pane } from "../state/pane.svelte";

/** What had the focus in each part when it was left. */
const left = new WeakMap<Element, HTMLElement | SVGElement>();

const STOPS = "[tabindex='0'], :is(button, input, select, textarea):not(:disabled, [tabindex='-1'])";

/** Gives the focus to the next part of the window, or the one before: where it was there last. */
export function toRegion(step: 1 | -1, within: ParentNode = document): void {
  const regions = [...within.querySelectorAll("[data-region]")];
  const { activeElement } = document;
  const own = regions.findIndex((region) => region.contains(activeElement));
  const from = regions[own];
  if (from && (activeElement instanceof HTMLElement || activeElement instanceof SVGElement))
    left.set(from, activeElement);
  for (let away = 1; away <= regions.length; away += 1) {
    const start = own < 0 && step < 0 ? 0 : own;
    const region = regions[(start + step * away + regions.length * 2) % regions.length];
    if (region && enter(region)) return;
  }
}

/** `false` when there is nothing in it that takes the focus. */
function enter(region: Element): boolean {
  const before = left.get(region);
  const stops = [...region.querySelectorAll<HTMLElement | SVGElement>(STOPS)];
  return [...(before ? [before] : []), ...stops].some((stop) => {
    if (!region.contains(stop)) return false;
    stop.focus({ preventScroll: true });
    if (document.activeElement !== stop) return false;
    const card = stop.matches(".cards") ? stop.dataset["slot"] : undefined;
    // The heads of the map lie over what the webview would scroll to.
    if (card === undefined) stop.scrollIntoView?.({ block: "nearest", inline: "nearest" });
    else pane.reveal = { slots: [Number(card)], days: null };
    return true;
  });
}
