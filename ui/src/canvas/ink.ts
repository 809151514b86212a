/** What an ink looks like: a name of the theme, which alone knows colours. */
import type { Ink, Paint, Scene, Shape } from "../host";

/** The theme's name of the ink, such as `serious-text` or `hue-region`. */
export function inkName(ink: Ink): string {
  switch (ink.ink) {
    case "hue":
    case "tint":
      return `${ink.ink}-${ink.level}`;
    case "seriousText":
      return "serious-text";
    case "watchText":
      return "watch-text";
    case "paper":
    case "card":
    case "text":
    case "quiet":
    case "line":
    case "hair":
    case "head":
    case "serious":
    case "watch":
    case "note":
    case "good":
    case "sticky":
      return ink.ink;
  }
}

/** The ink as a colour; a level that the theme does not know is drawn quietly. */
export function colour(ink: Ink | null): string {
  if (ink === null) return "none";
  const fallback = ink.ink === "hue" ? ", var(--quiet)" : ink.ink === "tint" ? ", var(--paper)" : "";
  return `var(--${inkName(ink)}${fallback})`;
}

/** The dashes of an outline; nothing for an unbroken one. */
export function dashes({ dash, width }: Paint): string | undefined {
  switch (dash) {
    case "solid":
      return undefined;
    case "dashed":
      return `${4 * Math.max(1, width)} ${3 * Math.max(1, width)}`;
    case "dotted":
      return `0 ${2.5 * Math.max(1, width)}`;
  }
}

/** What is known of shapes already: those of a figure that stayed or moved are the same list. */
const striped = new WeakMap<readonly Shape[], readonly Ink[]>();

/** The inks of which the scenes have stripes. */
export function stripesIn(scenes: readonly Scene[]): Ink[] {
  const found = new Map<string, Ink>();
  for (const scene of scenes) {
    for (const { figures } of scene.parts) {
      for (const { shapes } of figures) for (const ink of stripesOf(shapes)) found.set(inkName(ink), ink);
    }
  }
  return [...found.values()];
}

function stripesOf(shapes: readonly Shape[]): readonly Ink[] {
  const before = striped.get(shapes);
  if (before) return before;
  const found = shapes.flatMap((shape) => ("paint" in shape && shape.paint.stripes) || []);
  striped.set(shapes, found);
  return found;
}
