/** Short marks in the title of a card: what they would set, offered while they are typed and set only when chosen. */

/** A mark that is being typed: from `start` on, up to the cursor. */
export interface Mark {
  sign: Sign;
  /** What follows the sign. */
  query: string;
  start: number;
}

/**
 * `@` lane, `#` phase, `+` days later, `>` hand over, `!` refused, `?` nobody receives, `"` the person's words.
 */
export type Sign = (typeof SIGNS)[number];

export const SIGNS = ["@", "#", "+", ">", "!", "?", '"'] as const;

/** The signs, each with what it sets: its words are under `mark-sets-<what>`. */
export const MARKS = [
  ["@", "lane"],
  ["#", "phase"],
  ["+", "days"],
  [">", "hand-over"],
  ["!", "refused"],
  ["?", "nobody"],
  ['"', "words"],
] as const satisfies readonly (readonly [Sign, string])[];

/** What can be named after a mark. */
export interface Named<T> {
  name: string;
  what: T;
}

/** What choosing a completion does. Its words are under `mark-<does>`. */
export type Completion<T> =
  | { does: "lane" | "phase" | "receiver"; name: string; what: T }
  | { does: "new-lane" | "new-phase"; name: string }
  | { does: "days"; days: number }
  | { does: "hand-over" | "refused" | "nobody" }
  | { does: "words"; words: string };

/** Marks to choose from: the places and the cards of the journey. */
export interface Known<T> {
  lanes: Named<T>[];
  phases: Named<T>[];
  cards: Named<T>[];
}

const MOST = 6;

/** The mark that the cursor stands in: the last sign at the beginning of a word. */
export function markAt(text: string, cursor: number): Mark | null {
  const before = text.slice(0, cursor);
  for (let at = before.length - 1; at >= 0; at--) {
    const sign = SIGNS.find((one) => one === before[at]);
    if (sign && (at === 0 || /\s/.test(before[at - 1] ?? ""))) {
      return { sign, query: before.slice(at + 1), start: at };
    }
  }
  return null;
}

/** What the mark could mean, the likeliest first; nothing when it is plain text. */
export function completions<T>(mark: Mark, known: Known<T>): Completion<T>[] {
  const query = mark.query.trim();
  switch (mark.sign) {
    case "@":
      return places(query, known.lanes, "lane", "new-lane");
    case "#":
      return places(query, known.phases, "phase", "new-phase");
    case "+":
      return /^\d{1,4}$/.test(mark.query) ? [{ does: "days", days: Number(mark.query) }] : [];
    case ">": {
      const cards = named(query, known.cards).map((card): Completion<T> => ({ does: "receiver", ...card }));
      return query === "" ? [{ does: "hand-over" }, ...cards.slice(0, MOST - 1)] : cards;
    }
    case "!":
      return mark.query === "" ? [{ does: "refused" }] : [];
    case "?":
      return mark.query === "" ? [{ does: "nobody" }] : [];
    case '"': {
      const words = mark.query.replace(/"\s*$/, "").trim();
      return words === "" ? [] : [{ does: "words", words }];
    }
  }
}

/** The text without the mark, and where the cursor stands then. */
export function without(text: string, mark: Mark, cursor: number): { text: string; cursor: number } {
  const before = text.slice(0, mark.start);
  const after = text.slice(cursor);
  const joined = before.endsWith(" ") && (after === "" || after.startsWith(" "));
  const kept = joined && after !== "" ? before.slice(0, -1) : before;
  return { text: kept + after, cursor: kept.length };
}

function places<T>(
  query: string,
  there: Named<T>[],
  does: "lane" | "phase",
  makes: "new-lane" | "new-phase",
): Completion<T>[] {
  const found = named(query, there).map((place): Completion<T> => ({ does, ...place }));
  const exact = there.some(({ name }) => name.toLowerCase() === query.toLowerCase());
  // A new one is offered last, and not while the query goes on as a sentence would.
  return query === "" || exact || query.length > 60 ? found : [...found, { does: makes, name: query }];
}

/** Those whose name, or a word of it, begins with the query. */
function named<T>(query: string, all: Named<T>[]): Named<T>[] {
  const wanted = query.toLowerCase();
  const begins = all.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  const within = all.filter(({ name }) => !begins.some((one) => one.name === name) && words(name, wanted));
  return [...begins, ...within].slice(0, MOST);
}

function words(name: string, wanted: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s/,-]+/)
    .some((word) => word.startsWith(wanted));
}
