/** Showing the map to a room. */
import { tick } from "svelte";
import { host, type Slot } from "../host";
import { announce, forgetTold } from "../state/announce.svelte";
import { commitDrafts } from "../state/drafts";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import { projector } from "../state/projector.svelte";
import { player } from "../state/story.svelte";
import { t } from "../state/words.svelte";
import { lanesAsDrawn } from "./step";

let before = 1;

/** Shows the map alone on the whole screen, or everything again. */
export async function toggleProjector(): Promise<void> {
  projector.on = !projector.on;
  if (projector.on) {
    before = pane.zoom;
    pane.legend = false;
  } else {
    pane.zoom = before;
    projector.focus = null;
    projector.laser = false;
  }
  announce(t(projector.on ? "projector-on" : "projector-off"), { quietly: true, nameless: true });
  pane.focusItem = { slot: pane.selection, where: "map" };
  if (projector.on) fitIntoRoom();
  await host.fullScreen(projector.on).catch((reason) => desk.fail(reason));
}

/** How long a window may take to fill the screen, in milliseconds. */
const FILLING = 1000;

/** Shows the whole journey, or what is in front, as large as it fits: now, and when the window has its new size. */
function fitIntoRoom(): void {
  const fit = () => requestAnimationFrame(() => requestAnimationFrame(show));
  fit();
  addEventListener("resize", fit);
  setTimeout(() => removeEventListener("resize", fit), FILLING);
}

function show(): void {
  if (!projector.on) return;
  if (projector.focus === null) pane.fitWish += 1;
  else zoomToFront();
}

/** Hides everything that tells who is meant, or shows it again. */
export async function toggleDiscreet(): Promise<void> {
  commitDrafts();
  const focused = document.activeElement;
  projector.discreet = !projector.discreet;
  // What had the focus goes with the panels and comes back with them.
  if (projector.discreet) {
    field = focused?.closest<HTMLElement>("[data-field]")?.dataset["field"];
    pane.focusItem = { slot: pane.selection, where: "map" };
  } else void tick().then(() => refocus(field));
  if (projector.discreet) {
    closeWhatShows();
    forgetTold();
    player.playing = false;
  }
  announce(t(projector.discreet ? "discreet-on" : "discreet-off"), { quietly: true, nameless: true });
  await host.hideNames(projector.discreet).catch((reason) => desk.fail(reason));
}

/** The field that had the focus before names were hidden. */
let field: string | undefined;

function refocus(field: string | undefined): void {
  const there =
    field && document.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, select)`);
  if (there) there.focus({ preventScroll: true });
  else pane.focusItem = { slot: pane.selection, where: "map" };
}

/** Closes what would show names and texts beside the map. Only the question whether to save stays. */
export function closeWhatShows(): void {
  if (pane.dialog && pane.dialog.dialog !== "leave") pane.dialog = null;
  if (pane.renaming !== null) pane.renaming = null;
  if (pane.renamingRow !== null) pane.renamingRow = null;
  if (pane.handing !== null) pane.handing = null;
}

export function toggleLaser(): void {
  projector.laser = !projector.laser;
  announce(t(projector.laser ? "laser-on" : "laser-off"), { quietly: true, nameless: true });
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
  // A gap that is highlighted would dim what is brought to the front.
  if (slot !== null) pane.gap = null;
  projector.focus = slot;
  announce(slot === null ? t("focus-all") : t("focus-on", { name: desk.lookup?.title(slot) ?? "" }), {
    quietly: true,
  });
  if (slot === null) {
    if (projector.on) pane.fitWish += 1;
  } else zoomToFront();
}

function zoomToFront(): void {
  const cards = (desk.lookup?.items("touchpoints") ?? []).map((found) => found.slot).filter(inFocus);
  if (cards.length > 0) pane.zoomWish = { slots: cards };
}
