/** The open document and everything that can be done to it as a whole. One at a time, in order. */
import { failureOf, host, type Failure, type Language, type Slot, type Start, type Update } from "../host";
import type { View } from "../host";
import type { AskedGap, Handle, Id, Joining, Reviewed, Saying, Show, TimeView, Whose } from "../host";
import { announce, dismissStaying } from "./announce.svelte";
import { commitDrafts } from "./drafts";
import { pane, type Question } from "./pane.svelte";
import { takeUp } from "./arrangement.svelte";
import { remarks } from "./remarks.svelte";
import { OpenDocument } from "./document.svelte";
import { showTheme, type Theme } from "./theme";
import { tellOthers, tellWaiting, type SendOptions } from "./telling";
import { t, useLanguage } from "./words.svelte";

/** A file that is opened with its passphrase only. */
const NEEDS_PASSPHRASE = "failure-needs-passphrase";

/** What is said once this and the file are one. */
const joined = ({ summary, renamed }: Joining) => [t("joined", { summary }), ...renamed].join(" ");

class Desk extends OpenDocument {
  /** What the welcome screen shows; nothing until the shell has answered. */
  start = $state.raw<Start | null>(null);

  /** Asks the shell what there is. */
  async begin(): Promise<void> {
    try {
      this.#greet(await host.start());
    } catch (reason) {
      this.fail(reason);
    }
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

  undo(): Promise<boolean> {
    const what = this.view?.undo;
    return this.change(host.undo, { follow: true, ...(what && { said: t("undone", { what }) }) });
  }

  redo(): Promise<boolean> {
    const what = this.view?.redo;
    return this.change(host.redo, { follow: true, ...(what && { said: t("redone", { what }) }) });
  }

  /** `false` when it failed or was cancelled. */
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

  /** Makes the journey what it was in a saved version. */
  restoreVersion(number: number, when: string): Promise<boolean> {
    commitDrafts();
    return this.change((document) => host.restoreVersion(document, number), {
      said: t("version-restored", { when }),
    });
  }

  /** Takes the right to change the file from whoever has it. */
  takeOver(): Promise<boolean> {
    return this.change(host.takeOver, { said: t("taken-over") });
  }

  /** Keeps what came back after a crash. */
  keepRecovered(): Promise<boolean> {
    return this.change(host.keepRecovered);
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

  /** Takes the comments of readers without Stafett into the reviews. */
  takeInComments(): Promise<boolean> {
    commitDrafts();
    const before = this.view;
    return this.change(host.takeInComments, { then: () => remarks.arrived(before, this.view) });
  }

  /** Makes a recent journey, or one that is asked for, the plan of this one. `false` when that failed or was cancelled. */
  linkPlan(recent: number | null): Promise<boolean> {
    commitDrafts();
    return this.change((document) => host.linkPlan(document, recent), { said: t("plan-linked") });
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

  /** Keeps the name that stands at the user's comments; an empty one is the system's again. */
  async sign(name: string): Promise<void> {
    try {
      const author = await host.setAuthor(name);
      if (this.start) this.start = { ...this.start, author };
      announce(t("author-kept", { name: author }));
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** Looks at the document anew: what it is checked with has changed. */
  checkAgain(): Promise<void> {
    return this.queue.add(async () => {
      const now = this.view && (await this.made(await host.look(this.view.document)));
      if (now) this.show(now);
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

  /** `false` when it failed or was cancelled. */
  saveAs(): Promise<boolean> {
    commitDrafts();
    return this.change(host.saveAs, { said: t("saved-now") });
  }

  /** Opens another document, after asking about unsaved changes. Resolves when that is done, or called off. */
  open(command: () => Promise<Update | View | null>): Promise<void> {
    return new Promise((done) => {
      this.leave(
        () =>
          this.queue
            .add(async () => {
              try {
                const view = await this.made(await command());
                if (view) await this.#replace(view);
              } catch (reason) {
                this.failToOpen(reason);
              }
            })
            .finally(done),
        done,
      );
    });
  }

  /** Tells why something was not opened, or asks for its passphrase. */
  failToOpen(reason: unknown): void {
    const { code, message } = failureOf(reason);
    if (code !== NEEDS_PASSPHRASE) return this.fail(reason);
    pane.dialog = { dialog: "passphrase", title: message, open: host.unseal };
  }

  /** Opens what needs a passphrase. Gives why it is not opened; nothing is shown of that. */
  unseal(command: () => Promise<Update>): Promise<Failure | null> {
    return this.queue.add(async () => {
      try {
        const view = await this.made(await command());
        if (view) await this.#replace(view);
        return null;
      } catch (reason) {
        return failureOf(reason);
      }
    });
  }

  /** Saves with a passphrase. `false` when it failed or was cancelled. */
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

  /** Locks what has a passphrase. The page begins anew, so that nothing is left in it. */
  lock(): Promise<void> {
    commitDrafts();
    return this.queue.add(async () => {
      try {
        if (await host.lock()) location.reload();
        else announce(t("lock-nothing"));
      } catch (reason) {
        this.fail(reason);
      }
    });
  }

  /** After so many minutes without a touch. */
  async lockAfter(minutes: number): Promise<void> {
    await this.renew(() => host.setLockAfter(minutes));
    announce(t("lock-after-set", { minutes }));
  }

  /** Takes in a document that the shell has opened already. */
  receive(view: View): void {
    this.leave(
      () => this.queue.add(() => this.#replace(view)),
      // What has changes that no file holds was here before, and stays kept.
      () => (view.document === this.view?.document || !view.saved ? undefined : this.#letGo(view.document)),
    );
  }

  /** Back to the welcome screen, after asking about unsaved changes. */
  close(): void {
    this.leave(() =>
      this.queue.add(async () => {
        const document = this.view?.document;
        this.view = null;
        pane.reset();
        dismissStaying();
        if (document !== undefined) await this.#letGo(document);
        await this.begin();
      }),
    );
  }

  /** Closes the document and deletes what tells that it was here, but for its file; asks first. */
  removeTraces(): void {
    const view = this.view;
    if (!view) return;
    this.ask("remove-traces", view.name, () =>
      this.queue.add(async () => {
        try {
          await host.removeTraces(view.document);
          this.view = null;
          pane.reset();
          dismissStaying();
          announce(t("traces-removed"));
          await this.begin();
        } catch (reason) {
          this.fail(reason);
        }
      }),
    );
  }

  /** The same for a file that was open before. */
  removeTracesOfRecent(number: number, name: string): void {
    this.ask("remove-traces", name, async () => {
      try {
        this.start = await host.removeTracesOfRecent(number);
        announce(t("traces-removed"));
      } catch (reason) {
        this.fail(reason);
      }
    });
  }

  /** Asks before something that cannot be undone. */
  ask(about: Question, name: string, then: () => unknown, cancelled?: () => unknown): void {
    pane.dialog = { dialog: "ask", about, name, then, ...(cancelled && { cancelled }) };
  }

  /** Takes in what the shell tells of a document: somebody else changed something about its file. */
  hear(update: Update): Promise<void> {
    return this.queue.add(async () => {
      if (!this.view || documentOf(update) !== this.view.document) return;
      const view = await this.made(update);
      if (!view) return;
      const before = new Set(this.view.attention.map(({ kind }) => kind));
      remarks.arrived(this.view, view);
      this.show(view);
      for (const notice of view.notices) announce(notice, { stays: true });
      for (const { kind, message } of view.attention) {
        if (!before.has(kind)) announce(message, { quietly: true });
      }
    });
  }

  /** Ends the program, after asking about unsaved changes. What is not saved then is not kept either. */
  quit(): void {
    this.leave(() =>
      this.queue.add(async () => {
        if (this.view) await this.#letGo(this.view.document);
        await host.quit().catch((reason) => this.fail(reason));
      }),
    );
  }

  /** Lets go of a document that came back after a crash, for good. */
  discard(document: Handle): Promise<void> {
    return this.queue.add(async () => {
      await this.#letGo(document);
      await this.begin();
    });
  }

  /** Runs `then` when nothing would be lost: asks first where something is unsaved. */
  leave(then: () => unknown, cancelled?: () => unknown): void {
    commitDrafts();
    const stay = cancelled ?? (() => undefined);
    const go = () => {
      if (!this.view || this.view.saved) then();
      else pane.dialog = { dialog: "leave", then, cancelled: stay };
    };
    void this.queue.settled().then(() => {
      const begun = this.view?.reason;
      if (!begun) return go();
      // A reason that is being written is no part of the journey yet, so saving would not keep it.
      const writing = pane.dialog;
      this.ask(
        "let-go-reason",
        begun.text,
        () => this.keepReason(begun.gap, "").then(go),
        () => {
          pane.dialog = writing;
          stay();
        },
      );
    });
  }

  async speak(language: Language): Promise<void> {
    commitDrafts();
    await this.queue.add(async () => {
      try {
        const start = await host.setLanguage(language);
        const view = this.view ? await host.view(this.view.document) : null;
        this.#greet({ ...start, opened: null, failure: null });
        if (view) this.show(view);
      } catch (reason) {
        this.fail(reason);
      }
    });
  }

  async wear(theme: Theme): Promise<void> {
    if (this.start) this.start = { ...this.start, theme };
    showTheme(theme);
    await host.setTheme(theme).catch((reason) => this.fail(reason));
  }

  forgetRecent(): Promise<void> {
    return this.renew(() => host.forgetRecent());
  }

  /** Does something to what the welcome screen shows. */
  async renew(command: () => Promise<Start>): Promise<void> {
    try {
      this.start = await command();
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** Takes in what came back after the start. Nothing is put in the place of what is shown. */
  comeBack(): Promise<void> {
    return this.queue.add(async () => {
      const before = this.start?.recovered.length ?? 0;
      await this.renew(() => host.start());
      const { start, view } = this;
      if (!start) return;
      // What came back may have taken the place of what was opened meanwhile.
      if (view) await this.lookAgain();
      if (start.failure) this.failToOpen(start.failure);
      if (view && start.recovered.length > before) tellOthers(start, view.document);
      tellWaiting(start, this.view === null);
    });
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

  #greet(start: Start): void {
    useLanguage(start.language);
    showTheme(start.theme);
    this.start = start;
    takeUp(start.arrangement);
    if (start.failure) this.failToOpen(start.failure);
    if (start.opened) {
      this.show(start.opened);
      pane.arrive();
      for (const notice of start.opened.notices) announce(notice, { stays: true });
      tellOthers(start, start.opened.document);
    }
    tellWaiting(start, this.view === null);
  }

  async #replace(view: View): Promise<void> {
    const old = this.view?.document;
    this.untold = null;
    pane.reset();
    dismissStaying();
    this.show(view);
    pane.arrive();
    announce(t("opened-now", { name: view.name }), { quietly: true });
    for (const notice of view.notices) announce(notice, { stays: true });
    if (old !== undefined && old !== view.document) await this.#letGo(old);
  }

  async #letGo(document: Handle): Promise<void> {
    await host.close(document).catch((reason) => this.fail(reason));
  }
}

function documentOf(update: Update): Handle {
  return update.told === "whole" ? update.view.document : update.difference.document;
}

export const desk = new Desk();
