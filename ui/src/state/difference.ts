/** What the shell tells after a change, applied to the document as it was: what stayed stays the same object. */
import type {
  Difference,
  DropSlot,
  Figure,
  GapGroup,
  JourneyDifference,
  Part,
  Run,
  Scene,
  SceneDifference,
  Shift,
  View,
} from "../host";
import { SECTIONS } from "./journey";

/** The document after this; `undefined` where it differs from another one than is here. */
export function changed(
  before: View,
  difference: Difference,
  since: number,
  revision: number,
): View | undefined {
  if (difference.document !== before.document || since !== before.revision) return undefined;
  const { journey, scene, gaps, keyFindings, unjudged, quiet, figures, problems, ...rest } = difference;
  return {
    ...before,
    ...rest,
    revision,
    journey: journeyAfter(before.journey, journey),
    scene: sceneAfter(before.scene, scene),
    gaps: gaps ? gaps.map((group) => groupAfter(before.gaps, group)) : before.gaps,
    keyFindings: keyFindings ?? before.keyFindings,
    unjudged: listAfter(before.unjudged, unjudged),
    quiet: listAfter(before.quiet, quiet),
    figures: figures ?? before.figures,
    problems: listAfter(before.problems, problems),
  };
}

function journeyAfter(before: View["journey"], difference: JourneyDifference): View["journey"] {
  const after = { ...before };
  if (difference.head) after.head = difference.head;
  if (difference.person) after.person = difference.person;
  const lists: { [section: string]: unknown } = after;
  for (const section of SECTIONS) {
    const runs = difference[section] as Run<unknown>[] | undefined;
    if (runs)
      lists[section] = { ...before[section], entries: listAfter<unknown>(before[section].entries, runs) };
  }
  return after;
}

function sceneAfter(before: Scene, difference: SceneDifference): Scene {
  const { parts, dropSlots, ...rest } = difference;
  const runs = new Map(parts.map(({ role, figures }) => [role, figures]));
  return {
    ...rest,
    parts: before.parts.map((part): Part => {
      const figures = runs.get(part.role);
      return figures ? { role: part.role, figures: listAfter(part.figures, figures, figureMoved) } : part;
    }),
    dropSlots: listAfter(before.dropSlots, dropSlots, slotMoved),
  };
}

function groupAfter(
  before: GapGroup[],
  { rule, head, gaps }: NonNullable<Difference["gaps"]>[number],
): GapGroup {
  const old = before.find((group) => group.rule === rule);
  const known = head ?? old;
  if (!known) throw new Error(`no gaps of ${rule} are known`);
  if (known === old && !gaps) return old;
  return { ...known, gaps: listAfter(old?.gaps ?? [], gaps) };
}

function listAfter<T>(before: T[], runs: Run<T>[] | undefined, moved?: (item: T, by: Shift) => T): T[] {
  if (!runs) return before;
  const after: T[] = [];
  for (const run of runs) {
    if (run.run === "put") {
      for (const item of run.items) after.push(item);
      continue;
    }
    for (let at = run.from; at < run.from + run.count; at += 1) {
      const item = before[at] as T;
      after.push(run.by && moved ? moved(item, run.by) : item);
    }
  }
  return after;
}

/** Its shapes stay as they are: how far they went is kept beside them. */
function figureMoved(figure: Figure, by: Shift): Figure {
  const before = figure.by ?? { x: 0, y: 0 };
  const { bounds } = figure;
  return {
    ...figure,
    bounds: { ...bounds, x: bounds.x + by.x, y: bounds.y + by.y },
    by: { x: before.x + by.x, y: before.y + by.y },
  };
}

function slotMoved(slot: DropSlot, by: Shift): DropSlot {
  return { ...slot, area: { ...slot.area, x: slot.area.x + by.x, y: slot.area.y + by.y } };
}
