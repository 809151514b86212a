/** Trying what could mend a gap, or the whole journey. */
import { host, type Tried } from "../host";
import { commitDrafts } from "../state/drafts";
import { desk } from "../state/desk.svelte";
import { pane, type ChosenGap } from "../state/pane.svelte";

/** Shows what the remedies for this gap would do. */
export async function tryRemedyOn(chosen: ChosenGap): Promise<void> {
  await settle();
  const group = desk.view?.gaps.find(({ number }) => number === chosen.group);
  const gap = group?.gaps[chosen.index];
  if (!group || !gap) return;
  pane.dialog = {
    dialog: "remedies",
    about: {
      asked: { rule: group.rule, subjects: gap.subjects, days: gap.days },
      name: group.name,
      severity: group.severity,
      message: gap.message,
    },
  };
}

/** Shows the best next steps for the whole journey. */
export async function showNextSteps(): Promise<void> {
  await settle();
  if (desk.view) pane.dialog = { dialog: "remedies", about: null };
}

/** Opens what the remedies would make of the journey as a planned journey of its own. */
export function keepPlanned(tried: Tried): void {
  const document = desk.view?.document;
  if (document !== undefined) desk.open(() => host.keepPlanned(document, tried));
}

/** What is being typed belongs to the journey that is tried. */
async function settle(): Promise<void> {
  commitDrafts();
  await desk.settled();
}
