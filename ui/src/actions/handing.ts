/** Drawing a handover by keys: from the selected card, with the arrow keys to the one that receives. */
import { announce } from "../state/announce.svelte";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import { t } from "../state/words.svelte";
import type { Slot } from "../host";
import { connect, handOver } from "./edits";

/** Begins; where the map is not in use, a list is shown instead. */
export function beginHanding(from: Slot): void {
  const { lookup } = desk;
  const cards = lookup?.items("touchpoints") ?? [];
  if (cards.length < 2 || document.activeElement?.closest("[role=treegrid]")) {
    handOver(from);
    return;
  }
  const own = cards.findIndex(({ slot }) => slot === from);
  const met = new Set(
    lookup
      ?.handoversFrom(idOf(from))
      .map(({ record }) => (record.record === "handover" ? record.value.to : null)),
  );
  const free = (slot: Slot) => slot !== from && !met.has(idOf(slot));
  // The likeliest receiver is what comes next.
  const after = cards.slice(own + 1).find(({ slot }) => free(slot)) ?? cards.find(({ slot }) => free(slot));
  offer(from, after?.slot ?? cards.find(({ slot }) => slot !== from)?.slot ?? null);
  pane.focusItem = { slot: from, where: "map" };
}

/** This one would receive; `null`: nobody. */
export function offer(from: Slot, to: Slot | null): void {
  pane.handing = { from, to };
  if (to !== null) pane.reveal = { slots: [to], days: null };
  announce(
    to === null
      ? t("handing-to-nobody")
      : t("handing-to", { title: desk.lookup?.title(to) ?? "", lane: laneOf(to) }),
    {
      quietly: true,
    },
  );
}

/** Hands over to the one that is offered; the card stays selected. */
export async function confirmHanding(): Promise<void> {
  const { handing } = pane;
  pane.handing = null;
  if (!handing) return;
  await connect(handing.from, handing.to);
  pane.selection = handing.from;
  pane.focusItem = { slot: handing.from, where: "map" };
}

/** Leaves without a handover. */
export function leaveHanding(): void {
  pane.handing = null;
  announce(t("handing-left"), { quietly: true });
}

const idOf = (slot: Slot): string => desk.lookup?.of("touchpoint", slot)?.id ?? "";
const laneOf = (slot: Slot): string =>
  desk.lookup?.titleOfId(desk.lookup.of("touchpoint", slot)?.actor ?? "") ?? "";
