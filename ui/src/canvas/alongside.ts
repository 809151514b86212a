/** Where one drawing is to be looked at so that it shows the same as another one. */

/** Places that stand for the same in two drawings. */
export type Met = readonly [here: number, there: number];

/**
 * Leads from a place along one drawing to the same place along the other: through what stands for the same in
 * both, evenly in between, never back.
 */
export function alongside(met: readonly Met[], here: number, there: number): (at: number) => number {
  const sorted = [...met].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const knots: [number, number][] = [[0, 0]];
  for (const [from, to] of sorted) {
    const last = knots.at(-1) ?? [0, 0];
    if (from <= last[0] || from >= here) continue;
    knots.push([from, Math.min(there, Math.max(last[1], to))]);
  }
  knots.push([Math.max(1, here), there]);
  return (at) => {
    const next = Math.max(
      1,
      knots.findIndex(([from]) => from >= at),
    );
    const [low, high] = at >= here ? [knots.at(-2), knots.at(-1)] : [knots[next - 1], knots[next]];
    if (!low || !high || high[0] === low[0]) return at;
    const part = Math.max(0, Math.min(1, (at - low[0]) / (high[0] - low[0])));
    return low[1] + (high[1] - low[1]) * part;
  };
}
