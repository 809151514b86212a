/** Days and dates: how they are written and how typed ones are read. No clock anywhere. */
import { t } from "./words.svelte";

const DAY_MS = 86_400_000;

/** The greatest day that a journey holds. */
export const MAX_DAY = 100_000_000;

/** A date as `YYYY-MM-DD`. */
export type IsoDate = string;

/** The date `days` after `date`; nothing outside the years 0 to 9999. */
export function datePlus(date: IsoDate, days: number): IsoDate | undefined {
  const start = utcOf(date);
  if (start === undefined) return undefined;
  const shifted = new Date(start + days * DAY_MS);
  const year = shifted.getUTCFullYear();
  if (Number.isNaN(year) || year < 0 || year > 9999) return undefined;
  return isoOf(year, shifted.getUTCMonth() + 1, shifted.getUTCDate());
}

/** Days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number | undefined {
  const start = utcOf(from);
  const end = utcOf(to);
  return start === undefined || end === undefined ? undefined : Math.round((end - start) / DAY_MS);
}

/** A date in words: `16 Jan 2025`. */
export function dateInWords(date: IsoDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return t("date", { day: String(Number(day)), month: t(`month-short-${Number(month)}`), year });
}

/** A day in words: its date where day 0 has one, else `Day 12`. */
export function dayInWords(day: number, dayZero: IsoDate | null): string {
  const date = dayZero === null ? undefined : datePlus(dayZero, day);
  return date === undefined ? t("day-number", { day: String(day) }) : dateInWords(date);
}

/** Reads a date: `2025-01-16`, `16.1.2025`, `16/1/2025`, `16 Jan 2025`; without a year, the year of `near`. */
export function readDate(text: string, near: IsoDate | null = null): IsoDate | undefined {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const nearYear = near === null ? undefined : Number(near.slice(0, 4));
  const numbers = /^(\d{1,2})\s*[./]\s*(\d{1,2})\s*(?:[./]\s*(\d{4})?)?$/.exec(typed);
  if (numbers) return withYear(numbers[3], Number(numbers[2]), Number(numbers[1]));
  const words = /^(\d{1,2})\.?\s+(\p{L}+)\.?(?:\s+(\d{4}))?$/u.exec(typed);
  const month = words?.[2] === undefined ? undefined : monthOf(words[2]);
  if (words && month !== undefined) return withYear(words[3], month, Number(words[1]));
  return undefined;

  function withYear(year: string | undefined, month: number, day: number): IsoDate | undefined {
    const number = year === undefined ? nearYear : Number(year);
    return number === undefined ? undefined : realDate(number, month, day);
  }
}

/** Why typed text is no day. */
export type DayFault = "not-a-day" | "no-day-zero" | "too-far";

/** Reads a day: a number (`12`, `-3`, `day 12`), or a date where day 0 has one. */
export function readDay(
  text: string,
  dayZero: IsoDate | null,
  near: number | null = null,
): { day: number } | { fault: DayFault } {
  const number = /^(?:\p{L}+\.?\s+)?([-−–]?\d+)$/u.exec(text.trim());
  if (number?.[1] !== undefined) return within(Number(number[1].replace(/[−–]/, "-")));
  const nearDate = dayZero === null ? null : (datePlus(dayZero, near ?? 0) ?? dayZero);
  const date = readDate(text, nearDate ?? "2000-01-01");
  if (date === undefined) return { fault: "not-a-day" };
  if (dayZero === null) return { fault: "no-day-zero" };
  const day = daysBetween(dayZero, date);
  return day === undefined ? { fault: "not-a-day" } : within(day);
}

function within(day: number): { day: number } | { fault: DayFault } {
  return Math.abs(day) > MAX_DAY ? { fault: "too-far" } : { day: day === 0 ? 0 : day };
}

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  for (let month = 1; month <= 12; month += 1) {
    const short = t(`month-short-${month}`).toLowerCase().replace(/\.$/, "");
    if (word.startsWith(short) || (word.length >= 3 && short.startsWith(word))) return month;
  }
  return undefined;
}

function realDate(year: number, month: number, day: number): IsoDate | undefined {
  const iso = isoOf(year, month, day);
  return utcOf(iso) === undefined ? undefined : iso;
}

function isoOf(year: number, month: number, day: number): IsoDate {
  const pad = (number: number, width: number) => String(number).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Midnight of the date in UTC; nothing for a date that the calendar does not have. */
function utcOf(date: IsoDate): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return undefined;
  const moment = new Date(0);
  moment.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const same = moment.getUTCMonth() === Number(parts[2]) - 1 && moment.getUTCDate() === Number(parts[3]);
  return same ? moment.getTime() : undefined;
}
