import type { Comparison } from "../../host";

type Section = Comparison["sections"][number];
type Item = Section["items"][number];

/** What differs, list by list: as much of a comparison as its tables show. */
export type Differing = readonly (Pick<Section, "heading"> & {
  items: readonly Pick<Item, "what" | "whatWords" | "title" | "fields">[];
})[];
