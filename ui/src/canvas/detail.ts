/** Which figures are elements of the page, and which are painted: a page with many elements is slow. */
import type { PartRole, Rect } from "../host";
import type { Placed } from "./regions";

/** So many elements the body of the map may have, and each of its heads. */
export const BODY_ELEMENTS = 650;
export const HEAD_ELEMENTS = 160;

/** What is an element of the page: all, or cards and marks, or only what is held, such as what is selected. */
export type Detail = "all" | "cards" | "held";

/** What stays real as long as there is room for it: what is read and worked with, and what says its gaps. */
const FIRST: ReadonlySet<PartRole> = new Set(["cards", "marks"]);

/** As much as there is room for; never more than before, so that moving about changes nothing to and fro. */
export function detailOf(shown: readonly Placed[], most: number, before: Detail): Detail {
  if (before === "all" && fits(shown, most)) return "all";
  const cards = shown.filter(({ role }) => FIRST.has(role));
  return before !== "held" && cards.length > 0 && fits(cards, most) ? "cards" : "held";
}

/** Whether the figure is painted. What is held is an element before that, as long as it is held. */
export function isPainted({ role }: Placed, detail: Detail): boolean {
  return detail === "held" || (detail === "cards" && !FIRST.has(role));
}

/** Whether they take no more elements than this. */
export function fits(figures: readonly Placed[], most: number): boolean {
  let count = 0;
  for (const { figure } of figures) {
    count += 2;
    for (const { shape } of figure.shapes) count += shape === "icon" ? 4 : 1;
    if (count > most) return false;
  }
  return true;
}

/** The detail of the body: as little is painted as can be; at one size it is never less than before. */
export function steadyDetail(): (shown: readonly Placed[], zoom: number, region: Rect) => Detail {
  let before: { detail: Detail; zoom: number; region: Rect } | undefined;
  return (shown, zoom, region) => {
    const same = before?.zoom === zoom && before.region.w === region.w && before.region.h === region.h;
    const detail = detailOf(shown, BODY_ELEMENTS, same && before ? before.detail : "all");
    before = { detail, zoom, region };
    return detail;
  };
}
