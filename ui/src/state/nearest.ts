/** Where the selection goes when what was selected is gone. */
import type { Slot } from "../host";
import type { Found, Lookup } from "./journey";

/**
 * What stood beside an item that is gone: the touchpoint before it in its lane, else the one after it, else the lane
 * itself, so that work goes on in that lane; what a handover led from; of other items the one before it in the list.
 */
export function nearest(before: Lookup, now: Lookup, gone: Slot): Slot | null {
  const found = before.get(gone);
  if (!found?.section) return null;
  const { record, section, index } = found;
  const stays = ({ slot }: Found) => now.get(slot) !== undefined;
  const beside = (list: readonly Found[]) =>
    (list.findLast((one) => one.index < index && stays(one)) ?? list.find(stays))?.slot;
  const all = before.items(section);
  const place = (slot: Slot | undefined) => now.get(slot)?.slot;
  if (record.record === "handover") return place(before.slotOf(record.value.from)) ?? null;
  if (record.record !== "touchpoint") return beside(all) ?? null;
  const { actor } = record.value;
  const row = all.filter((one) => one.record.record === "touchpoint" && one.record.value.actor === actor);
  return beside(row) ?? place(before.slotOf(actor)) ?? beside(all) ?? null;
}
