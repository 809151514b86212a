/** New items, as the format's defaults have them. Ids are left empty: a free one is given. */
import type { JourneyRecord } from "../host";
import type { Section } from "./journey";

/** The lists to which an item is added by itself; touchpoints and handovers have operations of their own. */
export type AddableSection = Exclude<Section, "touchpoints" | "handovers">;

/** A blank item for this list. */
export function blank(section: AddableSection): JourneyRecord {
  switch (section) {
    case "phases":
      return { record: "phase", value: { id: "", title: "" } };
    case "actors":
      return { record: "actor", value: { id: "", name: "", level: "municipality", records: null } };
    case "needs":
      return {
        record: "need",
        value: { id: "", title: "", of: null, area: "", fromDay: 0, toDay: null, critical: false },
      };
    case "information":
      return { record: "informationItem", value: { id: "", title: "", assessment: false, sensitive: true } };
    case "coordinators":
      return {
        record: "coordinator",
        value: {
          id: "",
          name: "",
          actor: null,
          fromDay: 0,
          toDay: null,
          deputy: null,
          consent: "not-needed",
        },
      };
    case "jointPlans":
      return {
        record: "jointPlan",
        value: {
          id: "",
          title: "",
          actors: [],
          fromDay: 0,
          toDay: null,
          information: [],
          personPresent: true,
        },
      };
    case "notes":
      return { record: "note", value: { id: "", text: "", on: null } };
    case "reviews":
      return {
        record: "review",
        value: {
          gap: null,
          handover: null,
          status: "open",
          assignee: null,
          due: null,
          comments: [],
          basis: null,
        },
      };
  }
}
