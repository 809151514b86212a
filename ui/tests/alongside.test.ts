import { expect, test } from "vitest";
import { alongside } from "../src/canvas/alongside";

test("what stands for the same is met, and what lies between is halfway", () => {
  const along = alongside([[100, 300]], 200, 1000);
  expect([0, 50, 100, 150, 200].map(along)).toEqual([0, 150, 300, 650, 1000]);
});

test("it never leads back, whatever stands out of order", () => {
  const along = alongside(
    [
      [300, 100],
      [100, 400],
      [200, 200],
      [100, 50],
    ],
    400,
    500,
  );
  const places = Array.from({ length: 41 }, (_, at) => along(at * 10));
  expect(places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0))).toBe(true);
  expect(along(400)).toBe(500);
});

test("without anything in common it goes as far along, and not beyond the ends", () => {
  const along = alongside([], 100, 50);
  expect([-10, 0, 40, 100, 180].map(along)).toEqual([0, 0, 20, 50, 50]);
});
