/** Comments that came from readers and were not looked at yet, and how many there are of what. */
import { SvelteSet } from "svelte/reactivity";
import type { Slot, View } from "../host";

/** How many comments something has, and whether some of them are new. */
export interface Said {
  count: number;
  fresh: boolean;
}

class Remarks {
  /** Reviews with comments that nobody looked at. */
  readonly #fresh = new SvelteSet<Slot>();

  /** Comments were taken in, which made the one of the other. */
  arrived(before: View | null, after: View | null): void {
    const known: { [review: Slot]: number } = {};
    for (const { slot, record } of reviewsOf(before)) known[slot] = record.comments.length;
    for (const { slot, record } of reviewsOf(after))
      if (record.comments.length > (known[slot] ?? 0)) this.#fresh.add(slot);
  }

  isFresh(review: Slot): boolean {
    return this.#fresh.has(review);
  }

  /** Somebody looks at them. */
  look(review: Slot): void {
    this.#fresh.delete(review);
  }

  /** Another document is shown. */
  begin(): void {
    this.#fresh.clear();
  }

  /** What was said in these reviews. */
  of(reviews: readonly { review: Slot; comments: readonly unknown[] }[]): Said {
    return {
      count: reviews.reduce((sum, { comments }) => sum + comments.length, 0),
      fresh: reviews.some(({ review }) => this.isFresh(review)),
    };
  }

  /** What was said of each handover and of what was found at it. */
  ofHandovers(view: View | null): ReadonlyMap<Slot, Said> {
    const all = reviewsOf(view).filter(({ record }) => record.comments.length > 0);
    const about = all.map(({ slot, record }) => ({
      review: slot,
      comments: record.comments,
      ids: [record.handover ?? "", ...(record.gap?.subjects ?? [])],
    }));
    const ids = new Set(about.flatMap((review) => review.ids));
    const handovers = (view?.journey.handovers.entries ?? []).filter(({ record }) => ids.has(record.id));
    return new Map(
      handovers.map(({ slot, record }) => [slot, this.of(about.filter((it) => it.ids.includes(record.id)))]),
    );
  }
}

const reviewsOf = (view: View | null) => view?.journey.reviews.entries ?? [];

export const remarks = new Remarks();
