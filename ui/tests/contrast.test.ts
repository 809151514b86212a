import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const app = readFileSync("src/app.css", "utf8");
const theme = readFileSync("src/generated/theme.css", "utf8");

/** What all rules of a selector say. */
function declared(css: string, selector: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, head = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    if (head.replace(/\/\*[^]*?\*\//g, "").trim() === selector)
      for (const [, name = "", value = ""] of body.matchAll(/([\w-]+):\s*([^;]+);/g)) found.set(name, value);
  return found;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

function luminance(rgb: number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((it) =>
    it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: number[], two: number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const BOX = 'input:is([type="checkbox"], [type="radio"])';

test.each([":root", '[data-theme="dark"]', '[data-theme="contrast"]'])(
  "the edge of a field, of a box to tick and of a choice is seen: %s",
  (selector) => {
    const inks = declared(theme, selector);
    const ink = (name: string) => channels(inks.get(`--${name}`) ?? "");
    const mixed = /--field: color-mix\(in srgb, var\(--line\) (\d+)%, var\(--card\)\)/.exec(app);
    const share = Number(mixed?.[1]) / 100;
    const field = ink("line").map((it, at) => it * share + (ink("card")[at] ?? 0) * (1 - share));
    for (const ground of ["card", "paper"]) {
      expect(contrast(field, ink(ground)), `field on ${ground}`).toBeGreaterThanOrEqual(3);
      expect(contrast(ink("line"), ink(ground)), `box on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  },
);

test("boxes to tick and choices are drawn by the page, not by the toolkit", () => {
  const box = declared(app, BOX);
  expect(box.get("border")).toBe("1px solid var(--line)");
  expect(box.get("background")).toBe("var(--card)");
});
