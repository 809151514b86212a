/** Records within records: their fields and what a new one holds. */
import type { AlignedPair } from "../../generated/AlignedPair";
import type { Birthday } from "../../generated/Birthday";
import type { Comment } from "../../generated/Comment";
import type { Content } from "../../generated/Content";
import type { FamilyMember } from "../../generated/FamilyMember";
import type { GapKey } from "../../generated/GapKey";
import type { Origin } from "../../generated/Origin";
import type { PlannedJourney } from "../../generated/PlannedJourney";
import type { Control, PartKind } from "./control";

export type PartValue = { [key: string]: unknown };

type Fields<T> = { [key in keyof Omit<T, "extra">]: Control };

/** The fields of the records within records. */
export const partFields: { [kind in PartKind]: { [key: string]: Control } } = {
  plannedJourney: {
    id: { control: "text", required: true },
    file: { control: "text", optional: true },
  } satisfies Fields<PlannedJourney>,
  alignedPair: {
    actual: { control: "reference", to: "touchpoints", optional: true },
    planned: { control: "text", optional: true },
  } satisfies Fields<AlignedPair>,
  origin: {
    journey: { control: "text", required: true },
    remedies: { control: "texts" },
  } satisfies Fields<Origin>,
  birthday: {
    age: { control: "number", least: 0, most: 150, unit: "years" },
    day: { control: "day" },
  } satisfies Fields<Birthday>,
  familyMember: {
    alias: { control: "text" },
    relation: { control: "text" },
    id: { control: "text", required: true },
  } satisfies Fields<FamilyMember>,
  gapKey: {
    rule: { control: "text", required: true },
    subjects: { control: "texts" },
  } satisfies Fields<GapKey>,
  comment: {
    text: { control: "text", long: true },
    by: { control: "text" },
    at: { control: "text" },
  } satisfies Fields<Comment>,
};

/** The parts of a complete handover, in the order of the format. */
export const CONTENT_PARTS = Object.keys({
  reason: true,
  summary: true,
  actions: true,
  deadline: true,
  warningSigns: true,
  contact: true,
} satisfies { [key in keyof Omit<Content, "extra">]: true }) as (keyof Omit<Content, "extra">)[];

/** A new record of this kind. `number` makes ids differ. */
export function newPart(kind: PartKind, taken: readonly string[] = []): PartValue {
  switch (kind) {
    case "plannedJourney":
      return { id: "planned", file: null } satisfies PlannedJourney;
    case "alignedPair":
      return { actual: null, planned: null } satisfies AlignedPair;
    case "origin":
      return { journey: "origin", remedies: [] } satisfies Origin;
    case "birthday":
      return { age: 18, day: 0 } satisfies Birthday;
    case "familyMember":
      return { id: freeId("family", taken), alias: "", relation: "" } satisfies FamilyMember;
    case "gapKey":
      return { rule: "no-receiver", subjects: [] } satisfies GapKey;
    case "comment":
      return { at: "", by: "", text: "" } satisfies Comment;
  }
}

function freeId(stem: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
