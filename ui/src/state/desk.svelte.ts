/** The open document and everything that can be done to it as a whole. One at a time, in order. */
import {
  failureOf,
  host,
  type Failure,
  type Language,
  type Operation,
  type Slot,
  type Standing,
  type Start,
  type Update,
  type View,
} from "../host";
import type { AskedGap, Handle, Id, Joining, Reviewed, Saying, Show, TimeView, Whose } from "../host";
import { announce, dismissStaying } from "./announce.svelte";
import { changed } from "./difference";
import { commitDrafts } from "./drafts";
import { sameGap } from "./filter";
import { Lookup } from "./journey";
import { pane, type Question } from "./pane.svelte";
import { Queue } from "./queue";
import { remarks } from "./remarks.svelte";
import { showTheme, type Theme } from "./theme";
import { tellChange, tellOthers, tellWaiting, type Change, type SendOptions } from "./telling";
import { t, useLanguage } from "./words.svelte";

/** An operation that changes nothing is no failure to the person who meant it. */
const NO_CHANGE = "refused-nothing-to-do";

/** A file that is opened with its passphrase only. */
const NEEDS_PASSPHRASE = "failure-needs-passphrase";

/** What is said once this and the file are one. */
const joined = ({ summary, renamed }: Joining) => [t("joined", { summary }), ...renamed].join(" ");

class Desk {
  /** What the welcome screen shows; nothing until the shell has answered. */
  start = $state.raw<Start | null>(null);
  /** The open document; nothing on the welcome screen. */
  view = $state.raw<View | null>(null);
  /** What did not work, until it is dismissed. */
  failure = $state.raw<Failure | null>(null);
  /** Finds things in the open journey. */
  lookup = $derived(this.view ? new Lookup(this.view.journey) : null);

  #queue = new Queue();
  /** Whether something is kept that the view does not show yet. */
  #behind = false;
  /** The view before what was done and is not said yet. */
  #untold: View | null = null;

  /** Asks the shell what there is. */
  async begin(): Promise<void> {
    try {
      this.#greet(await host.start());
    } catch (reason) {
      this.fail(reason);
    }
  }

  /**
   * Does it. `false` when it was refused; the refusal is shown. An operation that builds on what is there
   * is given as a function, which is asked when all before it is done. `continues`: it goes on with the last
   * one, as typing does, and is one step of undo with it. `draft`: it is only kept for now; what it makes of the
   * journey is shown when one follows that is none.
   */
  apply(
    meant: Operation | ((lookup: Lookup) => Operation | null),
    options: SendOptions = {},
  ): Promise<boolean> {
    return this.#queue.add(async () => {
      const operation = typeof meant === "function" ? this.lookup && meant(this.lookup) : meant;
      if (!operation) {
        options.settle?.();
        return false;
      }
      if (options.draft)
        return this.#keep((document) => host.draft(document, operation, options.continues ?? false));
      return this.#now((document) => host.apply(document, operation, options.continues ?? false), {
        follow: !options.stays && operation.operation !== "setFields" && operation.operation !== "discard",
        changes: true,
        ...(options.said && { said: options.said, quietly: true }),
        later: options.later,
        settle: options.settle,
        then: options.then,
      });
    });
  }

  /** Lets go of an item that was added and not named: that is undone, so that the way back does not lead over it. */
  letFall(added: () => Slot | null): Promise<boolean> {
    return this.#queue.add(async () => {
      const slot = added();
      if (slot === null) return false;
      const silently = { later: true };
      if (this.view?.touched === slot) await this.#now(host.undo, silently);
      const remove: Operation = { operation: "delete", slots: [slot] };
      const gone =
        !this.lookup?.get(slot) ||
        (await this.#now((document) => host.apply(document, remove, false), silently));
      this.#untold = null;
      return gone;
    });
  }

  /** Goes back that many changes, or forward again when `steps` is positive. */
  travel(steps: number): Promise<boolean> {
    return this.#change((document) => host.travel(document, steps), {
      follow: true,
      said: t(steps < 0 ? "went-back" : "went-forward", { count: Math.abs(steps) }),
    });
  }

  /** Folds these lanes and phases away, and shows all others. */
  fold(folded: Slot[], said: string): Promise<boolean> {
    return this.#change((document) => host.setFolded(document, folded), { said });
  }

  undo(): Promise<boolean> {
    const what = this.view?.undo;
    return this.#change(host.undo, { follow: true, ...(what && { said: t("undone", { what }) }) });
  }

  redo(): Promise<boolean> {
    const what = this.view?.redo;
    return this.#change(host.redo, { follow: true, ...(what && { said: t("redone", { what }) }) });
  }

  /** `false` when it failed or was cancelled. */
  save(): Promise<boolean> {
    commitDrafts();
    return this.#change((document) => host.save(document, this.view?.hasFile ?? false), {
      said: t("saved-now"),
    });
  }

  /** Saves although the file holds something else by now, or is gone. */
  saveOver(): Promise<boolean> {
    commitDrafts();
    return this.#change(host.saveOver, { said: t("saved-now") });
  }

  /** Shows what the file holds by now. */
  takeIn(): Promise<boolean> {
    commitDrafts();
    return this.#change(host.takeIn, { said: t("taken-in") });
  }

  /** Joins this and what the file holds by now; where both changed the same, asks first what is to count. */
  join(): Promise<void> {
    commitDrafts();
    return this.#queue.add(async () => {
      if (!this.view) return;
      try {
        const joining = await host.joining(this.view.document);
        if (joining.conflicts.length === 0)
          await this.#now((document) => host.join(document, []), { said: joined(joining) });
        else pane.dialog = { dialog: "join", joining, file: this.view.name };
      } catch (reason) {
        this.fail(reason);
      }
    });
  }

  /** The same with a choice for each conflict that was told. */
  joinWith(joining: Joining, choices: Whose[]): Promise<boolean> {
    return this.#change((document) => host.join(document, choices), { said: joined(joining) });
  }

  /** Makes the journey what it was in a saved version. */
  restoreVersion(number: number, when: string): Promise<boolean> {
    commitDrafts();
    return this.#change((document) => host.restoreVersion(document, number), {
      said: t("version-restored", { when }),
    });
  }

  /** Takes the right to change the file from whoever has it. */
  takeOver(): Promise<boolean> {
    return this.#change(host.takeOver, { said: t("taken-over") });
  }

  /** Keeps what came back after a crash. */
  keepRecovered(): Promise<boolean> {
    return this.#change(host.keepRecovered);
  }

  /** Keeps what is written so far of the reason for a gap being none; `""` lets go of it. */
  keepReason(gap: AskedGap, text: string): Promise<boolean> {
    return this.#queue.add(async () => {
      if (!this.view) return false;
      try {
        const standing = await host.keepReason(this.view.document, gap, text);
        const letGo = text.trim() === "" && this.view.attention.some(({ kind }) => kind === "reason");
        this.view = { ...this.view, ...standing, reason: text.trim() === "" ? null : { gap, text } };
        if (letGo) await this.#lookAgain();
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
    return this.#change((document) => host.dismissGap(document, gap, reason), { said: t("gap-dismissed") });
  }

  /** Takes up a gap again that was judged to be none. */
  takeUpGap(gap: AskedGap): Promise<boolean> {
    commitDrafts();
    return this.#change((document) => host.takeUpGap(document, gap), { said: t("gap-taken-up") });
  }

  /** Keeps what the user says: this touchpoint stands for that planned one; `null`: nothing does. */
  settleStep(card: Slot | null, planned: Id | null): Promise<boolean> {
    commitDrafts();
    return this.#change((document) => host.settleStep(document, card, planned), { said: t("plan-settled") });
  }

  /** Takes back what the user said of either. */
  unsettleStep(card: Slot | null, planned: Id | null): Promise<boolean> {
    commitDrafts();
    return this.#change((document) => host.unsettleStep(document, card, planned), {
      said: t("plan-unsettled"),
    });
  }

  /** Takes the comments of readers without Stafett into the reviews. */
  takeInComments(): Promise<boolean> {
    commitDrafts();
    const before = this.view;
    return this.#change(host.takeInComments, { then: () => remarks.arrived(before, this.view) });
  }

  /** Makes a recent journey, or one that is asked for, the plan of this one. `false` when that failed or was cancelled. */
  linkPlan(recent: number | null): Promise<boolean> {
    commitDrafts();
    return this.#change((document) => host.linkPlan(document, recent), { said: t("plan-linked") });
  }

  /** Says something of a gap or a handover: where it stands, who sees to it, until when, a comment. */
  decide(
    about: Reviewed,
    saying: Saying,
    { continues = false, draft = false }: SendOptions = {},
  ): Promise<boolean> {
    if (!draft)
      return this.#change((document) => host.decide(document, about, saying, continues), { changes: true });
    return this.#queue.add(() =>
      this.#keep((document) => host.draftDecision(document, about, saying, continues)),
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
    return this.#queue.add(async () => {
      const now = this.view && (await this.#made(await host.look(this.view.document)));
      if (now) this.#show(now);
    });
  }

  /** Shows what differs between the file of a document, or its beginning where it has none, and what is here. */
  compare(document: Handle, file: string | null): Promise<void> {
    commitDrafts();
    return this.#queue.add(async () => {
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
    return this.#change(host.saveAs, { said: t("saved-now") });
  }

  /** Does something with the document when all that was done to it before is settled. */
  whenSettled<T>(work: (document: Handle) => Promise<T>): Promise<T> {
    return this.#queue.add(() => work(this.view?.document ?? 0));
  }

  /** Opens another document, after asking about unsaved changes. */
  open(command: () => Promise<Update | View | null>): void {
    this.leave(() =>
      this.#queue.add(async () => {
        try {
          const view = await this.#made(await command());
          if (view) await this.#replace(view);
        } catch (reason) {
          this.failToOpen(reason);
        }
      }),
    );
  }

  /** Tells why something was not opened, or asks for its passphrase. */
  failToOpen(reason: unknown): void {
    const { code, message } = failureOf(reason);
    if (code !== NEEDS_PASSPHRASE) return this.fail(reason);
    pane.dialog = { dialog: "passphrase", title: message, open: host.unseal };
  }

  /** Opens what needs a passphrase. Gives why it is not opened; nothing is shown of that. */
  unseal(command: () => Promise<Update>): Promise<Failure | null> {
    return this.#queue.add(async () => {
      try {
        const view = await this.#made(await command());
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
    return this.#change((document) => host.saveWithPassphrase(document, passphrase, deleteOpen, asks), {
      said: t("protected-now"),
    });
  }

  /** Saves without the passphrase, after saying what that means. */
  unprotect(): void {
    commitDrafts();
    this.ask("save-without-passphrase", this.view?.name ?? "", () =>
      this.#change(host.saveWithoutPassphrase, { said: t("unprotected-now") }),
    );
  }

  /** Locks what has a passphrase. The page begins anew, so that nothing is left in it. */
  lock(): Promise<void> {
    commitDrafts();
    return this.#queue.add(async () => {
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
      () => this.#queue.add(() => this.#replace(view)),
      // What has changes that no file holds was here before, and stays kept.
      () => (view.document === this.view?.document || !view.saved ? undefined : this.#letGo(view.document)),
    );
  }

  /** Back to the welcome screen, after asking about unsaved changes. */
  close(): void {
    this.leave(() =>
      this.#queue.add(async () => {
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
      this.#queue.add(async () => {
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
    return this.#queue.add(async () => {
      if (!this.view || documentOf(update) !== this.view.document) return;
      const view = await this.#made(update);
      if (!view) return;
      const before = new Set(this.view.attention.map(({ kind }) => kind));
      this.#show(view);
      for (const notice of view.notices) announce(notice, { stays: true });
      for (const { kind, message } of view.attention) {
        if (!before.has(kind)) announce(message, { quietly: true });
      }
    });
  }

  /** Ends the program, after asking about unsaved changes. What is not saved then is not kept either. */
  quit(): void {
    this.leave(() =>
      this.#queue.add(async () => {
        if (this.view) await this.#letGo(this.view.document);
        await host.quit().catch((reason) => this.fail(reason));
      }),
    );
  }

  /** Lets go of a document that came back after a crash, for good. */
  discard(document: Handle): Promise<void> {
    return this.#queue.add(async () => {
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
    void this.#queue.settled().then(() => {
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
    await this.#queue.add(async () => {
      try {
        const start = await host.setLanguage(language);
        const view = this.view ? await host.view(this.view.document) : null;
        this.#greet({ ...start, opened: null, failure: null });
        if (view) this.#show(view);
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
    return this.#queue.add(async () => {
      const before = this.start?.recovered.length ?? 0;
      await this.renew(() => host.start());
      const { start, view } = this;
      if (!start) return;
      // What came back may have taken the place of what was opened meanwhile.
      if (view) await this.#lookAgain();
      if (start.failure) this.failToOpen(start.failure);
      if (view && start.recovered.length > before) tellOthers(start, view.document);
      tellWaiting(start, this.view === null);
    });
  }

  fail(reason: unknown): void {
    const failure = failureOf(reason);
    if (failure.code !== NO_CHANGE) this.failure = failure;
  }

  /** Shows time in this way. */
  seeTime(time: TimeView): Promise<boolean> {
    return this.#change((document) => host.setTimeView(document, time), { said: t(`seen-as-${time}`) });
  }

  /** Shows threads for needs or for information or the sticky notes, or hides them again. */
  toggleShown(which: keyof Show): Promise<boolean> {
    const show = { needs: false, information: false, notes: true, ...this.view?.show };
    show[which] = !show[which];
    const said = t(`threads-${which}-${show[which] ? "on" : "off"}`);
    return this.#change((document) => host.setShown(document, show), { said });
  }

  /** Resolves when everything meant so far has been done. */
  settled(): Promise<void> {
    return this.#queue.settled();
  }

  #greet(start: Start): void {
    useLanguage(start.language);
    showTheme(start.theme);
    this.start = start;
    if (start.failure) this.failToOpen(start.failure);
    if (start.opened) {
      this.#show(start.opened);
      pane.arrive();
      for (const notice of start.opened.notices) announce(notice, { stays: true });
      tellOthers(start, start.opened.document);
    }
    tellWaiting(start, this.view === null);
  }

  #change(command: (document: Handle) => Promise<Update | null>, options: Change = {}): Promise<boolean> {
    return this.#queue.add(() => this.#now(command, options));
  }

  /** To be called from the queue only. */
  async #now(command: (document: Handle) => Promise<Update | null>, options: Change): Promise<boolean> {
    const before = this.view;
    try {
      const after = before && (await this.#made(await command(before.document)));
      if (!after) return false;
      this.#show(after);
      if (options.follow) pane.follow(after.touched);
      options.then?.(after.touched);
      this.#tell(before, after, options);
      for (const notice of after.notices) announce(notice, { stays: true });
      return true;
    } catch (reason) {
      options.settle?.();
      this.fail(reason);
      const nothing = failureOf(reason).code === NO_CHANGE;
      const typed = nothing && this.#behind;
      if (!nothing || typed) await this.#lookAgain();
      // What was kept while it was typed is done only now, and was not told before.
      if ((typed || (nothing && this.#untold)) && before && this.view) this.#tell(before, this.view, options);
      return nothing;
    } finally {
      options.settle?.();
    }
  }

  /** Says what was done, with what was not said before it. */
  #tell(before: View, after: View, options: Change): void {
    if (options.later) {
      this.#untold ??= before;
      return;
    }
    tellChange(this.#untold ?? before, after, options);
    this.#untold = null;
  }

  /** To be called from the queue only. */
  async #keep(draft: (document: Handle) => Promise<Standing>): Promise<boolean> {
    if (!this.view) return false;
    try {
      const standing = await draft(this.view.document);
      this.view = { ...this.view, ...standing };
      this.#behind = true;
      return true;
    } catch (reason) {
      if (failureOf(reason).code !== NO_CHANGE) this.fail(reason);
      return failureOf(reason).code === NO_CHANGE;
    }
  }

  /** The document that an answer makes of the one that is here; asked for whole where it does not fit that. */
  async #made(update: Update | View | null): Promise<View | null> {
    if (!update) return null;
    if (!("told" in update)) return update;
    if (update.told === "whole") return update.view;
    const { difference, since, revision } = update;
    const made = this.view && changed(this.view, difference, since, revision);
    return made ?? host.view(difference.document);
  }

  /** What did not work may have told something new about the document. */
  async #lookAgain(): Promise<void> {
    const { failure, view } = this;
    if (!view) return;
    try {
      const now = await this.#made(await host.look(view.document));
      if (now) this.#show(now);
      this.failure = failure;
    } catch {
      // The failure that is shown already says what is wrong.
    }
  }

  #show(view: View): void {
    if (pane.gap) pane.gap = sameGap(this.view ?? view, pane.gap, view);
    this.view = view;
    this.#behind = false;
    this.failure = null;
    if (view.partial) this.#fillUp(view.document);
    const there = new Lookup(view.journey);
    if (pane.selected.some((slot) => !there.get(slot))) {
      pane.select(pane.selected.filter((slot) => there.get(slot)));
    }
    if (
      pane.handing &&
      ![pane.handing.from, pane.handing.to].every((slot) => slot === null || there.get(slot))
    )
      pane.handing = null;
    pane.pointed = null;
  }

  /** Asks for what a large document holds beside what is seen first, once that is seen; what is meant waits for it. */
  #fillUp(document: Handle): void {
    void this.#queue.add(async () => {
      await seen();
      if (this.view?.document === document && this.view.partial) await this.#lookAgain();
    });
  }

  async #replace(view: View): Promise<void> {
    const old = this.view?.document;
    this.#untold = null;
    pane.reset();
    dismissStaying();
    this.#show(view);
    pane.arrive();
    announce(t("opened-now", { name: view.name }), { quietly: true });
    for (const notice of view.notices) announce(notice, { stays: true });
    if (old !== undefined && old !== view.document) await this.#letGo(old);
  }

  async #letGo(document: Handle): Promise<void> {
    await host.close(document).catch((reason) => this.fail(reason));
  }
}

/** Resolves when what was shown last is on the screen. */
const seen = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

function documentOf(update: Update): Handle {
  return update.told === "whole" ? update.view.document : update.difference.document;
}

export const desk = new Desk();
