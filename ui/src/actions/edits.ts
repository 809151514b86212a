/** What a person does to items, as operations. Menus, map and outline have no other way to write. */
import type { DropSlot, Edit, GapKey, Slot, Touchpoint } from "../host";
import { expectTyping, takeTyped } from "../state/ahead";
import { blank, type AddableSection } from "../state/blank";
import { desk, type SendOptions } from "../state/desk.svelte";
import { KIND_OF, type Found, type Section } from "../state/journey";
import { pane, type Choice } from "../state/pane.svelte";
import { t } from "../state/words.svelte";

/** Puts a new touchpoint on the map and lets its title be typed at once. */
export async function addTouchpoint(
  where: { actor?: Slot; phase?: Slot | null; after?: Slot; title?: string } = {},
): Promise<void> {
  expectTyping();
  const done = await desk.apply(() => {
    const beside = desk.lookup?.get(where.after ?? pane.selection);
    const lane = beside?.record.record === "touchpoint" ? beside.record.value : undefined;
    const actor = where.actor ?? desk.lookup?.slotOf(lane?.actor) ?? selectedOf("actor");
    const phase = where.phase !== undefined ? where.phase : (selectedOf("phase") ?? likelyPhase(lane));
    return {
      operation: "addTouchpoint",
      title: where.title ?? "",
      actor: actor ?? null,
      phase: phase ?? null,
      day: null,
      after: beside?.section === "touchpoints" ? beside.slot : null,
    };
  });
  const added = desk.view?.touched;
  if (!done || added === null || added === undefined) {
    takeTyped();
    return;
  }
  pane.panel = "details";
  pane.gap = null;
  pane.renaming = added;
  pane.fresh = added;
}

/** The phase of the touchpoint beside it; else that of the last one, or the first of all. */
function likelyPhase(beside: Touchpoint | undefined): Slot | undefined {
  const last = touchpoints().at(-1)?.record;
  const like = beside ?? (last?.record === "touchpoint" ? last.value : undefined);
  return like ? desk.lookup?.slotOf(like.phase) : items("phases")[0]?.slot;
}

/** Adds an item at the end of its list and puts the cursor into its first field. */
export async function addItem(section: AddableSection): Promise<void> {
  const item = blank(section);
  if (item.record === "review") {
    const handover = desk.lookup?.of("handover", pane.selection);
    if (handover) item.value.handover = handover.id;
    else item.value.gap = chosenGapKey();
  }
  if (item.record === "note") {
    const on = desk.lookup?.get(pane.selection)?.record.value;
    if (on && "id" in on && pane.selection !== 0) item.value.on = on.id;
  }
  if (!(await desk.apply({ operation: "addItem", item }))) return;
  const added = desk.view?.touched;
  if (added !== null && added !== undefined) pane.inspect(added, { focus: true });
}

/** The chosen gap as a review names it. */
function chosenGapKey(): GapKey | null {
  const group = desk.view?.gaps.find(({ number }) => number === pane.gap?.group);
  const gap = group?.gaps[pane.gap?.index ?? -1];
  if (!group || !gap) return null;
  const subjects = gap.slots.flatMap((slot) => {
    const value = desk.lookup?.get(slot)?.record.value;
    return value && "id" in value ? [value.id] : [];
  });
  return { rule: group.rule, subjects };
}

/** Adds to any list. Handovers begin at a touchpoint: the selected one, or one that is chosen. */
export function addTo(section: Section): void {
  if (section === "touchpoints") void addTouchpoint();
  else if (section === "handovers") handOver(selectedOf("touchpoint"));
  else void addItem(section);
}

/** Deletes an item; selection and focus go to its neighbour. */
export async function remove(slot: Slot): Promise<void> {
  const found = desk.lookup?.get(slot);
  if (!found?.section) return;
  const list = desk.lookup?.items(found.section) ?? [];
  const next = list[found.index + 1] ?? list[found.index - 1];
  await keepingFocus(async () => {
    if (!(await desk.apply({ operation: "delete", slots: [slot] }))) return;
    pane.selection = desk.lookup?.get(next?.slot)?.slot ?? null;
  });
}

export const duplicate = (slot: Slot) => desk.apply({ operation: "duplicate", slot });

/** Moves an item up or down in its list. */
export async function reorder(slot: Slot, by: 1 | -1): Promise<void> {
  const found = desk.lookup?.get(slot);
  if (!found?.section) return;
  const index = found.index + by;
  if (index < 0 || index >= (desk.lookup?.items(found.section).length ?? 0)) return;
  await keepingFocus(() => desk.apply({ operation: "reorder", slot, index }));
}

/** Sets one field; the record must be of the edit's kind. */
export const setField = (slot: Slot, edit: Edit, options: SendOptions = {}) =>
  desk.apply({ operation: "setFields", slot, edits: [edit] }, options);

export async function connect(from: Slot, to: Slot | null): Promise<void> {
  if (await desk.apply({ operation: "connect", from, to })) pane.panel = "details";
}

/** Moves a touchpoint to where it was dropped. */
export const carry = (slot: Slot, { actor, phase, keepsPhase }: DropSlot) =>
  move(
    slot,
    actor,
    keepsPhase ? (desk.lookup?.slotOf(desk.lookup.of("touchpoint", slot)?.phase) ?? null) : phase,
  );

export const move = (slot: Slot, actor: Slot, phase: Slot | null) =>
  keepingFocus(() => desk.apply({ operation: "moveTouchpoint", slot, actor, phase }));

/** Does it; the focus, if it was on an item of map or outline, is then on the selected one there. */
export async function keepingFocus(act: () => Promise<unknown>): Promise<void> {
  const focused = document.activeElement;
  const where = focused?.closest("[role=treegrid]")
    ? "outline"
    : focused?.closest("[data-items]")
      ? "map"
      : null;
  await act();
  if (where !== null) pane.focusItem = { slot: pane.selection, where };
}

/** Asks who receives, then hands over. Without a sender, asks for that first. */
export function handOver(from: Slot | undefined): void {
  if (from === undefined) {
    choose(t("choose-sender"), touchpointChoices(handOver));
    return;
  }
  const nobody: Choice = {
    label: t("nobody"),
    detail: t("nobody-hint"),
    icon: "circle-off",
    run: () => connect(from, null),
  };
  const others = touchpointChoices((to) => connect(from, to)).filter(
    (_, index) => touchpoints()[index]?.slot !== from,
  );
  choose(t("choose-receiver", { from: title(from) }), [...others, nobody]);
}

/** Asks for a lane, then moves the touchpoint there. */
export function moveToLane(slot: Slot): void {
  const phase = desk.lookup?.slotOf(desk.lookup.of("touchpoint", slot)?.phase) ?? null;
  choose(
    t("choose-lane", { title: title(slot) }),
    items("actors").map((lane) => ({ label: title(lane.slot), run: () => move(slot, lane.slot, phase) })),
  );
}

/** Asks for a phase, then moves the touchpoint there. */
export function moveToPhase(slot: Slot): void {
  const actor = desk.lookup?.slotOf(desk.lookup.of("touchpoint", slot)?.actor);
  if (actor === undefined) return;
  choose(t("choose-phase", { title: title(slot) }), [
    ...items("phases").map((phase) => ({
      label: title(phase.slot),
      run: () => move(slot, actor, phase.slot),
    })),
    { label: t("no-phase"), icon: "circle-off", run: () => move(slot, actor, null) },
  ]);
}

/** The slot of the selected item when it is of this kind. */
export function selectedOf(kind: (typeof KIND_OF)[Section]): Slot | undefined {
  const found = desk.lookup?.get(pane.selection);
  return found?.record.record === kind ? found.slot : undefined;
}

function choose(heading: string, choices: Choice[]): void {
  pane.dialog = { dialog: "pick", title: heading, choices };
}

function touchpointChoices(run: (slot: Slot) => unknown): Choice[] {
  return touchpoints().map(({ slot, record }) => ({
    label: title(slot),
    detail: record.record === "touchpoint" ? (desk.lookup?.titleOfId(record.value.actor) ?? "") : "",
    run: () => run(slot),
  }));
}

const items = (section: Section): Found[] => desk.lookup?.items(section) ?? [];
const touchpoints = (): Found[] => items("touchpoints");
const title = (slot: Slot): string => desk.lookup?.title(slot) ?? "";
