/** Where the days of a calendar lie on the map. */
import type { DayScale } from "../host";
import { MAX_DAY } from "./days";

/** The day that begins nearest to this place. */
export function dayAt({ knots, length }: DayScale, x: number): number {
  const [first, last] = [knots[0], knots.at(-1)];
  if (!first || !last || length <= 0) return 0;
  const next = knots.find(([, at]) => at > x);
  const before = knots.findLast(([, at]) => at <= x);
  const day =
    before && next
      ? before[0] + ((next[0] - before[0]) * (x - before[1])) / (next[1] - before[1])
      : before
        ? last[0] + (x - last[1]) / length
        : first[0] - (first[1] - x) / length;
  return Math.max(-MAX_DAY, Math.min(MAX_DAY, Math.round(day)));
}

/** Where a day begins. */
export function placeOf({ knots, length }: DayScale, day: number): number {
  const [first, last] = [knots[0], knots.at(-1)];
  if (!first || !last) return 0;
  const next = knots.find(([knot]) => knot > day);
  const before = knots.findLast(([knot]) => knot <= day);
  if (before && next) return before[1] + ((next[1] - before[1]) * (day - before[0])) / (next[0] - before[0]);
  return before ? last[1] + length * (day - last[0]) : first[1] - length * (first[0] - day);
}
