/** Parts of a journey on the clipboard: to be pasted into this journey or into one in another window. */
import type { Id, JourneyRecord, Operation, Slot } from "../host";
import type { Lookup } from "../state/journey";

/** The kind under which the clipboard has a part. Other programs do not know it. */
export const PART = "application/x-stafett-part";
const FORMAT = "stafett-part";
const VERSION = 1;

interface Part {
  format: typeof FORMAT;
  version: number;
  /** The journey that it was copied from. */
  of: Id;
  records: JourneyRecord[];
}

/** The touchpoints of what is selected: cards, and those of lanes and phases; all where nothing is. */
export function touchpointsOf(lookup: Lookup, selected: readonly Slot[]): Slot[] {
  const all = lookup.items("touchpoints");
  const lanes = new Set(selected.flatMap((slot) => lookup.of("actor", slot)?.id ?? []));
  const phases = new Set(selected.flatMap((slot) => lookup.of("phase", slot)?.id ?? []));
  const chosen = all.filter(({ slot, record }) => {
    if (selected.includes(slot)) return true;
    if (record.record !== "touchpoint") return false;
    const { actor, phase } = record.value;
    return lanes.has(actor) || (phase !== null && phases.has(phase));
  });
  return (chosen.length > 0 ? chosen : all).map(({ slot }) => slot);
}

/** The touchpoints with what they stand on, and the handovers among them. */
export function partOf(lookup: Lookup, slots: readonly Slot[], selected: readonly Slot[] = []): string {
  const records: JourneyRecord[] = [];
  const ids = new Set<Id>();
  const grounds = new Set<Id>();
  const cards: JourneyRecord[] = [];
  for (const { slot, record } of lookup.items("touchpoints")) {
    if (record.record !== "touchpoint" || !slots.includes(slot)) continue;
    const it = record.value;
    ids.add(it.id);
    cards.push(record);
    for (const id of [
      it.actor,
      it.phase,
      it.refusedBecauseOf,
      ...it.with,
      ...it.needs,
      ...it.informationNeeded,
      ...it.informationProduced,
    ])
      if (id !== null) grounds.add(id);
  }
  const handovers: JourneyRecord[] = [];
  for (const { record } of lookup.items("handovers")) {
    if (record.record !== "handover") continue;
    const { id, from, to, information, payer, beneficiary } = record.value;
    if (!ids.has(from) || (to !== null && !ids.has(to))) continue;
    handovers.push(record);
    ids.add(id);
    for (const ground of [...information, payer, beneficiary]) if (ground !== null) grounds.add(ground);
  }
  for (const section of ["actors", "phases", "needs", "information"] as const)
    for (const { slot, record } of lookup.items(section))
      if ("id" in record.value && (grounds.has(record.value.id) || selected.includes(slot)))
        records.push(record);
  const notes = lookup
    .items("notes")
    .flatMap(({ record }) =>
      record.record === "note" && record.value.on !== null && ids.has(record.value.on) ? [record] : [],
    );
  const part: Part = {
    format: FORMAT,
    version: VERSION,
    of: lookup.journey.head.id,
    records: [...records, ...cards, ...handovers, ...notes],
  };
  return JSON.stringify(part);
}

/** What pasting it does; nothing where it is no part. */
export function pastePart(text: string): Operation | null {
  try {
    const part = JSON.parse(text) as Partial<Part> | null;
    if (part?.format !== FORMAT || part.version !== VERSION) return null;
    if (typeof part.of !== "string" || !Array.isArray(part.records)) return null;
    return { operation: "addPart", of: part.of, records: part.records };
  } catch {
    return null;
  }
}
