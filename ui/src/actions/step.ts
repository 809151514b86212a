/** Several operations as one step, shown at once where they move cards. */
import type { Operation, Slot } from "../host";
import { desk } from "../state/desk.svelte";
import { expected } from "../state/expected.svelte";
import { pane } from "../state/pane.svelte";
import { placesAfter } from "../state/places";
import { keepingFocus } from "./edits";

/** The lanes from top to bottom, as they are drawn. */
export function lanesAsDrawn(): Slot[] {
  return [...new Set((desk.view?.scene.dropSlots ?? []).map(({ actor }) => actor))];
}

/** Does it as one step; selection and focus stay where they are. */
export async function send(operations: Operation[], said: () => string): Promise<void> {
  const [only] = operations;
  if (!only) return;
  const operation: Operation = operations.length === 1 ? only : { operation: "several", operations };
  const { selected } = pane;
  const { view, lookup } = desk;
  const places = view?.editable && lookup ? placesAfter(view, lookup, operations) : undefined;
  await keepingFocus(async () => {
    await desk.apply(operation, {
      said,
      // What is told is about what is selected.
      stays: true,
      settle: places?.size ? expected.move(places, meantBy(operations)) : undefined,
    });
    pane.select(selected.filter((slot) => desk.lookup?.get(slot)));
    if (pane.selection !== null) pane.reveal = { slots: [pane.selection], days: null };
  });
}

/** The lanes and phases to which these operations lead. */
const meantBy = (operations: readonly Operation[]) =>
  new Map(
    operations.flatMap((one) =>
      one.operation === "moveTouchpoint" ? [[one.slot, { actor: one.actor, phase: one.phase }]] : [],
    ),
  );
