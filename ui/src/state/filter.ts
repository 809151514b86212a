/** Which gaps the panel shows: all, or those behind one number of the key findings. */
import type { Slot, AskedGap, GapGroup, GapText, Level, View } from "../host";

/** A gap by its group's number and its place there. */
export interface ChosenGap {
  group: number;
  index: number;
}

/** One number of the table. A column is a level, the journey as a whole, or all. */
export interface Filter {
  finding: number;
  column: Level | "whole" | "all";
}

/** A group as it is shown: its gaps keep their places in the whole group. */
export interface ShownGroup {
  group: GapGroup;
  gaps: { gap: GapText; index: number }[];
}

/** The groups that have something to show. */
export function shownGroups(view: View, filter: Filter | null): ShownGroup[] {
  return view.gaps
    .filter((group) => filter === null || group.findingNumbers.includes(filter.finding))
    .map((group) => ({
      group,
      gaps: group.gaps.map((gap, index) => ({ gap, index })).filter(({ gap }) => passes(gap, filter)),
    }))
    .filter(({ gaps }) => gaps.length > 0);
}

/** The column of the table at this place: the levels, then the whole journey, then all. */
export function columnAt(levels: readonly Level[], place: number): Filter["column"] {
  return levels[place] ?? (place === levels.length ? "whole" : "all");
}

function passes(gap: GapText, filter: Filter | null): boolean {
  switch (filter?.column) {
    case undefined:
    case "all":
      return true;
    case "whole":
      return gap.levels.length === 0;
    default:
      return gap.levels.some((level) => level === filter?.column);
  }
}

/** The gap as the report names it. */
export function askedGap(rule: string, { subjects, days }: Pick<GapText, "subjects" | "days">): AskedGap {
  return { rule, subjects, days };
}

/** Whether the two name the same gap. */
export function isSameGap(one: AskedGap, other: AskedGap): boolean {
  const key = ({ rule, subjects, days }: AskedGap) => JSON.stringify([rule, subjects, days]);
  return key(one) === key(other);
}

/** What an open gap of the view says; nothing when there is none. */
export function messageOf(view: View, asked: AskedGap): string | null {
  for (const { rule, gaps } of view.gaps) {
    const found = gaps.find((gap) => isSameGap(askedGap(rule, gap), asked));
    if (found) return found.message;
  }
  return null;
}

/** Where the gap that was chosen in one view is in another; nothing when it is not there any more. */
export function sameGap(before: View, { group, index }: ChosenGap, after: View): ChosenGap | null {
  const was = before.gaps.find(({ number }) => number === group);
  const gap = was?.gaps[index];
  const now = after.gaps.find(({ rule }) => rule === was?.rule);
  const key = ({ subjects, days }: GapText) => JSON.stringify([subjects, days]);
  const at = gap ? (now?.gaps.findIndex((other) => key(other) === key(gap)) ?? -1) : -1;
  return now && at >= 0 ? { group: now.number, index: at } : null;
}

/** How many gaps are found at each item. */
export function gapCounts(
  groups: readonly { gaps: readonly { slots: readonly Slot[] }[] }[],
): ReadonlyMap<Slot, number> {
  const counts = new Map<Slot, number>();
  for (const { gaps } of groups) {
    for (const { slots } of gaps) {
      for (const slot of new Set(slots)) counts.set(slot, (counts.get(slot) ?? 0) + 1);
    }
  }
  return counts;
}
