/** What a person does to items, as operations. Menus, map and outline have no other way to write. */
import { tick } from "svelte";
import type { DropSlot, Edit, GapKey, Operation, Rect, Slot, Touchpoint } from "../host";
import { forgetKept, holdKeys } from "../state/ahead";
import { blank, type AddableSection } from "../state/blank";
import { desk } from "../state/desk.svelte";
import type { SendOptions } from "../state/telling";
import { expected, Newcomer, type Coming } from "../state/expected.svelte";
import { KIND_OF, type Found, type Kind, type Section } from "../state/journey";
import { pane, type Choice } from "../state/pane.svelte";
import { placeOfNew } from "../state/places";
import { t } from "../state/words.svelte";

/** A place on the map: in the calendar with its day. */
export type Place = DropSlot & { day: number | null };

/** What a touchpoint gets that is put there; in the calendar its phase is a likely one. */
export const at = ({ actor, phase, day, keepsPhase }: Place) =>
  keepsPhase ? { actor, day } : { actor, phase };

/** Where a new touchpoint goes. */
export interface New {
  actor?: Slot;
  phase?: Slot | null;
  day?: number | null;
  /** What comes before it; it may be on its way itself. */
  after?: Coming;
  /** Told the slot as soon as there is one. */
  made?: (slot: Slot) => void;
}

/** Puts a new touchpoint on the map and lets its title be typed at once, before the shell has made it. */
export async function addTouchpoint(where: New = {}): Promise<Slot | null> {
  const arrived = holdKeys({ typing: true });
  const typed = inOutline() ? "renamingRow" : "renaming";
  const from = where.after ?? (pane.selection === null ? null : { slot: pane.selection });
  const newcomer = new Newcomer(typed === "renaming" ? boundsOfNew(where) : undefined, from);
  const settle = typed === "renaming" ? expected.add(newcomer) : undefined;
  if (newcomer.bounds) void tick().then(arrived);
  let added: Slot | null = null;
  const done = await desk.apply(() => ({ operation: "addTouchpoint", ...meant(where) }), {
    // Its name says it.
    later: true,
    stays: true,
    settle,
    then: (touched) => {
      added = touched;
      if (touched === null) return;
      where.made?.(touched);
      newcomer.slot = touched;
      if (newcomer.left) return;
      pane.panel = "details";
      pane.gap = null;
      pane.follow(touched);
      pane[typed] = touched;
      pane.fresh = touched;
    },
  });
  if (!done || added === null) forgetKept();
  await tick();
  arrived();
  return done ? added : null;
}

let worked: { document: number | undefined; actor: Slot | undefined } | null = null;

/** The lane in which the last card was added: where nothing is selected, the next one comes there, too. */
function laneWorkedIn(): Slot | undefined {
  const there = worked?.document === desk.view?.document && desk.lookup?.of("actor", worked?.actor);
  return there ? worked?.actor : undefined;
}

/** What the new touchpoint is to have. */
function meant(where: New) {
  const beside = desk.lookup?.get(where.after ? where.after.slot : pane.selection);
  const lane = beside?.record.record === "touchpoint" ? beside.record.value : undefined;
  const actor = where.actor ?? desk.lookup?.slotOf(lane?.actor) ?? selectedOf("actor") ?? laneWorkedIn();
  worked = { document: desk.view?.document, actor };
  const phase = where.phase !== undefined ? where.phase : (selectedOf("phase") ?? likelyPhase(lane));
  return {
    title: "",
    actor: actor ?? null,
    phase: phase ?? null,
    day: where.day ?? null,
    after: beside?.section === "touchpoints" ? beside.slot : null,
  };
}

/** Where the new card will most likely stand; nothing where that cannot be told. */
function boundsOfNew(where: New): Rect | undefined {
  const { view, lookup } = desk;
  if (!view?.editable || !lookup) return undefined;
  if (where.after instanceof Newcomer && where.after.slot === null) return where.after.next;
  const { actor, ...wanted } = meant(where);
  return placeOfNew(view, lookup, { ...wanted, actor: actor ?? lookup.items("actors")[0]?.slot });
}

/** The phase of the touchpoint beside it; else that of the last one, or the first of all. */
function likelyPhase(beside: Touchpoint | undefined): Slot | undefined {
  const last = touchpoints().at(-1)?.record;
  const like = beside ?? (last?.record === "touchpoint" ? last.value : undefined);
  return like ? desk.lookup?.slotOf(like.phase) : items("phases")[0]?.slot;
}

/** Whether the keys go to the outline. */
const inOutline = () => pane.outline && Boolean(document.activeElement?.closest("[role=treegrid]"));

/** Adds an item at the end of its list and puts the cursor into its first field: in the outline, its name. */
export async function addItem(section: AddableSection): Promise<void> {
  const item = blank(section);
  const namedInRow = inOutline() && nameEdit(item.record, "") !== undefined;
  if (item.record === "review") {
    const handover = desk.lookup?.of("handover", pane.selection);
    if (handover) item.value.handover = handover.id;
    else item.value.gap = chosenGapKey();
  }
  if (item.record === "note") {
    const on = desk.lookup?.get(pane.selection)?.record.value;
    if (on && "id" in on && pane.selection !== 0) item.value.on = on.id;
  }
  // What is typed at once is its name.
  const arrived = holdKeys({ typing: true });
  const done = await desk.apply({ operation: "addItem", item });
  const added = done ? desk.view?.touched : null;
  if (added === null || added === undefined) forgetKept();
  else {
    pane.inspect(added, { focus: !namedInRow });
    if (namedInRow) pane.renamingRow = added;
  }
  await tick();
  arrived();
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

/** Deletes what is selected; selection and focus go to the neighbour of the last one. */
export async function removeSelected(): Promise<void> {
  const { lookup } = desk;
  const slots = pane.selected.filter((slot) => lookup?.get(slot)?.section !== undefined);
  const first = lookup?.get(slots[0]);
  if (!lookup || !first?.section) return;
  const list = lookup.items(first.section);
  const stays = ({ slot }: Found) => !slots.includes(slot);
  const next = list.slice(first.index).find(stays) ?? list.slice(0, first.index).findLast(stays);
  await keepingFocus(async () => {
    if (!(await desk.apply({ operation: "delete", slots }))) return;
    pane.selection = desk.lookup?.get(next?.slot)?.slot ?? null;
  });
}

/** Copies what is selected. */
export function duplicateSelected(): Promise<boolean> {
  const operations = pane.selected.map((slot): Operation => ({ operation: "duplicate", slot }));
  const [only] = operations;
  if (!only) return Promise.resolve(false);
  return desk.apply(operations.length === 1 ? only : { operation: "several", operations });
}

/** Sets one field; the record must be of the edit's kind. */
export const setField = (slot: Slot, edit: Edit, options: SendOptions = {}) =>
  desk.apply({ operation: "setFields", slot, edits: [edit] }, options);

/** Gives an item another name; one that has none by itself stays as it is. */
export async function setName(slot: Slot, name: string, options: SendOptions = {}): Promise<boolean> {
  const found = desk.lookup?.get(slot);
  const edit = found && nameEdit(found.record.record, name);
  if (!found || !edit) return false;
  const same = !options.continues && desk.lookup?.titleOf(found.record) === name;
  return same || setField(slot, edit, options);
}

/** The edit that names a record of this kind; nothing for kinds without a name of their own. */
export function nameEdit(kind: Kind, value: string): Edit | undefined {
  switch (kind) {
    case "head":
      return { record: kind, field: { key: "title", value } };
    case "phase":
      return { record: kind, field: { key: "title", value } };
    case "need":
      return { record: kind, field: { key: "title", value } };
    case "informationItem":
      return { record: kind, field: { key: "title", value } };
    case "touchpoint":
      return { record: kind, field: { key: "title", value } };
    case "jointPlan":
      return { record: kind, field: { key: "title", value } };
    case "person":
      return { record: kind, field: { key: "alias", value } };
    case "actor":
      return { record: kind, field: { key: "name", value } };
    case "coordinator":
      return { record: kind, field: { key: "name", value } };
    case "note":
      return { record: kind, field: { key: "text", value } };
    case "handover":
    case "review":
      return undefined;
  }
}

/** Lets the name of the selected item be typed where it stands: on the map, or in its row of the outline. */
export function rename(): void {
  const found = desk.lookup?.get(pane.selection);
  if (!found) return;
  const kind = found.record.record;
  const onMap = ["touchpoint", "actor", "phase"].includes(kind);
  if (inOutline() || (pane.outline && !onMap)) pane.renamingRow = found.slot;
  else if (onMap) pane.renaming = found.slot;
  else pane.inspect(found.slot, { focus: true });
}

export async function connect(from: Slot, to: Slot | null): Promise<void> {
  if (await desk.apply({ operation: "connect", from, to })) pane.panel = "details";
}

/** Does it; the focus, if it was on an item of map or outline, is then on the selected one there. */
export async function keepingFocus(act: () => Promise<unknown>): Promise<void> {
  const focused = document.activeElement;
  const where = focused?.closest("[role=treegrid]")
    ? "outline"
    : focused?.closest("[data-items]")
      ? "map"
      : null;
  const arrived = holdKeys();
  try {
    await act();
  } finally {
    void tick().then(arrived);
  }
  // Where somebody has begun to type meanwhile, the keys stay.
  const types = document.activeElement?.matches("input, textarea, select") ?? false;
  if (where !== null && !types) pane.focusItem = { slot: pane.selection, where };
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

/** The slot of the selected item when it is of this kind. */
export function selectedOf(kind: (typeof KIND_OF)[Section]): Slot | undefined {
  const found = desk.lookup?.get(pane.selection);
  return found?.record.record === kind ? found.slot : undefined;
}

/** Asks which one. */
export function choose(heading: string, choices: Choice[]): void {
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
