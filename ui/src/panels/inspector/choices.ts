/** What can be chosen in a field. */
import type { Lookup } from "../../state/journey";
import { SECTIONS } from "../../state/journey";
import { dayInWords } from "../../state/days";
import { levelOf, lists, wordOf, type ListName } from "../../state/lists";
import { t } from "../../state/words.svelte";
import type { Target } from "./control";

/** A choice: what stands in the file, and what it is called. */
export interface Choice {
  id: string;
  title: string;
}

/** The words of a closed list. */
export function wordChoices(list: ListName): Choice[] {
  return lists[list].map((word) => ({
    id: word,
    title: list === "level" ? levelOf(word) : wordOf(list, word),
  }));
}

/** Everything that a reference to this target may name, in the order of the file. */
export function referenceChoices(lookup: Lookup, target: Target): Choice[] {
  if (target === "family") {
    return lookup.journey.person.family.map(({ id, alias, relation }) => ({
      id,
      title: [alias, relation].filter(Boolean).join(", ") || id,
    }));
  }
  const sections = target === "anything" ? SECTIONS : [target];
  return sections.flatMap((section) =>
    lookup.items(section).flatMap(({ record }) => {
      if (!("id" in record.value)) return [];
      const title = lookup.titleOf(record);
      const kind = target === "anything" ? `${t(`record-${record.record}`)}: ` : "";
      const when =
        record.record === "touchpoint" && record.value.day !== null
          ? ` (${dayInWords(record.value.day, lookup.journey.head.dayZero)})`
          : "";
      return [{ id: record.value.id, title: kind + title + when }];
    }),
  );
}
