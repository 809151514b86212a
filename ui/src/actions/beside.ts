/** Another journey, or its plan, set beside the open one. */
import { host, type BesidePlace, type SavedVersion } from "../host";
import { announce } from "../state/announce.svelte";
import { beside } from "../state/beside.svelte";
import { commitDrafts } from "../state/drafts";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import { t } from "../state/words.svelte";

/** Asks for another journey, and shows what differs. */
export function compareWith(): Promise<void> {
  return choosing(t("choose-journey-compare"), async (recent) => {
    commitDrafts();
    try {
      const ordered = await desk.whenSettled((document) => host.chooseOther(document, recent));
      if (ordered) pane.dialog = { dialog: "beside", ...ordered };
    } catch (reason) {
      desk.fail(reason);
    }
  });
}

/** Asks which journey is meant: one that was open lately, or a file. */
async function choosing(title: string, run: (recent: number | null) => Promise<void>): Promise<void> {
  const others = (desk.start?.recent ?? []).filter(({ name }) => name !== desk.view?.name);
  if (others.length === 0) return run(null);
  const choices = others.map(({ number, name, folder }) => ({
    label: name,
    detail: folder,
    icon: "file",
    run: () => run(number),
  }));
  const file = { label: t("choose-journey-file"), icon: "folder-open", run: () => run(null) };
  pane.dialog = { dialog: "pick", title, choices: [...choices, file] };
}

/** Sets a saved version of the file beside the open journey. */
export async function compareWithVersion(version: SavedVersion): Promise<void> {
  commitDrafts();
  try {
    await desk.whenSettled((document) => host.chooseVersion(document, version.number));
    pane.dialog = { dialog: "beside", against: "earlier", version };
  } catch (reason) {
    desk.fail(reason);
  }
}

/** Shows where the open journey left its plan; asks for the plan where it names none. */
export async function compareWithPlan(): Promise<void> {
  commitDrafts();
  if (desk.view?.journey.head.plannedJourney) pane.dialog = { dialog: "beside", against: "plan" };
  else await linkPlan();
}

/** Asks which journey is the plan of the open one, and shows where it left it. */
export function linkPlan(): Promise<void> {
  return choosing(t("choose-journey-plan"), async (recent) => {
    if (await desk.linkPlan(recent)) pane.dialog = { dialog: "beside", against: "plan" };
  });
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
