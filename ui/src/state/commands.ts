/** What can be done to the open document as a whole: to its history, its file, and what is said of its gaps. */
import { host, type AskedGap, type Handle, type Id, type Joining, type Reviewed, type Saying } from "../host";
import type { SavedVersion, Show, Slot, TimeView, Whose } from "../host";
import { OpenDocument } from "./document.svelte";
import { commitDrafts } from "./drafts";
import { pane, type Question } from "./pane.svelte";
import { remarks } from "./remarks.svelte";
import type { SendOptions } from "./telling";
import { t } from "./words.svelte";

/** What is said once this and the file are one. What comes in from it is known before where nothing is chosen. */
const joined = ({ summary, conflicts, renamed }: Joining) =>
  [conflicts.length === 0 ? t("joined", { summary }) : t("joined-as-chosen"), ...renamed].join(" ");

/** Each is done when all before it is. `false`: it failed or was cancelled. */
export class DocumentCommands extends OpenDocument {
  undo(): Promise<boolean> {
    const what = this.view?.undo;
    return this.change(host.undo, { follow: true, ...(what && { said: t("undone", { what }) }) });
  }

  redo(): Promise<boolean> {
    const what = this.view?.redo;
    return this.change(host.redo, { follow: true, ...(what && { said: t("redone", { what }) }) });
  }

  /** Goes back that many changes, or forward again when `steps` is positive. */
  travel(steps: number): Promise<boolean> {
    return this.change((document) => host.travel(document, steps), {
      follow: true,
      said: t(steps < 0 ? "went-back" : "went-forward", { count: Math.abs(steps) }),
    });
  }

  /** Folds these lanes and phases away, and shows all others. */
  fold(folded: Slot[], said: string): Promise<boolean> {
    return this.change((document) => host.setFolded(document, folded), { said });
  }

  /** Shows time in this way. */
  seeTime(time: TimeView): Promise<boolean> {
    return this.change((document) => host.setTimeView(document, time), { said: t(`seen-as-${time}`) });
  }

  /** Shows threads for needs or for information or the sticky notes, or hides them again. */
  toggleShown(which: keyof Show): Promise<boolean> {
    const show = { needs: false, information: false, notes: true, ...this.view?.show };
    show[which] = !show[which];
    const said = t(`threads-${which}-${show[which] ? "on" : "off"}`);
    return this.change((document) => host.setShown(document, show), { said });
  }

  /** Looks at the document anew: what it is checked with has changed. */
  checkAgain(): Promise<void> {
    return this.queue.add(async () => {
      const now = this.view && (await this.made(await host.look(this.view.document)));
      if (now) this.show(now);
    });
  }

  /** Into its file; asks where to where it has none. */
  save(): Promise<boolean> {
    commitDrafts();
    return this.change((document) => host.save(document, this.view?.hasFile ?? false), {
      said: t("saved-now"),
    });
  }

  /** Saves although the file holds something else by now, or is gone. */
  saveOver(): Promise<boolean> {
    commitDrafts();
    return this.change(host.saveOver, { said: t("saved-now") });
  }

  /** Asks where to. */
  saveAs(): Promise<boolean> {
    commitDrafts();
    return this.change(host.saveAs, { said: t("saved-now") });
  }

  /** Saves with a passphrase. */
  protect(passphrase: string, deleteOpen: boolean): Promise<boolean> {
    commitDrafts();
    const asks = !(this.view?.protected && this.view.hasFile);
    return this.change((document) => host.saveWithPassphrase(document, passphrase, deleteOpen, asks), {
      said: t("protected-now"),
    });
  }

  /** Saves without the passphrase, after saying what that means. */
  unprotect(): void {
    commitDrafts();
    this.ask("save-without-passphrase", this.view?.name ?? "", () =>
      this.change(host.saveWithoutPassphrase, { said: t("unprotected-now") }),
    );
  }

  /** Shows what the file holds by now. */
  takeIn(): Promise<boolean> {
    commitDrafts();
    return this.change(host.takeIn, { said: t("taken-in") });
  }

  /** Joins this and what the file holds by now; where both changed the same, asks first what is to count. */
  join(): Promise<void> {
    commitDrafts();
    return this.queue.add(async () => {
      if (!this.view) return;
      try {
        const joining = await host.joining(this.view.document);
        if (joining.conflicts.length === 0)
          await this.now((document) => host.join(document, []), { said: joined(joining) });
        else pane.dialog = { dialog: "join", joining, file: this.view.name };
      } catch (reason) {
        this.fail(reason);
      }
    });
  }

  /** The same with a choice for each conflict that was told. */
  joinWith(joining: Joining, choices: Whose[]): Promise<boolean> {
    return this.change((document) => host.join(document, choices), { said: joined(joining) });
  }

  /** Takes the right to change the file from whoever has it. */
  takeOver(): Promise<boolean> {
    return this.change(host.takeOver, { said: t("taken-over") });
  }

  /** Keeps what came back after a crash. */
  keepRecovered(): Promise<boolean> {
    return this.change(host.keepRecovered);
  }

  /** Makes the journey what it was in a saved version. */
  restoreVersion({ number, when }: SavedVersion): Promise<boolean> {
    commitDrafts();
    return this.change((document) => host.restoreVersion(document, number), {
      said: t("version-restored", { when }),
    });
  }

  /** Shows what differs between the file of a document, or its beginning where it has none, and what is here. */
  compare(document: Handle, file: string | null): Promise<void> {
    commitDrafts();
    return this.queue.add(async () => {
      try {
        pane.dialog = { dialog: "compare", comparison: await host.compare(document), file };
      } catch (reason) {
        this.fail(reason);
      }
    });
  }

  /** Says something of a gap or a handover: where it stands, who sees to it, until when, a comment. */
  decide(
    about: Reviewed,
    saying: Saying,
    { continues = false, draft = false, said }: SendOptions = {},
  ): Promise<boolean> {
    if (!draft)
      return this.change((document) => host.decide(document, about, saying, continues), {
        changes: true,
        ...(said && { said, quietly: true }),
      });
    return this.queue.add(() =>
      this.keep((document) => host.draftDecision(document, about, saying, continues)),
    );
  }

  /** Keeps what is written so far of the reason for a gap being none; `""` lets go of it. */
  keepReason(gap: AskedGap, text: string): Promise<boolean> {
    return this.queue.add(async () => {
      if (!this.view) return false;
      try {
        const standing = await host.keepReason(this.view.document, gap, text);
        const letGo = text.trim() === "" && this.view.attention.some(({ kind }) => kind === "reason");
        this.view = { ...this.view, ...standing, reason: text.trim() === "" ? null : { gap, text } };
        if (letGo) await this.lookAgain();
        return true;
      } catch (reason) {
        this.fail(reason);
        return false;
      }
    });
  }

  /** Judges a gap to be none, for a reason. */
  dismissGap(gap: AskedGap, reason: string): Promise<boolean> {
    commitDrafts();
    return this.change((document) => host.dismissGap(document, gap, reason), { said: t("gap-dismissed") });
  }

  /** Takes up a gap again that was judged to be none. */
  takeUpGap(gap: AskedGap): Promise<boolean> {
    commitDrafts();
    return this.change((document) => host.takeUpGap(document, gap), { said: t("gap-taken-up") });
  }

  /** Keeps what the user says: this touchpoint stands for that planned one; `null`: nothing does. */
  settleStep(card: Slot | null, planned: Id | null): Promise<boolean> {
    commitDrafts();
    return this.change((document) => host.settleStep(document, card, planned), { said: t("plan-settled") });
  }

  /** Takes back what the user said of either. */
  unsettleStep(card: Slot | null, planned: Id | null): Promise<boolean> {
    commitDrafts();
    return this.change((document) => host.unsettleStep(document, card, planned), {
      said: t("plan-unsettled"),
    });
  }

  /** Makes a recent journey, or one that is asked for, the plan of this one. `false` when that failed or was cancelled. */
  linkPlan(recent: number | null): Promise<boolean> {
    commitDrafts();
    return this.change((document) => host.linkPlan(document, recent), { said: t("plan-linked") });
  }

  /** Takes the comments of readers without Stafett into the reviews. */
  takeInComments(): Promise<boolean> {
    commitDrafts();
    const before = this.view;
    return this.change(host.takeInComments, { then: () => remarks.arrived(before, this.view) });
  }

  /** Asks before something that cannot be undone. */
  ask(about: Question, name: string, then: () => unknown, cancelled?: () => unknown): void {
    pane.dialog = { dialog: "ask", about, name, then, ...(cancelled && { cancelled }) };
  }
}
