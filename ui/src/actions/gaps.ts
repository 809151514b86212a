/** Walking through the gaps, most severe first. */
import type { View } from "../host";
import { desk } from "../state/desk.svelte";
import { pane, type ChosenGap } from "../state/pane.svelte";

/** Highlights a gap and brings it into sight. */
export function chooseGap(gap: ChosenGap): void {
  const about = desk.view?.gaps.find(({ number }) => number === gap.group)?.gaps[gap.index];
  if (about) pane.choose(gap, { slots: about.slots, days: about.days });
}

/** The gap before or after the chosen one, going round. */
export function stepGap(by: 1 | -1): void {
  const all = desk.view ? everyGap(desk.view) : [];
  if (all.length === 0) return;
  const at = all.findIndex(({ group, index }) => group === pane.gap?.group && index === pane.gap.index);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
  const gap = all[next];
  if (gap) chooseGap(gap);
}

/** Keeps the focus in the panel when what had it is gone. */
export function stayInPanel(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>("#side-content")?.focus({ preventScroll: true });
  });
}

/** All gaps in the order of the panel. */
export function everyGap(view: View): ChosenGap[] {
  return view.gaps.flatMap(({ number, gaps }) => gaps.map((_, index) => ({ group: number, index })));
}
