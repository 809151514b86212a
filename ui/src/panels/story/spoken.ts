/** What a screen reader says of a frame. */
import type { Player } from "../../state/story.svelte";
import { told } from "./told";

/** The frame in sentences; the waiting alone while its days are counted. */
export function spoken({ story, step, wait, waiting, at, last }: Player): string {
  if (!story) return "";
  if (waiting && wait) return sentences(wait.sentence, wait.uncoveredWords);
  if (at === 0) return sentences(told("story-beginning"), story.title, story.person, story.summary);
  if (at === last || !step) return sentences(told("story-end"), story.found);
  const place = told("story-step-of", { step: at, count: story.steps.length });
  const count = step.gaps.reduce((sum, { messages }) => sum + messages.length, 0);
  return sentences(
    place,
    wait ? wait.sentence : "",
    wait ? wait.uncoveredWords : "",
    `${step.when}: ${step.title}`,
    step.actor,
    step.narration,
    step.quote && `“${step.quote}”`,
    step.ratingWords && told("story-rating", { rating: step.ratingWords }),
    ...[...step.arrivals, ...step.lost].map(({ words }) => words),
    count > 0 ? `${told("story-gaps-here", { count })}: ${step.gaps.map(({ name }) => name).join(", ")}` : "",
  );
}

function sentences(...texts: string[]): string {
  return texts
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => (/[.!?…”]$/.test(text) ? text : `${text}.`))
    .join(" ");
}
