/** The closed lists of the format. The compiler fails when a word of the format is missing here. */
import type { Carrier } from "../generated/Carrier";
import type { Channel } from "../generated/Channel";
import type { Consent } from "../generated/Consent";
import type { Country } from "../generated/Country";
import type { Evidence } from "../generated/Evidence";
import type { HandoverKind } from "../generated/HandoverKind";
import type { JourneyKind } from "../generated/JourneyKind";
import type { Level } from "../generated/Level";
import type { Participation } from "../generated/Participation";
import type { ReviewStatus } from "../generated/ReviewStatus";
import type { Status } from "../generated/Status";
import type { TouchpointKind } from "../generated/TouchpointKind";
import { countryOffer } from "./country.svelte";
import { t } from "./words.svelte";

/** The words that the format knows; a file may hold others. */
type Known<Word> = Word extends string ? (string extends Word ? never : Word) : never;

function list<Word extends string>(words: { [word in Known<Word>]: true }): readonly string[] {
  return Object.keys(words);
}

/** Every closed list under the name by which `locales/` has its words, in the order of the format. */
export const lists = {
  "journey-kind": list<JourneyKind>({ actual: true, planned: true }),
  country: list<Country>({ DK: true, SE: true, NO: true, FI: true, IS: true, FO: true, GL: true, AX: true }),
  level: list<Level>({
    citizen: true,
    "civil-society": true,
    private: true,
    municipality: true,
    region: true,
    "self-government": true,
    state: true,
  }),
  "touchpoint-kind": list<TouchpointKind>({ service: true, processing: true }),
  channel: list<Channel>({
    visit: true,
    "home-visit": true,
    phone: true,
    video: true,
    digital: true,
    letter: true,
    meeting: true,
    inpatient: true,
    outreach: true,
    internal: true,
    other: true,
  }),
  status: list<Status>({
    planned: true,
    completed: true,
    ongoing: true,
    missing: true,
    failing: true,
    "ad-hoc": true,
    refused: true,
  }),
  participation: list<Participation>({ none: true, informed: true, consulted: true, shared: true }),
  evidence: list<Evidence>({ observed: true, told: true, assumed: true }),
  "handover-kind": list<HandoverKind>({
    referral: true,
    application: true,
    notification: true,
    transfer: true,
    discharge: true,
    invitation: true,
    consultation: true,
    self: true,
  }),
  carrier: list<Carrier>({
    staff: true,
    system: true,
    meeting: true,
    citizen: true,
    relative: true,
    "civil-society": true,
    none: true,
  }),
  consent: list<Consent>({ given: true, refused: true, missing: true, unclear: true, "not-needed": true }),
  "review-status": list<ReviewStatus>({
    open: true,
    accepted: true,
    "in-progress": true,
    resolved: true,
    "not-a-gap": true,
  }),
};

export type ListName = keyof typeof lists;

/** The word as it is read; one that the format does not know, as it stands in the file. */
export function wordOf(list: ListName, word: string): string {
  return lists[list].includes(word) ? t(`word-${list}-${word}`) : word;
}

/** The level, with what it is called in the journey's country. */
export function levelOf(word: string): string {
  const level = wordOf("level", word);
  const local = countryOffer.level(word);
  if (local === undefined || local.toLocaleLowerCase() === level.toLocaleLowerCase()) return level;
  return t("level-local", { level, local });
}
