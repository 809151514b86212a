/** Another journey, set beside the open one. */
import { host } from "../host";
import { announce } from "../state/announce.svelte";
import { commitDrafts } from "../state/drafts";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import { t } from "../state/words.svelte";

/** Asks for another journey, and shows what differs. */
export async function compareWith(): Promise<void> {
  commitDrafts();
  try {
    if (await desk.whenSettled((document) => host.chooseOther(document))) pane.dialog = { dialog: "beside" };
  } catch (reason) {
    desk.fail(reason);
  }
}

/** Saves what differs as a page; the chosen journey is the later one where that is said. */
export async function saveBeside(later: boolean): Promise<void> {
  try {
    const name = await desk.whenSettled((document) => host.saveBeside(document, later));
    if (name !== null) announce(t("exported-as", { name }));
  } catch (reason) {
    desk.fail(reason);
  }
}
