/** How each field of the format is edited: one table a record. The compiler fails for a field without a control. */
import type { ActorField } from "../../generated/ActorField";
import type { CoordinatorField } from "../../generated/CoordinatorField";
import type { HandoverField } from "../../generated/HandoverField";
import type { HeadField } from "../../generated/HeadField";
import type { InformationItemField } from "../../generated/InformationItemField";
import type { JointPlanField } from "../../generated/JointPlanField";
import type { NeedField } from "../../generated/NeedField";
import type { NoteField } from "../../generated/NoteField";
import type { PersonField } from "../../generated/PersonField";
import type { PhaseField } from "../../generated/PhaseField";
import type { ReviewField } from "../../generated/ReviewField";
import type { TouchpointField } from "../../generated/TouchpointField";
import type { Kind } from "../../state/journey";
import type { Control } from "./control";

/** Where in the inspector a field stands; `main` comes first and has no heading, `more` is folded up. */
export type Group = "main" | "when" | "person" | "information" | "answer" | "more";

export type Field = Control & { in: Group };

const id = { control: "text", required: true, in: "more" } as const;
const title = { control: "text", in: "main" } as const;

const days = (group: Group) =>
  ({ control: "number", least: 0, most: 100_000_000, unit: "days", optional: true, in: group }) as const;

const head = {
  title,
  summary: { control: "text", long: true, in: "main" },
  kind: { control: "word", list: "journey-kind", in: "main" },
  country: { control: "word", list: "country", optional: true, in: "main" },
  dayZero: { control: "date", in: "when" },
  lastDay: { control: "day", optional: true, in: "when" },
  language: { control: "text", required: true, in: "more" },
  plannedJourney: { control: "part", of: "plannedJourney", in: "more" },
  alignment: { control: "parts", of: "alignedPair", in: "more" },
  origin: { control: "part", of: "origin", in: "more" },
  id,
} satisfies Fields<HeadField>;

const person = {
  alias: { control: "text", in: "main" },
  description: { control: "text", long: true, in: "main" },
  needsInterpreter: { control: "flag", in: "main" },
  digitalAccess: { control: "flag", in: "main" },
  birthdays: { control: "parts", of: "birthday", in: "main" },
  family: { control: "parts", of: "familyMember", in: "main" },
} satisfies Fields<PersonField>;

const phase = { title, id } satisfies Fields<PhaseField>;

const actor = {
  name: title,
  level: { control: "word", list: "level", in: "main" },
  records: { control: "text", optional: true, in: "main" },
  id,
} satisfies Fields<ActorField>;

const need = {
  title,
  of: { control: "reference", to: "family", optional: true, in: "main" },
  area: { control: "text", in: "main" },
  critical: { control: "flag", in: "main" },
  fromDay: { control: "day", in: "when" },
  toDay: { control: "day", optional: true, in: "when" },
  id,
} satisfies Fields<NeedField>;

const informationItem = {
  title,
  assessment: { control: "flag", in: "main" },
  sensitive: { control: "flag", in: "main" },
  id,
} satisfies Fields<InformationItemField>;

const touchpoint = {
  title,
  actor: { control: "reference", to: "actors", in: "main" },
  phase: { control: "reference", to: "phases", optional: true, in: "main" },
  owner: { control: "text", optional: true, in: "main" },
  status: { control: "word", list: "status", in: "main" },
  channel: { control: "word", list: "channel", in: "main" },
  kind: { control: "word", list: "touchpoint-kind", in: "main" },
  refusedBecauseOf: { control: "reference", to: "needs", optional: true, in: "main" },
  day: { control: "day", optional: true, in: "when" },
  duration: { control: "number", least: 0, most: 100_000_000, unit: "days", in: "when" },
  experience: { control: "rating", in: "person" },
  quote: { control: "text", long: true, in: "person" },
  participation: { control: "word", list: "participation", optional: true, in: "person" },
  decision: { control: "flag", in: "person" },
  needs: { control: "references", to: "needs", in: "information" },
  informationNeeded: { control: "references", to: "information", in: "information" },
  informationProduced: { control: "references", to: "information", in: "information" },
  with: { control: "references", to: "actors", in: "more" },
  narration: { control: "text", long: true, in: "more" },
  entry: { control: "flag", in: "more" },
  goal: { control: "flag", in: "more" },
  forms: { control: "number", least: 0, most: 1_000_000, in: "more" },
  interpreter: { control: "flag", in: "more" },
  ownLanguage: { control: "flag", in: "more" },
  offlineAlternative: { control: "flag", in: "more" },
  competenceNeeded: { control: "texts", in: "more" },
  competencePresent: { control: "texts", in: "more" },
  guidelineCount: { control: "number", least: 0, most: 1_000_000, in: "more" },
  guidelinesConflict: { control: "flag", in: "more" },
  endsAtAge: { control: "number", least: 0, most: 150, unit: "years", optional: true, in: "more" },
  evidence: { control: "word", list: "evidence", optional: true, in: "more" },
  note: { control: "text", long: true, in: "more" },
  id,
} satisfies Fields<TouchpointField>;

const handover = {
  from: { control: "reference", to: "touchpoints", in: "main" },
  to: { control: "reference", to: "touchpoints", optional: true, in: "main" },
  kind: { control: "word", list: "handover-kind", in: "main" },
  carrier: { control: "word", list: "carrier", in: "main" },
  sentDay: { control: "day", optional: true, in: "when" },
  acceptedDay: { control: "day", optional: true, in: "when" },
  refused: { control: "flag", in: "when" },
  limit: days("when"),
  limitSource: { control: "text", in: "when" },
  content: { control: "content", in: "information" },
  information: { control: "references", to: "information", in: "information" },
  arrivedDay: { control: "day", optional: true, in: "information" },
  informationLimit: days("information"),
  consent: { control: "word", list: "consent", in: "answer" },
  consentDay: { control: "day", optional: true, in: "answer" },
  feedbackNeeded: { control: "flag", in: "answer" },
  feedbackDay: { control: "day", optional: true, in: "answer" },
  senderHolds: { control: "flag", in: "answer" },
  payer: { control: "reference", to: "actors", optional: true, in: "more" },
  beneficiary: { control: "reference", to: "actors", optional: true, in: "more" },
  border: { control: "flag", in: "more" },
  competentAuthority: { control: "text", optional: true, in: "more" },
  evidence: { control: "word", list: "evidence", optional: true, in: "more" },
  note: { control: "text", long: true, in: "more" },
  id,
} satisfies Fields<HandoverField>;

const coordinator = {
  name: title,
  actor: { control: "reference", to: "actors", optional: true, in: "main" },
  fromDay: { control: "day", in: "when" },
  toDay: { control: "day", optional: true, in: "when" },
  deputy: { control: "text", optional: true, in: "main" },
  consent: { control: "word", list: "consent", in: "main" },
  id,
} satisfies Fields<CoordinatorField>;

const jointPlan = {
  title,
  actors: { control: "references", to: "actors", in: "main" },
  information: { control: "references", to: "information", in: "main" },
  personPresent: { control: "flag", in: "main" },
  fromDay: { control: "day", in: "when" },
  toDay: { control: "day", optional: true, in: "when" },
  id,
} satisfies Fields<JointPlanField>;

const note = {
  text: { control: "text", long: true, in: "main" },
  on: { control: "reference", to: "anything", optional: true, in: "main" },
  id,
} satisfies Fields<NoteField>;

const review = {
  status: { control: "word", list: "review-status", in: "main" },
  handover: { control: "reference", to: "handovers", optional: true, in: "main" },
  gap: { control: "part", of: "gapKey", in: "main" },
  assignee: { control: "text", optional: true, in: "main" },
  due: { control: "date", in: "main" },
  comments: { control: "parts", of: "comment", in: "main" },
  basis: { control: "text", optional: true, in: "more" },
} satisfies Fields<ReviewField>;

/** The fields of every kind of record, in the order in which they are shown. */
export const fields: { [kind in Kind]: { [key: string]: Field } } = {
  head,
  person,
  phase,
  actor,
  need,
  informationItem,
  touchpoint,
  handover,
  coordinator,
  jointPlan,
  note,
  review,
};

/** The groups in the order in which they are shown. */
export const GROUPS: readonly Group[] = ["main", "when", "person", "information", "answer", "more"];

type Fields<F extends { key: string }> = { [key in F["key"]]: Field };
