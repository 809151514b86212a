/** Everything in the journey as rows of a tree, for the outline. */
import type { Slot } from "../host";
import { SECTIONS, type Found, type Lookup, type Section, HEAD, PERSON } from "./journey";
import { dayInWords } from "./days";
import { levelOf, wordOf } from "./lists";
import { t } from "./words.svelte";

/** A row of the outline. */
export interface Row {
  /** Stays the same through edits: `touchpoints`, `slot-12`. */
  key: string;
  /** From 1. */
  level: number;
  label: string;
  /** What it is called where only its name is heard: for a handover, from whom and to whom. */
  spoken: string;
  detail: string;
  /** How many gaps are found at the touchpoint or handover. */
  gaps?: number;
  /** The item; nothing for the head of a list. */
  slot: Slot | null;
  /** The list that the row heads. */
  section: Section | null;
  /** Whether rows are below it, and whether they are shown. */
  open: boolean | null;
  /** Its place among its siblings, from 1, and their number. */
  place: number;
  siblings: number;
  /** Hue of its level, for lanes. */
  hue: string | null;
}

/** The rows that are shown, given the keys of those that are folded up. */
export function outlineRows(
  lookup: Lookup,
  folded: ReadonlySet<string>,
  gaps: ReadonlyMap<Slot, number> = new Map(),
): Row[] {
  const rows: Row[] = [];
  const { head, person } = lookup.journey;
  const top = SECTIONS.filter((section) => section !== "touchpoints" && section !== "handovers");
  const places = 2 + top.length;
  rows.push(single(HEAD, t("record-head"), head.title, 1, places));
  rows.push(single(PERSON, t("record-person"), person.alias, 2, places));
  const leaving = group(lookup.items("handovers"), (found) =>
    found.record.record === "handover" ? found.record.value.from : "",
  );
  const inLane = group(lookup.items("touchpoints"), (found) =>
    found.record.record === "touchpoint" ? found.record.value.actor : "",
  );
  top.forEach((section, index) => {
    const items = lookup.items(section);
    const open = items.length === 0 ? null : !folded.has(section);
    rows.push({
      key: section,
      level: 1,
      label: t(`section-${section}`),
      spoken: t(`section-${section}`),
      detail: String(items.length),
      slot: null,
      section,
      open,
      place: index + 3,
      siblings: places,
      hue: null,
    });
    if (open) add(items, 2);
  });
  addStray("touchpoints", inLane, "actors");
  addStray("handovers", leaving, "touchpoints");
  return rows;

  function add(items: Found[], level: number): void {
    items.forEach((found, index) => {
      const below = childrenOf(found);
      const key = `slot-${found.slot}`;
      const open = below.length === 0 ? null : !folded.has(key);
      rows.push({
        key,
        level,
        label: labelOf(lookup, found),
        spoken: spokenOf(lookup, found),
        detail: detailOf(lookup, found),
        gaps: gapsOf(found),
        slot: found.slot,
        section: null,
        open,
        place: index + 1,
        siblings: items.length,
        hue: found.record.record === "actor" ? found.record.value.level : null,
      });
      if (open) add(below, level + 1);
    });
  }

  function gapsOf({ slot, record }: Found): number {
    const tells = record.record === "touchpoint" || record.record === "handover";
    return tells ? (gaps.get(slot) ?? 0) : 0;
  }

  /** What belongs to nothing that is there: kept in sight, so that it can be mended. */
  function addStray(section: Section, groups: Map<string, Found[]>, owners: Section): void {
    const there = new Set(lookup.items(owners).map(idOf));
    const stray = [...groups].filter(([owner]) => !there.has(owner)).flatMap(([, items]) => items);
    if (stray.length === 0) return;
    const open = !folded.has(section);
    rows.push({
      key: section,
      level: 1,
      label: t(`stray-${section}`),
      spoken: t(`stray-${section}`),
      detail: String(stray.length),
      slot: null,
      section,
      open,
      place: places,
      siblings: places,
      hue: null,
    });
    if (open) add(stray, 2);
  }

  function childrenOf(found: Found): Found[] {
    if (found.record.record === "actor") return inLane.get(found.record.value.id) ?? [];
    if (found.record.record === "touchpoint") return leaving.get(found.record.value.id) ?? [];
    return [];
  }
}

function single(slot: Slot, label: string, detail: string, place: number, siblings: number): Row {
  return {
    key: `slot-${slot}`,
    level: 1,
    label,
    spoken: label,
    detail,
    slot,
    section: null,
    open: null,
    place,
    siblings,
    hue: null,
  };
}

function labelOf(lookup: Lookup, found: Found): string {
  if (found.record.record !== "handover") return lookup.titleOf(found.record);
  const { to } = found.record.value;
  return t("handover-to", { to: to === null ? t("nobody") : lookup.titleOfId(to) });
}

function spokenOf(lookup: Lookup, found: Found): string {
  if (found.record.record !== "handover") return lookup.titleOf(found.record);
  const { from, to } = found.record.value;
  return t("handover-spoken", {
    from: lookup.titleOfId(from),
    to: to === null ? t("nobody") : lookup.titleOfId(to),
  });
}

function detailOf(lookup: Lookup, { record }: Found): string {
  const { dayZero } = lookup.journey.head;
  switch (record.record) {
    case "touchpoint":
      return record.value.day === null ? t("no-day") : dayInWords(record.value.day, dayZero);
    case "actor":
      return levelOf(record.value.level);
    case "need":
    case "coordinator":
    case "jointPlan":
      return dayInWords(record.value.fromDay, dayZero);
    case "review":
      return wordOf("review-status", record.value.status);
    case "head":
    case "person":
    case "phase":
    case "informationItem":
    case "handover":
    case "note":
      return "";
  }
}

function idOf({ record }: Found): string {
  return "id" in record.value ? record.value.id : "";
}

function group(items: Found[], key: (found: Found) => string): Map<string, Found[]> {
  const groups = new Map<string, Found[]>();
  for (const found of items) {
    const list = groups.get(key(found));
    if (list) list.push(found);
    else groups.set(key(found), [found]);
  }
  return groups;
}

/** The place of the row above that this one is part of. */
export function parentOf(rows: readonly Row[], place: number): number {
  const level = rows[place]?.level ?? 1;
  for (let above = place - 1; above >= 0; above -= 1) {
    if ((rows[above]?.level ?? 1) < level) return above;
  }
  return place;
}

/** The name as it stands, without the words for what has none. */
export function nameAsWritten(lookup: Lookup | null, slot: Slot): string {
  const value = lookup?.get(slot)?.record.value as { [key: string]: unknown } | undefined;
  const name = value?.["title"] ?? value?.["name"] ?? value?.["alias"] ?? value?.["text"];
  return typeof name === "string" ? name : "";
}
