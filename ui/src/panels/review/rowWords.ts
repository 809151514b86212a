/** The words of a row that are put together here: once for each row, since the table is scrolled fast. */
import type { RowText } from "../../host";
import { language, t } from "../../state/words.svelte";

export interface RowWords {
  /** What was found. */
  gaps: string;
  limit: string;
  consent: string;
  /** All that matters in the row, in one name: readers take none from the cells by themselves. */
  called: string;
}

/** Words that many rows have. */
export interface FixedWords {
  nobody: string;
  notAccepted: string;
  heard: string;
  notHeard: string;
  unneeded: string;
}

let fixed: { language: string; words: FixedWords } | undefined;

export function fixedWords(): FixedWords {
  if (fixed?.language !== language()) {
    const words = {
      nobody: t("nobody-receives"),
      notAccepted: t("review-not-accepted"),
      heard: t("review-heard"),
      notHeard: t("review-not-heard"),
      unneeded: t("review-unneeded"),
    };
    fixed = { language: language(), words };
  }
  return fixed.words;
}

const known = new WeakMap<RowText, { language: string; words: RowWords }>();

export function wordsOf(row: RowText): RowWords {
  const before = known.get(row);
  if (before?.language === language()) return before.words;
  const words = madeOf(row);
  known.set(row, { language: language(), words });
  return words;
}

function madeOf(row: RowText): RowWords {
  const gaps = row.gaps.map(({ name }) => name).join(", ");
  const { decision } = row;
  const parts = [
    t("handover-spoken", { from: row.from.title, to: row.to?.title ?? t("nobody") }),
    row.kind,
    gaps && t("review-found", { gaps }),
    row.waitedWords && t(row.over ? "review-waited-over" : "review-waited", { days: row.waitedWords }),
    decision?.statusWords,
    row.outdated && t("review-outdated"),
    row.overdue && t("review-overdue"),
    decision?.assignee,
    decision?.dueWords && t("review-due", { date: decision.dueWords }),
  ];
  return {
    gaps,
    limit: row.limitWords ? t("review-limit", { days: row.limitWords }) : t("review-no-limit"),
    consent: `${t("review-column-consent")}: ${row.consent}`,
    called: parts.filter(Boolean).join(", "),
  };
}
