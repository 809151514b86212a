/** Walking from card to card with the arrow keys. */
import type { Rect, Slot } from "../host";

export interface Card {
  slot: Slot;
  bounds: Rect;
}

export type Direction = "left" | "right" | "up" | "down";

/** The nearest card in this direction: sideways through time, up and down through the lanes. */
export function neighbour(cards: readonly Card[], from: Slot, direction: Direction): Slot | undefined {
  const start = cards.find(({ slot }) => slot === from);
  if (!start) return cards[0]?.slot;
  const [x, y] = middle(start.bounds);
  let best: { slot: Slot; cost: number } | undefined;
  for (const { slot, bounds } of cards) {
    if (slot === from) continue;
    const [cx, cy] = middle(bounds);
    const [along, across] = {
      left: [x - cx, cy - y],
      right: [cx - x, cy - y],
      up: [y - cy, cx - x],
      down: [cy - y, cx - x],
    }[direction] as [number, number];
    // Cards of one lane are seldom at exactly the same height: a step must lead clearly that way.
    const least = direction === "left" || direction === "right" ? 1 : start.bounds.h / 2;
    if (along < least) continue;
    const cost = along + Math.abs(across) * (direction === "left" || direction === "right" ? 4 : 0.5);
    if (!best || cost < best.cost) best = { slot, cost };
  }
  return best?.slot;
}

/** The card that is read first: the leftmost, of several the uppermost. */
export function first(cards: readonly Card[]): Slot | undefined {
  const [one] = [...cards].sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y);
  return one?.slot;
}

function middle({ x, y, w, h }: Rect): [number, number] {
  return [x + w / 2, y + h / 2];
}
