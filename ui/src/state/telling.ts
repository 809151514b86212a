/** What is said of what was done: one announcement for one change. */
import type { Handle, Slot, Start, View } from "../host";
import { announce } from "./announce.svelte";
import { t } from "./words.svelte";

/** How an operation is sent. */
export interface SendOptions {
  continues?: boolean;
  draft?: boolean;
  /** Does not go to what it was about. */
  stays?: boolean;
  /** What to say of it when it is done, in the place of its name. */
  said?: () => string;
  /** Says nothing yet: what goes on from it says both. */
  later?: boolean;
  /** Takes back what is shown in expectation of it; called when the answer is shown in its place, or it was refused. */
  settle?: (() => void) | undefined;
  /** Called together with that, when it was done: with what it was about. */
  then?: (touched: Slot | null) => void;
}

/** What is to happen after a change. */
export interface Change {
  /** Goes to what the change was about. */
  follow?: boolean;
  /** What to say of it, in the place of its name. */
  said?: string | (() => string);
  /** Whether it changes the journey for certain: what is done twice has the same name twice. */
  changes?: boolean;
  /** Says that in speech only. */
  quietly?: boolean;
  /** As in the options of sending. */
  later?: boolean | undefined;
  /** As in the options of sending. */
  settle?: (() => void) | undefined;
  /** As in the options of sending. */
  then?: ((touched: Slot | null) => void) | undefined;
}

/** How many gaps the report holds. */
export function countGaps(view: View): number {
  return view.gaps.reduce((sum, group) => sum + group.gaps.length, 0);
}

/** One announcement for one change: what was done, and what that did to the gaps. */
export function tellChange(before: View, after: View, { said, quietly, changes }: Change): void {
  const told = typeof said === "function" ? said() : said;
  const named = after.undo && (changes || after.undo !== before.undo);
  const done = told ?? (named ? t("done", { what: after.undo ?? "" }) : "");
  // One that is judged to be none is not closed.
  const change = countGaps(after) + after.quiet.length - countGaps(before) - before.quiet.length;
  const left = countGaps(after);
  const gaps =
    change === 0 ? "" : t(change < 0 ? "gaps-closed" : "gaps-opened", { count: Math.abs(change), left });
  const shown = [quietly || told === undefined ? "" : done, gaps].filter(Boolean).join(". ");
  const spoken = [done, gaps].filter(Boolean).join(". ");
  if (spoken !== "") announce(spoken, { quietly: shown === "", shown });
}

/** What was said to be on its way. */
const waitedFor = new Set<string>();

/** Says once of each journey that it is still on its way; the welcome screen shows that anyway. */
export function tellWaiting(start: Start, quietly: boolean): void {
  for (const name of start.waiting.filter((name) => !waitedFor.has(name))) {
    waitedFor.add(name);
    announce(t("coming-back", { name }), { quietly });
  }
}

/** What the welcome screen would show is told to whoever looks at a document. */
export function tellOthers(start: Start, shown: Handle): void {
  const others = start.recovered.filter((one) => one.document !== shown).length;
  if (others > 0) announce(t("recovered-others", { count: others }), { stays: true });
  const unread = start.unread.filter((one) => !one.aside).length;
  if (unread > 0) announce(t("unread-others", { count: unread }), { stays: true });
}
