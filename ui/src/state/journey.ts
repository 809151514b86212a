/** Finds things in a journey: by slot, by id, by what refers to what. Built once for each view. */
import type { Journey, JourneyRecord, Slot } from "../host";
import { t } from "./words.svelte";

/** The lists of a journey, in the order of the file. */
export const SECTIONS = [
  "phases",
  "actors",
  "needs",
  "information",
  "touchpoints",
  "handovers",
  "coordinators",
  "jointPlans",
  "notes",
  "reviews",
] as const;

export type Section = (typeof SECTIONS)[number];

/** The kind of record that each list holds. */
export const KIND_OF = {
  phases: "phase",
  actors: "actor",
  needs: "need",
  information: "informationItem",
  touchpoints: "touchpoint",
  handovers: "handover",
  coordinators: "coordinator",
  jointPlans: "jointPlan",
  notes: "note",
  reviews: "review",
} as const satisfies { [section in Section]: Kind };

export type Kind = JourneyRecord["record"];
export type RecordOf<K extends Kind> = Extract<JourneyRecord, { record: K }>["value"];

/** The slots of what a journey always has. */
export const HEAD: Slot = 0;
export const PERSON: Slot = 1;

/** An item and where it stands. */
export interface Found {
  slot: Slot;
  record: JourneyRecord;
  /** Nothing for the head and the person. */
  section?: Section;
  index: number;
}

export class Lookup {
  readonly journey: Journey;
  #bySlot = new Map<Slot, Found>();
  #byId = new Map<string, Slot>();

  constructor(journey: Journey) {
    this.journey = journey;
    this.#bySlot.set(HEAD, { slot: HEAD, record: { record: "head", value: journey.head }, index: 0 });
    this.#bySlot.set(PERSON, { slot: PERSON, record: { record: "person", value: journey.person }, index: 0 });
    for (const section of SECTIONS) {
      journey[section].entries.forEach(({ slot, record: value }, index) => {
        const record = { record: KIND_OF[section], value } as JourneyRecord;
        this.#bySlot.set(slot, { slot, record, section, index });
        if ("id" in value && !this.#byId.has(value.id)) this.#byId.set(value.id, slot);
      });
    }
  }

  /** The item of this slot. */
  get(slot: Slot | null | undefined): Found | undefined {
    return slot === null || slot === undefined ? undefined : this.#bySlot.get(slot);
  }

  /** The record of this slot, when it is of this kind. */
  of<K extends Kind>(kind: K, slot: Slot | null | undefined): RecordOf<K> | undefined {
    const found = this.get(slot);
    const value: unknown = found?.record.record === kind ? found.record.value : undefined;
    return value as RecordOf<K> | undefined;
  }

  /** The slot of the first item with this id. */
  slotOf(id: string | null | undefined): Slot | undefined {
    return id === null || id === undefined ? undefined : this.#byId.get(id);
  }

  /** Every record, the head and the person first. */
  all(): Found[] {
    return [...this.#bySlot.values()];
  }

  /** The items of a list, in order. */
  items(section: Section): Found[] {
    return this.journey[section].entries.flatMap(({ slot }) => this.#bySlot.get(slot) ?? []);
  }

  /** What the item is called; its kind where it has no name yet. */
  title(slot: Slot | null | undefined): string {
    const found = this.get(slot);
    return found ? this.titleOf(found.record) : "";
  }

  /** What the item with this id is called; the id itself where nothing has it. */
  titleOfId(id: string): string {
    const slot = this.slotOf(id);
    return slot === undefined ? id : this.title(slot);
  }

  titleOf(record: JourneyRecord): string {
    return this.#nameOf(record) || t("unnamed", { kind: t(`record-${record.record}`) });
  }

  #nameOf(record: JourneyRecord): string {
    switch (record.record) {
      case "head":
      case "phase":
      case "need":
      case "informationItem":
      case "touchpoint":
      case "jointPlan":
        return record.value.title;
      case "person":
        return record.value.alias;
      case "actor":
      case "coordinator":
        return record.value.name;
      case "note":
        return record.value.text;
      case "handover": {
        const { from, to } = record.value;
        return t("handover-title", {
          from: this.titleOfId(from),
          to: to === null ? t("nobody") : this.titleOfId(to),
        });
      }
      case "review": {
        const { handover, gap } = record.value;
        return handover === null ? (gap?.rule ?? "") : this.titleOfId(handover);
      }
    }
  }

  /** The handovers that leave the touchpoint with this id. */
  handoversFrom(id: string): Found[] {
    return this.items("handovers").filter(
      ({ record }) => record.record === "handover" && record.value.from === id,
    );
  }

  /** The handovers that lead to the touchpoint with this id. */
  handoversTo(id: string): Found[] {
    return this.items("handovers").filter(
      ({ record }) => record.record === "handover" && record.value.to === id,
    );
  }
}
