/** What was decided on a gap or a handover, in a line. */
import type { DecisionText } from "../host";
import { t } from "./words.svelte";

export function decisionInWords({ statusWords, assignee, dueWords, outdated }: DecisionText): string {
  const due = dueWords && t("review-due", { date: dueWords });
  return [statusWords, assignee, due, outdated && t("review-outdated")].filter(Boolean).join(" · ");
}
