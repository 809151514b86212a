/** What cards are called, for those who hear them. */
import type { Slot } from "../host";
import { dayInWords } from "../state/days";
import { desk } from "../state/desk.svelte";
import { wordOf } from "../state/lists";
import { t } from "../state/words.svelte";

/** The card's title, lane, level, day and gaps; then what else is known of it. */
export function cardName(slot: Slot, gaps: number): string {
  const { lookup } = desk;
  const card = lookup?.of("touchpoint", slot);
  if (!lookup || !card) return "";
  const lane = lookup.of("actor", lookup.slotOf(card.actor));
  const when = card.day === null ? t("no-day") : dayInWords(card.day, lookup.journey.head.dayZero);
  const first = [
    lookup.title(slot),
    lane?.name,
    lane && wordOf("level", lane.level),
    when,
    gaps > 0 && t("gap-count", { count: gaps }),
  ];
  const rest = [wordOf("status", card.status), wordOf("channel", card.channel), card.owner, card.quote];
  return [first, rest].map((some) => some.filter(Boolean).join(", ")).join(". ");
}
