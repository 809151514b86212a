/** Adding lanes: one's own, or one that is typical in the journey's country. */
import { t } from "../state/words.svelte";
import { countryOffer } from "../state/country.svelte";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import type { LaneText } from "../host";
import { addItem } from "./edits";

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
