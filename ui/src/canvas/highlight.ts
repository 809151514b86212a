/** What is lit while a gap is chosen: what it is about, and the ends of its handovers. */
import type { GapText, Slot, View } from "../host";
import type { Lookup } from "../state/journey";
import type { ChosenGap, Reveal } from "../state/pane.svelte";
import type { Placed } from "./regions";

export interface Highlight {
  group: number;
  slots: ReadonlySet<Slot>;
  days: [number, number] | null;
}

/** Numbers of groups begin with 1. */
const NO_GROUP = 0;

/** The chosen gap. */
export function chosenGap(view: View, gap: ChosenGap | null): GapText | undefined {
  return view.gaps.find(({ number }) => number === gap?.group)?.gaps[gap?.index ?? -1];
}

/** What to light: what is pointed at, else the chosen gap, else nothing. */
export function highlightOf(
  view: View,
  lookup: Lookup,
  gap: ChosenGap | null,
  pointed: Reveal | null = null,
): Highlight | null {
  const chosen = pointed ?? chosenGap(view, gap);
  if (!chosen) return null;
  const slots = new Set(chosen.slots);
  for (const slot of chosen.slots) {
    const handover = lookup.of("handover", slot);
    for (const end of [handover?.from, handover?.to]) {
      const there = lookup.slotOf(end);
      if (there !== undefined) slots.add(there);
    }
    const need = lookup.of("need", slot);
    if (need) {
      for (const { slot: at, record } of lookup.items("touchpoints")) {
        if (record.record === "touchpoint" && record.value.needs.includes(need.id)) slots.add(at);
      }
    }
  }
  return { group: gap?.group ?? NO_GROUP, slots, days: chosen.days };
}

/** Whether the figure belongs to what is lit. */
export function isLit({ figure: { subject }, days }: Placed, highlight: Highlight): boolean {
  switch (subject.is) {
    case "nothing":
      return false;
    case "item":
      return highlight.slots.has(subject.slot);
    case "gaps":
      if (!subject.numbers.includes(highlight.group)) return false;
      return subject.slot === null
        ? days === null || overlap(days, highlight.days)
        : highlight.slots.has(subject.slot);
    case "days":
      return overlap(days, highlight.days);
  }
}

/** Whether the figure steps back while something is lit. Grounds and heads of columns and lanes never do. */
export function isDim(placed: Placed, highlight: Highlight): boolean {
  if (placed.role === "ribbon") {
    return placed.days !== null && highlight.days !== null && !isLit(placed, highlight);
  }
  if (!["handovers", "cards", "marks", "experience"].includes(placed.role)) return false;
  if (highlight.slots.size === 0 || placed.figure.subject.is === "nothing") return false;
  return !isLit(placed, highlight);
}

/** Whether two stretches of days, first and last, have a day in common. */
export function overlap(one: [number, number] | null, other: [number, number] | null): boolean {
  return one !== null && other !== null && one[0] <= other[1] && other[0] <= one[1];
}
