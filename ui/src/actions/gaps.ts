/** Walking through the gaps, most severe first. */
import type { Slot, View } from "../host";
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

/** Chooses the gap of these numbers that is about this item. */
export function chooseGapAt(numbers: readonly number[], slot: Slot | undefined): void {
  const group = desk.view?.gaps.find(({ number }) => numbers.includes(number));
  if (!group) return;
  const index = group.gaps.findIndex(({ slots }) => slot !== undefined && slots.includes(slot));
  // What is done next shall not meet something selected before, elsewhere.
  pane.selection = slot ?? null;
  chooseGap({ group: group.number, index: Math.max(0, index) });
}
