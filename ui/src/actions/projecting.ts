/** Showing the map to a room. */
import { host, type Slot } from "../host";
import { announce } from "../state/announce.svelte";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import { projector } from "../state/projector.svelte";
import { t } from "../state/words.svelte";
import { lanesAsDrawn } from "./moves";

/** The zoom at which the words can be read from the back of a room. */
const LARGE = 1.25;
let before = 1;

/** Shows the map alone on the whole screen, or everything again. */
export async function toggleProjector(): Promise<void> {
  projector.on = !projector.on;
  if (projector.on) {
    before = pane.zoom;
    pane.zoom = Math.max(pane.zoom, LARGE);
    pane.legend = false;
  } else {
    pane.zoom = before;
    projector.focus = null;
    projector.laser = false;
  }
  announce(t(projector.on ? "projector-on" : "projector-off"), { quietly: true });
  pane.focusItem = { slot: pane.selection, where: "map" };
  await host.fullScreen(projector.on).catch((reason) => desk.fail(reason));
}

/** Hides names and what people wrote, or shows them again. */
export function toggleDiscreet(): void {
  projector.discreet = !projector.discreet;
  if (projector.discreet) {
    pane.dialog = null;
    pane.renaming = null;
  }
  announce(t(projector.discreet ? "discreet-on" : "discreet-off"), { quietly: true });
}

export function toggleLaser(): void {
  projector.laser = !projector.laser;
}

/** Turns to the next phase or lane of the kind that is in front; a phase at first. After the last: everything. */
export function stepFocus(by: 1 | -1): void {
  const lane = desk.lookup?.of("actor", projector.focus) !== undefined;
  const phases = (desk.lookup?.items("phases") ?? []).map(({ slot }) => slot);
  const all: (Slot | null)[] = [null, ...(lane || phases.length === 0 ? lanesAsDrawn() : phases)];
  const at = all.indexOf(projector.focus);
  focusOn(all[(at + by + all.length) % all.length] ?? null);
}

/** Turns to the lane of what is selected, or to the selected lane or phase; again: to everything. */
export function focusSelected(): void {
  const found = desk.lookup?.get(pane.selection);
  const card = desk.lookup?.of("touchpoint", pane.selection);
  const slot = card ? desk.lookup?.slotOf(card.actor) : found?.slot;
  focusOn(slot === undefined || slot === projector.focus ? null : slot);
}

/** Whether a touchpoint belongs to what is in front. */
export function inFocus(slot: Slot): boolean {
  const { lookup } = desk;
  const front = lookup?.get(projector.focus)?.record;
  const card = lookup?.of("touchpoint", slot);
  if (!front || !card) return true;
  if (front.record === "actor") return card.actor === front.value.id;
  return front.record !== "phase" || card.phase === front.value.id;
}

function focusOn(slot: Slot | null): void {
  projector.focus = slot;
  announce(slot === null ? t("focus-all") : t("focus-on", { name: desk.lookup?.title(slot) ?? "" }), {
    quietly: true,
  });
  if (slot === null) return;
  const cards = (desk.lookup?.items("touchpoints") ?? []).map((found) => found.slot).filter(inFocus);
  if (cards.length > 0) pane.zoomWish = { slots: cards };
}
