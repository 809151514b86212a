/** Finding words in everything that was written: titles, names, the person's words, notes. */
import { desk } from "../state/desk.svelte";
import type { Found } from "../state/journey";
import { pane, type Choice } from "../state/pane.svelte";
import { maybe, t } from "../state/words.svelte";
import { fold } from "../state/fold";

/** Fields that hold what somebody wrote. */
const WRITTEN: ReadonlySet<string> = new Set([
  "title",
  "name",
  "alias",
  "text",
  "summary",
  "description",
  "quote",
  "narration",
  "note",
  "owner",
  "area",
  "deputy",
  "records",
  "limitSource",
  "competentAuthority",
  "content",
  "comments",
  "assignee",
  "competenceNeeded",
  "competencePresent",
  "family",
]);
const AROUND = 44;

interface Passage {
  found: Found;
  field: string;
  text: string;
}

/** All that was written in the journey. */
export function passages(): Passage[] {
  const { lookup } = desk;
  if (!lookup) return [];
  return lookup
    .all()
    .flatMap((found) =>
      Object.entries(found.record.value as object).flatMap(([field, value]) =>
        WRITTEN.has(field) ? textsIn(value).map((text) => ({ found, field, text })) : [],
      ),
    );
}

/** The passages that hold every word of the query, those that begin with it first, with the place of the first one in sight. */
export function hits(all: readonly Passage[], query: string): Choice[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const first = words[0] ?? "";
  const texts = all.map((passage) => ({ ...passage, folded: fold(passage.text) }));
  const holding = texts.filter((one) => words.every((word) => one.folded.includes(word)));
  const begins = (one: { folded: string }) => one.folded.startsWith(first);
  return [...holding.filter(begins), ...holding.filter((one) => !begins(one))].map(
    ({ found, field, text, folded }): Choice => {
      const { record, slot } = found;
      const kind = maybe(`field-${record.record}-${field}`) ?? t(`record-${record.record}`);
      const name = desk.lookup?.titleOf(record) ?? "";
      return {
        label: around(text, folded.indexOf(first)),
        detail: name === text ? kind : `${name} · ${kind}`,
        icon: record.record === "note" ? "sticky-note" : record.record === "touchpoint" ? "square" : "dot",
        run: () => {
          pane.inspect(slot);
          // The keys go on from there.
          const focused = document.activeElement;
          if (focused === document.body || focused?.closest("main")) pane.focusItem = { slot, where: "map" };
        },
      };
    },
  );
}

/** So much of a text as a line holds, with this place in it. */
function around(text: string, at: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= 2 * AROUND) return line;
  const start = Math.max(0, Math.min(at - AROUND / 2, line.length - 2 * AROUND));
  const cut = line.slice(start, start + 2 * AROUND).trim();
  return `${start > 0 ? "…" : ""}${cut}${start + 2 * AROUND < line.length ? "…" : ""}`;
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ["id", "date"].includes(key) ? [] : textsIn(inner),
  );
}
