import { expect, test } from "vitest";
import { dayAt, placeOf } from "../src/state/dayScale";

/** A day is 10 wide; days 10 to 109 are folded into 20. */
const scale = {
  knots: [
    [0, 100],
    [10, 200],
    [110, 220],
    [120, 320],
  ] as [number, number][],
  length: 10,
  withoutDay: null,
};

test.each([
  [100, 0],
  [104, 0],
  [106, 1],
  [200, 10],
  [210, 60],
  [220, 110],
  [325, 121],
  [420, 130],
  [50, -5],
])("at %i begins day %i", (x, day) => {
  expect(dayAt(scale, x)).toBe(day);
});

test.each([-7, 0, 3, 10, 60, 110, 119, 140])("day %i is found where it lies", (day) => {
  expect(dayAt(scale, placeOf(scale, day))).toBe(day);
});

test("where no day is known every place is day 0", () => {
  expect(dayAt({ knots: [], length: 24, withoutDay: 0 }, 500)).toBe(0);
});
