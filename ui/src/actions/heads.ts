/** Moving lanes, phases and other items past their neighbours, by keys and by dragging their heads. */
import type { Operation, Slot } from "../host";
import { announce } from "../state/announce.svelte";
import { desk } from "../state/desk.svelte";
import type { Found } from "../state/journey";
import { pane } from "../state/pane.svelte";
import { t } from "../state/words.svelte";
import { lanesAsDrawn, send } from "./step";

/** Where a head that is moved comes to stand: right after another one, or right before it. */
export interface Landing {
  slot: Slot;
  after: boolean;
}

/**
 * Where a lane or a phase lands that is dragged to another one: past it. Lanes stand under their level, so past
 * another level a lane takes its own along, and both stay whole. Nothing where it cannot go.
 */
export function landing(slot: Slot, target: Slot): Landing | null {
  const [own, there] = [desk.lookup?.get(slot), desk.lookup?.get(target)];
  if (!own?.section || !there || own.section !== there.section || slot === target) return null;
  const all = desk.lookup?.items(own.section) ?? [];
  const drawn = grouped(all).flat();
  const after = drawn.indexOf(there) > drawn.indexOf(own);
  if (level(own) === level(there)) return { slot: target, after };
  const group = all.filter((one) => level(one) === level(there));
  const edge = after ? group.at(-1) : group[0];
  return { slot: edge?.slot ?? target, after };
}

/** Moves a lane or a phase past another one. */
export async function headTo(slot: Slot, target: Slot): Promise<void> {
  const to = landing(slot, target);
  const own = desk.lookup?.get(slot);
  if (!to || !own?.section) return;
  pane.selection = slot;
  const all = desk.lookup?.items(own.section) ?? [];
  const beside = desk.lookup?.get(to.slot);
  // Where levels lie mixed in the list, all of one stand together in the drawing.
  const drawn = grouped(all).flat();
  const goes = (one: Found) => (level(own) === level(beside) ? one === own : level(one) === level(own));
  const rest = drawn.filter((one) => !goes(one));
  const at = rest.findIndex((one) => one.slot === to.slot) + (to.after ? 1 : 0);
  const wanted = [...rest.slice(0, at), ...drawn.filter(goes), ...rest.slice(at)];
  await send(reorders(all, wanted), () => standingOf(slot));
}

/** Moves a lane past the next one that is drawn. */
export async function laneBy(lane: Found, by: 1 | -1): Promise<void> {
  const drawn = lanesAsDrawn();
  const next = drawn[drawn.indexOf(lane.slot) + by];
  if (next === undefined) announce(t(by < 0 ? "at-first-lane" : "at-last-lane"), { nameless: true });
  else await headTo(lane.slot, next);
}

/** Moves an item up or down in its list. */
export async function reorder(found: Found, by: 1 | -1): Promise<void> {
  const list = found.section ? (desk.lookup?.items(found.section) ?? []) : [];
  const index = found.index + by;
  if (index < 0 || index >= list.length) {
    announce(t(by < 0 ? "at-first-place" : "at-last-place"), { nameless: true });
    return;
  }
  await send([{ operation: "reorder", slot: found.slot, index }], () => standingOf(found.slot));
}

/** The operations that bring a list into this order. */
function reorders(all: readonly Found[], wanted: readonly Found[]): Operation[] {
  const now = [...all];
  return wanted.flatMap((one, index): Operation[] => {
    if (now[index] === one) return [];
    now.splice(now.indexOf(one), 1);
    now.splice(index, 0, one);
    return [{ operation: "reorder", slot: one.slot, index }];
  });
}

/** As they are drawn: lanes of one level together, in the order in which the levels are first named. */
function grouped(all: readonly Found[]): Found[][] {
  const groups = new Map<string, Found[]>();
  for (const one of all) groups.set(level(one), [...(groups.get(level(one)) ?? []), one]);
  return [...groups.values()];
}

const level = (found: Found | undefined): string =>
  found?.record.record === "actor" ? found.record.value.level : "";

/** Where the item stands among those of its kind: lanes as they are drawn. */
function standingOf(slot: Slot): string {
  const found = desk.lookup?.get(slot);
  const list = found?.section ? (desk.lookup?.items(found.section) ?? []) : [];
  const order = found?.section === "actors" ? lanesAsDrawn() : list.map((one) => one.slot);
  return t("moved-to-place", { place: order.indexOf(slot) + 1, all: order.length });
}
