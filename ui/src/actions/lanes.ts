/** Lanes and phases: adding them, folding them away, the level of a lane. */
import { t } from "../state/words.svelte";
import { countryOffer } from "../state/country.svelte";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import type { LaneText, Level, Operation, Slot } from "../host";
import { levelOf, lists } from "../state/lists";
import { addItem, choose } from "./edits";

/** Adds a lane; where the country has lanes that are not there yet, asks which. */
export function addLane(): void {
  const there = (desk.lookup?.items("actors") ?? []).map(({ record }) =>
    record.record === "actor" ? record.value.name : "",
  );
  const offered = missing(countryOffer.text?.lanes ?? [], there);
  if (offered.length === 0) {
    void addItem("actors");
    return;
  }
  pane.dialog = {
    dialog: "pick",
    title: t("choose-new-lane"),
    choices: [
      { label: t("own-lane"), detail: t("own-lane-hint"), icon: "plus", run: () => addItem("actors") },
      ...offered.map((lane) => ({
        label: lane.actor.name,
        detail: laneDetail(lane),
        icon: "rows-3",
        run: () => desk.apply({ operation: "addItem", item: { record: "actor", value: lane.actor } }),
      })),
    ],
  };
}

/** The lanes whose name no lane has yet. */
export function missing(offered: readonly LaneText[], there: readonly string[]): LaneText[] {
  const names = new Set(there.map((name) => name.trim().toLocaleLowerCase()));
  return offered.filter(({ actor }) => !names.has(actor.name.trim().toLocaleLowerCase()));
}

/** What the lane is for, and at which level it stands. */
export function laneDetail({ kind, level }: LaneText): string {
  return kind.toLocaleLowerCase() === level.toLocaleLowerCase() ? kind : `${kind} · ${level}`;
}

/** Folds a lane or phase away, or shows it again: on this machine, the file says nothing of it. */
export async function toggleFolded(slot: Slot): Promise<void> {
  const folded = desk.view?.folded ?? [];
  const away = !folded.includes(slot);
  const name = desk.lookup?.title(slot) ?? "";
  await desk.fold(
    away ? [...folded, slot] : folded.filter((other) => other !== slot),
    t(away ? "folded-away" : "unfolded", { name }),
  );
}

/** Shows everything that is folded away. */
export const unfoldAll = () => desk.fold([], t("unfolded-all"));

/** The lane or phase that is meant: the selected one, or that of the selected touchpoint. */
export function meantLane(of: "actor" | "phase"): Slot | undefined {
  const { lookup } = desk;
  if (lookup?.of(of, pane.selection)) return pane.selection ?? undefined;
  const card = lookup?.of("touchpoint", pane.selection);
  return lookup?.slotOf(of === "actor" ? card?.actor : card?.phase);
}

/** Asks for a level, then gives it to the selected lanes, or to the lane of the selected touchpoint. */
export function chooseLevel(): void {
  const selected = pane.selected.filter((slot) => desk.lookup?.of("actor", slot));
  const lane = meantLane("actor");
  const lanes = selected.length > 0 ? selected : lane === undefined ? [] : [lane];
  const [first] = lanes;
  if (first === undefined) return;
  choose(
    t("choose-level", { name: desk.lookup?.title(first) ?? "" }),
    lists.level.map((word) => ({
      label: levelOf(word),
      run: () => {
        const operations = lanes.map((slot): Operation => ({
          operation: "setFields",
          slot,
          edits: [{ record: "actor", field: { key: "level", value: word as Level } }],
        }));
        const [only] = operations;
        if (only) void desk.apply(operations.length === 1 ? only : { operation: "several", operations });
      },
    })),
  );
}
