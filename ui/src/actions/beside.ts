/** Another journey, or its plan, set beside the open one. */
import { host, type BesidePlace } from "../host";
import { announce } from "../state/announce.svelte";
import { beside } from "../state/beside.svelte";
import { commitDrafts } from "../state/drafts";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import { t } from "../state/words.svelte";

/** Asks for another journey, and shows what differs. */
export async function compareWith(): Promise<void> {
  commitDrafts();
  try {
    if (await desk.whenSettled((document) => host.chooseOther(document)))
      pane.dialog = { dialog: "beside", against: "earlier" };
  } catch (reason) {
    desk.fail(reason);
  }
}

/** Sets a saved version of the file beside the open journey. */
export async function compareWithVersion(number: number): Promise<void> {
  commitDrafts();
  try {
    await desk.whenSettled((document) => host.chooseVersion(document, number));
    pane.dialog = { dialog: "beside", against: "earlier" };
  } catch (reason) {
    desk.fail(reason);
  }
}

/** Shows where the open journey left its plan; asks for the plan where it names none. */
export async function compareWithPlan(): Promise<void> {
  commitDrafts();
  if (!desk.view?.journey.head.plannedJourney && !(await desk.linkPlan())) return;
  pane.dialog = { dialog: "beside", against: "plan" };
}

/** Asks which journey is the plan of the open one, and shows where it left it. */
export async function linkPlan(): Promise<void> {
  if (await desk.linkPlan()) pane.dialog = { dialog: "beside", against: "plan" };
}

/** Saves what differs as a page. */
export async function saveBeside(): Promise<void> {
  try {
    const name = await desk.whenSettled((document) => host.saveBeside(document, beside.against));
    if (name !== null) announce(t("exported-as", { name }));
  } catch (reason) {
    desk.fail(reason);
  }
}

/** Chooses what differs next, or before, going round. */
export function stepDifference(by: 1 | -1): void {
  const all = differing();
  const at = all.findIndex(({ before, after }) => beside.isChosen(before, after));
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
  const place = all[next];
  if (place) beside.choose(place);
}

/** What differs of touchpoints and handovers, in the order of the list. */
export function differing(): BesidePlace[] {
  const { told } = beside.view ?? {};
  if (!told) return [];
  const left = (told.plan?.deviations ?? []).map(({ planned, actual }) => beside.find(planned, actual));
  const other = told.sections
    .filter(({ section }) => section === "touchpoints" || section === "handovers")
    .flatMap(({ items }) => items.map(({ before, after }) => beside.find(before, after)));
  return [...new Set([...left, ...other])].filter((place) => place !== null);
}
