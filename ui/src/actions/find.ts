/** What the command palette offers: things to do, and things to go to. */
import { desk } from "../state/desk.svelte";
import { dayInWords } from "../state/days";
import { fold } from "../state/fold";
import { pane, type Choice } from "../state/pane.svelte";
import { player } from "../state/story.svelte";
import { t } from "../state/words.svelte";
import { actions, nameOf } from "./actions";
import { inWords } from "./keys";

/** Everything that can be done or gone to now. */
export function choices(): Choice[] {
  return [...commands(), ...places()];
}

/** The choices that hold every word of the query, those that begin with it first. */
export function matching(all: readonly Choice[], query: string): Choice[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...all];
  const first = words[0] ?? "";
  const rank = ({ label }: Choice) =>
    fold(label).startsWith(first) ? 0 : fold(label).includes(first) ? 1 : 2;
  return all
    .filter(({ label, detail }) => words.every((word) => fold(`${label} ${detail ?? ""}`).includes(word)))
    .sort((one, other) => rank(one) - rank(other));
}

function commands(): Choice[] {
  return actions
    .filter((action) => action.id !== "find" && action.enabled())
    .map((action) => ({
      label: nameOf(action),
      detail: t(`action-group-${action.group}`),
      ...(action.icon && { icon: action.icon }),
      ...(action.shortcuts?.[0] && { shortcut: inWords(action.shortcuts[0]) }),
      run: action.run,
    }));
}

function places(): Choice[] {
  const { lookup } = desk;
  if (!lookup) return [];
  const { dayZero } = lookup.journey.head;
  const go = (slot: number) => () => {
    if (player.jumpTo(slot)) return;
    player.end();
    pane.inspect(slot, { focus: true });
  };
  const touchpoints = lookup.items("touchpoints").flatMap(({ slot, record }): Choice[] => {
    if (record.record !== "touchpoint") return [];
    const { actor, day, quote, owner } = record.value;
    const when = day === null ? t("no-day") : dayInWords(day, dayZero);
    const detail = [lookup.titleOfId(actor), when, owner, quote && `“${quote}”`].filter(Boolean).join(" · ");
    return [{ label: lookup.title(slot), detail, icon: "square", run: go(slot) }];
  });
  const others = (
    ["actors", "phases", "needs", "information", "coordinators", "jointPlans", "notes"] as const
  ).flatMap((section) =>
    lookup.items(section).map(({ slot, record }): Choice => ({
      label: lookup.title(slot),
      detail: t(`record-${record.record}`),
      icon: "dot",
      run: go(slot),
    })),
  );
  return [...touchpoints, ...others];
}
