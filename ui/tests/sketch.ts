/** A small journey for the tests: one word an item. */
import type { Journey } from "../src/host";

const blank = {
  touchpoint: {
    phase: null,
    with: [],
    kind: "service",
    day: null,
    duration: 0,
    channel: "other",
    owner: null,
    status: "completed",
    refusedBecauseOf: null,
    needs: [],
    informationNeeded: [],
    informationProduced: [],
    decision: false,
    participation: null,
    experience: null,
    quote: "",
    narration: "",
    entry: false,
    goal: false,
    forms: 0,
    interpreter: false,
    ownLanguage: false,
    offlineAlternative: false,
    competenceNeeded: [],
    competencePresent: [],
    guidelineCount: 0,
    guidelinesConflict: false,
    endsAtAge: null,
    evidence: null,
    note: "",
  },
  handover: {
    kind: "transfer",
    sentDay: null,
    acceptedDay: null,
    refused: false,
    carrier: "staff",
    information: [],
    arrivedDay: null,
    informationLimit: null,
    limit: null,
    limitSource: "",
    content: {
      reason: null,
      summary: null,
      actions: null,
      deadline: null,
      warningSigns: null,
      contact: null,
    },
    consent: "not-needed",
    consentDay: null,
    feedbackDay: null,
    feedbackNeeded: true,
    senderHolds: false,
    payer: null,
    beneficiary: null,
    border: false,
    competentAuthority: null,
    evidence: null,
    note: "",
  },
};

/** Lanes with their touchpoints, and handovers as `a>b`; `a>` leads to nobody. */
export function sketch(lanes: { [actor: string]: string[] }, handovers: string[] = []): Journey {
  let slot = 2;
  const items = <T>(records: T[]) => ({ entries: records.map((record) => ({ slot: slot++, record })) });
  const none = () => items<never>([]);
  return {
    head: {
      id: "j",
      title: "Sketch",
      summary: "",
      kind: "actual",
      plannedJourney: null,
      alignment: [],
      origin: null,
      language: "en",
      country: null,
      dayZero: null,
      lastDay: null,
    },
    person: {
      alias: "Kim",
      description: "",
      needsInterpreter: false,
      digitalAccess: true,
      birthdays: [],
      family: [],
    },
    phases: none(),
    actors: items(
      Object.keys(lanes)
        .filter((lane) => lane !== "?")
        .map((id) => ({ id, name: id, level: "state", records: null })),
    ),
    needs: none(),
    information: none(),
    touchpoints: items(
      Object.entries(lanes).flatMap(([actor, ids]) =>
        ids.map((id) => ({ ...blank.touchpoint, id, title: id, actor })),
      ),
    ),
    handovers: items(
      handovers.map((text) => {
        const [from = "", to = ""] = text.split(">");
        return { ...blank.handover, id: text, from, to: to === "" ? null : to };
      }),
    ),
    coordinators: none(),
    jointPlans: none(),
    notes: none(),
    reviews: none(),
    nextSlot: slot,
  };
}
