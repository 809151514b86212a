/** The typed controls that a field can have. */
import type { SendOptions } from "../../state/telling";
import type { Section } from "../../state/journey";
import type { ListName } from "../../state/lists";

/** What a reference may name. */
export type Target = Section | "family" | "anything";

/** A typed control. `optional`: the field may be without a value, which is not the same as empty. */
export type Control =
  | { control: "text"; optional?: true; required?: true; long?: true }
  | { control: "number"; least: number; most: number; unit?: "days" | "years"; optional?: true }
  | { control: "day"; optional?: true }
  | { control: "date" }
  | { control: "flag" }
  | { control: "word"; list: ListName; optional?: true }
  | { control: "reference"; to: Target; optional?: true }
  | { control: "references"; to: Target }
  | { control: "texts" }
  | { control: "rating" }
  | { control: "content" }
  /** A record within the record, or none. */
  | { control: "part"; of: PartKind }
  /** A list of records within the record. */
  | { control: "parts"; of: PartKind };

/** The records that stand within records. */
export type PartKind =
  "plannedJourney" | "alignedPair" | "origin" | "birthday" | "familyMember" | "gapKey" | "comment";

/** Makes a new value of the present one. */
export type Update = (now: unknown) => unknown;

/** Sets a field. `false` when it was refused. */
export type SetField = (update: Update, options?: SendOptions) => Promise<boolean>;
