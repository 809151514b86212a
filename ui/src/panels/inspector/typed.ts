/** How a typed value is written and read back. */
import { dateInWords, dayInWords, readDate, readDay, type IsoDate } from "../../state/days";
import { t } from "../../state/words.svelte";
import type { Control } from "./control";

/** Reads what was typed: a value, or what is wrong in words. */
export interface Reading {
  show: (value: unknown, dayZero: IsoDate | null) => string;
  read: (text: string, dayZero: IsoDate | null, now: unknown) => { value: unknown } | { fault: string };
  /** It is sent while it is typed; what is counted or dated only when it is whole. */
  words?: true;
  /** More than one line. */
  long?: boolean;
  placeholder?: () => string;
  /** What else to say beside the field. */
  aside?: (value: unknown, dayZero: IsoDate | null) => string | undefined;
}

type Typed = Extract<Control, { control: "text" | "number" | "day" | "date" | "texts" }>;

/** The reading of a typed control. */
export function reading(control: Typed): Reading {
  switch (control.control) {
    case "text":
      return text(control);
    case "number":
      return number(control);
    case "day":
      return day(control.optional ?? false);
    case "date":
      return date;
    case "texts":
      return texts;
  }
}

function text({ optional, required, long }: Extract<Control, { control: "text" }>): Reading {
  return {
    show: (value) => (typeof value === "string" ? value : ""),
    read: (typed) => {
      const trimmed = long ? typed.replace(/\s+$/, "") : typed.trim();
      if (required && trimmed === "") return { fault: t("fault-empty") };
      return { value: optional && trimmed === "" ? null : trimmed };
    },
    words: true,
    long: long ?? false,
  };
}

function number(control: Extract<Control, { control: "number" }>): Reading {
  const { least, most, optional, unit } = control;
  return {
    show: (value) => (typeof value === "number" ? String(value) : ""),
    read: (typed) => {
      const trimmed = typed.trim();
      if (trimmed === "") return optional ? { value: null } : { fault: t("fault-empty") };
      if (!/^[-−–]?\d+$/.test(trimmed)) return { fault: t("fault-whole-number") };
      const value = Number(trimmed.replace(/[−–]/, "-"));
      return value < least || value > most ? { fault: t("fault-range", { least, most }) } : { value };
    },
    ...(unit && { aside: () => t(`unit-${unit}`) }),
  };
}

function day(optional: boolean): Reading {
  return {
    show: (value, dayZero) =>
      typeof value !== "number" ? "" : dayZero === null ? String(value) : dayInWords(value, dayZero),
    read: (typed, dayZero, now) => {
      if (typed.trim() === "") return optional ? { value: null } : { fault: t("fault-empty") };
      const found = readDay(typed, dayZero, typeof now === "number" ? now : null);
      return "day" in found ? { value: found.day } : { fault: t(`fault-${found.fault}`) };
    },
    placeholder: () => (optional ? t("no-value") : ""),
    aside: (value, dayZero) =>
      typeof value !== "number"
        ? undefined
        : dayZero === null
          ? t("day-short")
          : t("day-number", { day: String(value) }),
  };
}

const date: Reading = {
  show: (value) => (typeof value === "string" ? dateInWords(value) : ""),
  read: (typed, dayZero, now) => {
    if (typed.trim() === "") return { value: null };
    const found = readDate(typed, typeof now === "string" ? now : dayZero);
    return found === undefined ? { fault: t("fault-date") } : { value: found };
  },
  placeholder: () => t("date-example"),
};

const texts: Reading = {
  show: (value) => (Array.isArray(value) ? value.join("\n") : ""),
  read: (typed) => ({
    value: typed
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  }),
  words: true,
  long: true,
  placeholder: () => t("one-a-line"),
};
