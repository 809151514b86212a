/** The camera of the story: what it shows of the drawing, and how it gets there. */
import type { Rect, Scene } from "../../host";

/** The least of the drawing that is shown, and how many cards wide that is. */
const LEAST = 560;
const CARDS = 3.6;
const EDGE = 16;

/** What the camera shows of a card: it with some room around, in the proportions of the stage. */
export function around(card: Rect, scene: Scene, stage: { w: number; h: number }): Rect {
  const w = Math.min(scene.width, Math.max(LEAST, card.w * CARDS));
  const h = (w * stage.h) / Math.max(1, stage.w);
  const within = (start: number, most: number) => Math.max(-EDGE, Math.min(Math.max(0, most) + EDGE, start));
  const x = within(card.x + card.w / 2 - w / 2, scene.width - w);
  // The names of the lanes are seen whole or not at all.
  return {
    x: x < 0.75 * scene.map.x ? -EDGE : x,
    y: within(card.y + card.h / 2 - h / 2, scene.height - h),
    w,
    h,
  };
}

/** What the camera shows on its way, at this part of it, from 0 to 1. A long way is seen from higher up. */
export function between(from: Rect, to: Rect, part: number): Rect {
  const eased = part * part * (3 - 2 * part);
  const far = Math.hypot(to.x - from.x, to.y - from.y) / Math.max(from.w, to.w);
  const rise = 1 + Math.min(0.6, far * 0.25) * Math.sin(Math.PI * eased);
  const at = (one: number, other: number) => one + (other - one) * eased;
  const [x, y] = [at(from.x, to.x), at(from.y, to.y)];
  const [w, h] = [at(from.w, to.w), at(from.h, to.h)];
  return { x: x + (w - w * rise) / 2, y: y + (h - h * rise) / 2, w: w * rise, h: h * rise };
}
