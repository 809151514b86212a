/** Searching the rules. */
import type { RuleText } from "../host";

/** The rules that have every word of the query somewhere; those whose name has them come first. */
export function matchingRules(rules: readonly RuleText[], query: string): RuleText[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => fold(text).includes(word));
  const whole = ({ name, finds, why, advice, severityWords, findings, remedies, rule }: RuleText) =>
    [rule, name, finds, why, advice, severityWords, ...findings, ...remedies].join(" ");
  const found = rules.filter((rule) => has(whole(rule)));
  return [...found.filter(({ name }) => has(name)), ...found.filter(({ name }) => !has(name))];
}

function fold(text: string): string {
  return text.toLocaleLowerCase();
}
