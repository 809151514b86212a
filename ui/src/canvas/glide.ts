/** A card that was expected elsewhere goes to where it stands, instead of being there at once. */
import type { Rect } from "../host";

const LASTS_MS = 140;

/** Lets the card glide from where it was shown to where it is drawn by now. */
export function glide(card: SVGGElement, from: Rect, to: Rect): void {
  const [dx, dy] = [from.x - to.x, from.y - to.y];
  if (Math.hypot(dx, dy) < 3 || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const { e = 0, f = 0 } = card.transform.baseVal.consolidate()?.matrix ?? {};
  const at = (x: number, y: number) => ({ transform: `translate(${e + x}px, ${f + y}px)` });
  card.animate([at(dx, dy), at(0, 0)], { duration: LASTS_MS, easing: "ease-out" });
}
