import { beforeEach, describe, expect, test } from "vitest";
import { datePlus, dayInWords, daysBetween, readDate, readDay } from "../src/state/days";
import { useLanguage } from "../src/state/words.svelte";

const ZERO = "2025-01-16";
beforeEach(() => useLanguage("en"));

test("dates are counted over leap days and years", () => {
  expect(datePlus("2024-02-27", 3)).toBe("2024-03-01");
  expect(datePlus("2025-01-01", -1)).toBe("2024-12-31");
  expect(datePlus("2025-01-01", 100_000_000)).toBeUndefined();
  expect(daysBetween("2024-02-27", "2024-03-01")).toBe(3);
});

describe("a date is read", () => {
  test.each([
    ["2025-05-31", "2025-05-31"],
    ["31.5.2025", "2025-05-31"],
    ["31/05/2025", "2025-05-31"],
    ["31 May 2025", "2025-05-31"],
    ["31 may", "2024-05-31"],
    ["31.5.", "2024-05-31"],
  ])("%s", (typed, date) => expect(readDate(typed, "2024-01-01")).toBe(date));

  test.each(["2025-02-30", "32.1.2025", "31 xyz 2025", "soon", ""])("but not %j", (typed) =>
    expect(readDate(typed, "2024-01-01")).toBeUndefined(),
  );
});

test("months have their names in Swedish too", () => {
  useLanguage("sv");
  expect(readDate("3 maj 2025")).toBe("2025-05-03");
  expect(readDate("3 mars 2025")).toBe("2025-03-03");
  expect(readDate("3 oktober 2025")).toBe("2025-10-03");
});

describe("a day is read", () => {
  test.each<[string, number]>([
    ["12", 12],
    ["-3", -3],
    ["−3", -3],
    ["day 12", 12],
    ["2025-01-20", 4],
    ["20 jan", 4],
    ["14.1.2025", -2],
  ])("%s", (typed, day) => expect(readDay(typed, ZERO)).toEqual({ day }));

  test("and the year is that of the day that stood there", () => {
    expect(readDay("1 feb", ZERO, 400)).toEqual({ day: 381 });
  });

  test("and what is wrong is said", () => {
    expect(readDay("soon", ZERO)).toEqual({ fault: "not-a-day" });
    expect(readDay("20 jan", null)).toEqual({ fault: "no-day-zero" });
    expect(readDay("999999999", ZERO)).toEqual({ fault: "too-far" });
  });
});

test("what is shown is read back as the same day", () => {
  for (const day of [-400, -1, 0, 1, 59, 365, 4000]) {
    expect(readDay(dayInWords(day, ZERO), ZERO)).toEqual({ day });
    expect(readDay(dayInWords(day, null), null)).toEqual({ day });
  }
});
