/** What trying remedies would do, arranged to be read. */
import type { GapLine, Severity } from "../host";

/** The gaps of one rule. */
export interface RuleLines {
  rule: string;
  name: string;
  severity: Severity;
  messages: string[];
}

/** Gaps of one kind become one row, in the order in which the first of each came. */
export function byRule(lines: readonly GapLine[]): RuleLines[] {
  const rules = new Map<string, RuleLines>();
  for (const { rule, name, severity, message } of lines) {
    const known = rules.get(rule);
    if (known) known.messages.push(message);
    else rules.set(rule, { rule, name, severity, messages: [message] });
  }
  return [...rules.values()];
}

/** A second source joins the first; one that is there already is not said twice. */
export function joinSources(now: string, more: string): string {
  if (now.trim() === "" || more.includes(now)) return more;
  return now.includes(more) ? now : `${now}; ${more}`;
}
