/** Lanes and phases: adding them, folding them away, the level of a lane. */
import { announce } from "../state/announce.svelte";
import { countryOffer } from "../state/country.svelte";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import { host, type Actor, type Country, type LaneText, type Level } from "../host";
import type { Model, Operation, Slot } from "../host";
import { levelOf, lists, wordOf } from "../state/lists";
import { t } from "../state/words.svelte";
import { addItem, choose } from "./edits";

/** Adds a lane; where the country has lanes that are not there yet, asks which. */
export function addLane(): void {
  const there = actorsThere().map(({ name }) => name);
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

/** How services may work together; each has a lane of its own. */
const MODELS: readonly [Model, Level][] = [
  ["coordinator", "municipality"],
  ["joint-plan", "municipality"],
  ["one-team", "municipality"],
  ["personal-assistance", "citizen"],
];

/** Asks for a template, and adds those of its lanes that the journey does not have yet. */
export function addTemplate(): void {
  const own = desk.lookup?.journey.head.country;
  const countries = lists.country.filter((word) => word !== own);
  if (own) countries.unshift(own);
  choose(t("choose-template"), [
    ...countries.map((word) => ({
      label: t("template-country", { country: wordOf("country", word) }),
      icon: "rows-3",
      run: () => addLanesOf(word as Country),
    })),
    ...MODELS.map(([model, level]) => ({
      label: t(`model-${model}`),
      detail: t(`model-${model}.hint`),
      icon: "user-check",
      run: () => addLanes([{ id: "", name: t(`model-${model}-lane`), level, records: null }]),
    })),
  ]);
}

/** The person has one lane already, by whatever name. */
async function addLanesOf(country: Country): Promise<void> {
  try {
    const { lanes } = await host.country(country, desk.lookup?.journey.head.language ?? "");
    const person = actorsThere().some(({ level }) => level === "citizen");
    const actors = lanes.map(({ actor }) => actor);
    await addLanes(actors.filter(({ level }) => level !== "citizen" || !person));
  } catch (reason) {
    desk.fail(reason);
  }
}

/** Adds the lanes whose names no lane has yet, as one step. */
async function addLanes(actors: readonly Actor[]): Promise<void> {
  const names = actorsThere().map(({ name }) => name);
  const operations = missing(
    actors.map((actor) => ({ actor })),
    names,
  ).map(({ actor }): Operation => ({ operation: "addItem", item: { record: "actor", value: actor } }));
  const [only] = operations;
  if (!only) {
    announce(t("template-there"));
    return;
  }
  await desk.apply(operations.length === 1 ? only : { operation: "several", operations }, {
    said: () => t("template-added", { count: operations.length }),
  });
}

const actorsThere = (): Actor[] =>
  (desk.lookup?.items("actors") ?? []).flatMap(({ record }) =>
    record.record === "actor" ? [record.value] : [],
  );

/** The lanes whose name no lane has yet. */
export function missing<Lane extends { actor: Actor }>(
  offered: readonly Lane[],
  there: readonly string[],
): Lane[] {
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
      icon: "rows-3",
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
