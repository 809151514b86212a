/** Another journey, or the plan, beside the open one: what is shown of it, and what is chosen in it. */
import { host, type Against, type BesidePlace, type BesideView, type SavedVersion, type Slot } from "../host";
import { desk } from "./desk.svelte";
import { t } from "./words.svelte";

/** Which drawings stand beside the list. */
export type Drawn = "over" | "each";

class Beside {
  /** What the open journey is set beside. */
  against = $state<Against>("earlier");
  /** The saved version of the open journey that it is set beside; `null`: another journey, or the plan. */
  version = $state.raw<SavedVersion | null>(null);
  drawn = $state<Drawn>("over");
  /** What differs; nothing until the shell has answered. */
  view = $state.raw<BesideView | null>(null);
  /** The touchpoint or handover that is chosen in the list and on the maps. */
  chosen = $state.raw<BesidePlace | null>(null);
  /** How many times something was chosen that is to be brought into sight. */
  wish = $state(0);

  #asked = 0;

  /** Begins anew. */
  begin(against: Against, version: SavedVersion | null): void {
    this.against = against;
    this.version = version;
    this.view = null;
    this.chosen = null;
  }

  /** Asks what differs now. `false` where it was asked again meanwhile, or there is nothing. */
  async ask(): Promise<boolean> {
    this.#asked += 1;
    const asked = this.#asked;
    const [against, over] = [this.against, this.drawn === "over"];
    const told = await desk.whenSettled((document) => host.beside(document, against, over));
    if (asked !== this.#asked || !told) return false;
    this.view = told;
    const { chosen } = this;
    if (chosen) this.chosen = this.find(chosen.before, chosen.after);
    return true;
  }

  /** Lets go of everything. */
  leave(): void {
    this.#asked += 1;
    this.view = null;
    this.chosen = null;
    void host.leaveOther().catch(() => undefined);
  }

  /** Where what has these slots stands. */
  find(before: Slot | null, after: Slot | null): BesidePlace | null {
    const places = this.view?.places ?? [];
    const same = (one: Slot | null, other: Slot | null) => one !== null && one === other;
    return (
      places.find((place) => place.before === before && place.after === after) ??
      places.find((place) => same(before, place.before)) ??
      places.find((place) => same(after, place.after)) ??
      null
    );
  }

  /**
   * What each of the two is: the earlier and the later one or the plan and what happened, with their titles, or when
   * a version was saved.
   */
  readonly names = $derived.by(() => {
    if (!this.view) return null;
    if (this.version) {
      const [saved, now] = [this.version.when, t("version-now")];
      return this.against === "later" ? { before: now, after: saved } : { before: saved, after: now };
    }
    const { before, after } = this.view.told;
    const plan = this.against === "plan";
    return {
      before: t(plan ? "plan-before" : "beside-before", { title: before.title }),
      after: t(plan ? "plan-after" : "beside-after", { title: after.title }),
    };
  });

  /** Chooses what stands in a drawing: the one of both, the first or the second. */
  chooseIn(drawing: keyof BesidePlace, slot: Slot | null): void {
    this.chosen = (slot !== null && this.view?.places.find((place) => place[drawing] === slot)) || null;
  }

  /** Chooses it and brings it into sight on the maps. */
  choose(place: BesidePlace | null): void {
    this.chosen = place;
    this.wish += 1;
  }

  isChosen(before: Slot | null, after: Slot | null): boolean {
    const { chosen } = this;
    if (!chosen) return false;
    return (
      (after !== null && chosen.after === after) ||
      (after === null && before !== null && chosen.before === before)
    );
  }
}

export const beside = new Beside();
