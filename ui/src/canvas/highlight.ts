/** What is lit while a gap is chosen: what it is about, and the ends of its handovers. */
import type { Figure, GapText, Slot, View } from "../host";
import type { Lookup } from "../state/journey";
import type { ChosenGap } from "../state/pane.svelte";

export interface Highlight {
  group: number;
  slots: ReadonlySet<Slot>;
  days: [number, number] | null;
}

/** The chosen gap. */
export function chosenGap(view: View, gap: ChosenGap | null): GapText | undefined {
  return view.gaps.find(({ number }) => number === gap?.group)?.gaps[gap?.index ?? -1];
}

/** What to light; nothing when no gap is chosen. */
export function highlightOf(view: View, lookup: Lookup, gap: ChosenGap | null): Highlight | null {
  const chosen = chosenGap(view, gap);
  if (!chosen || !gap) return null;
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
  return { group: gap.group, slots, days: chosen.days };
}

/** Whether the figure belongs to what is lit. */
export function isLit({ subject }: Figure, { group, slots, days }: Highlight): boolean {
  switch (subject.is) {
    case "nothing":
      return false;
    case "item":
      return slots.has(subject.slot);
    case "gaps":
      return subject.numbers.includes(group) && (subject.slot === null || slots.has(subject.slot));
    case "days":
      return days !== null && subject.from <= days[1] && subject.to >= days[0];
  }
}

/** Whether the figure steps back while something is lit. Grounds and heads never do. */
export function isDim(role: string, figure: Figure, highlight: Highlight): boolean {
  if (!["handovers", "cards", "marks", "experience"].includes(role)) return false;
  if (highlight.slots.size === 0 || figure.subject.is === "nothing") return false;
  return !isLit(figure, highlight);
}
