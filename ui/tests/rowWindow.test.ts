import { describe, expect, test } from "vitest";
import { even, inOrder, lineOf, uneven } from "../src/panels/review/rowWindow";

describe("the window of a long table", () => {
  test("lines are found by their height", () => {
    const lines = uneven([34, 56, 56, 34]);
    expect([0, 1, 2, 3, 4].map((place) => lines.top(place))).toEqual([0, 34, 90, 146, 180]);
    expect([0, 33, 34, 89, 90, 179, 180, 999].map((y) => lines.at(y))).toEqual([0, 0, 1, 1, 2, 3, 4, 4]);
    expect([uneven([]).at(0), even(0, 56).at(0)]).toEqual([0, 0]);
  });

  test("even lines are where uneven ones of the same height are", () => {
    const [one, other] = [even(5, 56), uneven([56, 56, 56, 56, 56])];
    for (let y = 0; y < 400; y += 7) expect(one.at(y)).toBe(other.at(y));
    for (let place = 0; place <= 5; place += 1) expect(one.top(place)).toBe(other.top(place));
  });

  test("every line of the window has one element", () => {
    for (let first = 0; first < 9; first += 1) {
      const lines = [0, 1, 2, 3].map((element) => lineOf(element, first, 4));
      expect([...lines].sort((one, other) => one - other)).toEqual([first, first + 1, first + 2, first + 3]);
      expect(inOrder(first, 4).map((element) => lineOf(element, first, 4))).toEqual(
        [...lines].sort((a, b) => a - b),
      );
    }
  });

  test("a line further, one element has another line", () => {
    const shown = (first: number) => [0, 1, 2, 3].map((element) => lineOf(element, first, 4));
    const [before, after] = [shown(6), shown(7)];
    expect(before.filter((line, element) => line !== after[element])).toEqual([6]);
  });
});
