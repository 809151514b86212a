/** The document that is shown, and how it changes: one thing after another, in the order in which they were meant. */
import { failureOf, host, type Failure, type Handle, type Operation, type Slot } from "../host";
import type { Standing, Update, View } from "../host";
import { announce } from "./announce.svelte";
import { changed } from "./difference";
import { expected } from "./expected.svelte";
import { sameGap } from "./filter";
import { seen } from "./frames";
import { Lookup } from "./journey";
import { nearest } from "./nearest";
import { pane } from "./pane.svelte";
import { Queue } from "./queue";
import { tellChange, type Change, type SendOptions } from "./telling";

/** An operation that changes nothing is no failure to the person who meant it. */
const NO_CHANGE = "refused-nothing-to-do";

/** What is shown of a document, and every way to change it. */
export class OpenDocument {
  /** The open document; nothing on the welcome screen. */
  view = $state.raw<View | null>(null);
  /** What did not work, until it is dismissed. */
  failure = $state.raw<Failure | null>(null);
  /** Finds things in the open journey. */
  lookup = $derived(this.view ? new Lookup(this.view.journey) : null);

  protected readonly queue = new Queue();
  /** Whether something is kept that the view does not show yet. */
  #behind = false;
  /** The view before what was done and is not said yet. */
  protected untold: View | null = null;

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
    return this.queue.add(async () => {
      const operation = typeof meant === "function" ? this.lookup && meant(this.lookup) : meant;
      if (!operation) {
        options.settle?.();
        return false;
      }
      if (options.draft)
        return this.keep((document) => host.draft(document, operation, options.continues ?? false));
      return this.now((document) => host.apply(document, operation, options.continues ?? false), {
        follow: !options.stays && operation.operation !== "setFields" && operation.operation !== "discard",
        changes: true,
        ...(options.said && { said: options.said, quietly: true }),
        later: options.later,
        settle: options.settle,
        then: options.then,
      });
    });
  }

  /** Lets go of an item that was added and not named: it was never there, and neither way of the history leads to it. */
  letFall(added: () => Slot | null): Promise<boolean> {
    return this.queue.add(async () => {
      const slot = added();
      if (slot === null) return false;
      const remove: Operation = { operation: "delete", slots: [slot] };
      const gone = await this.now((document) => host.apply(document, remove, true), { later: true });
      this.untold = null;
      return gone;
    });
  }

  /** Does something with the document when all that was done to it before is settled. */
  whenSettled<T>(work: (document: Handle) => Promise<T>): Promise<T> {
    return this.queue.add(() => work(this.view?.document ?? 0));
  }

  /** Resolves when everything meant so far has been done. */
  settled(): Promise<void> {
    return this.queue.settled();
  }

  fail(reason: unknown): void {
    const failure = failureOf(reason);
    if (failure.code !== NO_CHANGE) this.failure = failure;
  }

  protected change(
    command: (document: Handle) => Promise<Update | null>,
    options: Change = {},
  ): Promise<boolean> {
    return this.queue.add(() => this.now(command, options));
  }

  /** To be called from the queue only. */
  protected async now(
    command: (document: Handle) => Promise<Update | null>,
    options: Change,
  ): Promise<boolean> {
    const before = this.view;
    try {
      if (!before) return false;
      const answer = await command(before.document);
      // Drawing the answer takes longer than a frame: what is expected is on the screen first.
      await expected.seen;
      const after = await this.made(answer);
      if (!after) return false;
      this.show(after);
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
      if (!nothing || typed) await this.lookAgain();
      // What was kept while it was typed is done only now, and was not told before.
      if ((typed || (nothing && this.untold)) && before && this.view) this.#tell(before, this.view, options);
      return nothing;
    } finally {
      options.settle?.();
    }
  }

  /** Says what was done, with what was not said before it. */
  #tell(before: View, after: View, options: Change): void {
    if (options.later) {
      this.untold ??= before;
      return;
    }
    tellChange(this.untold ?? before, after, options);
    this.untold = null;
  }

  /** To be called from the queue only. */
  protected async keep(draft: (document: Handle) => Promise<Standing>): Promise<boolean> {
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
  protected async made(update: Update | View | null): Promise<View | null> {
    if (!update) return null;
    if (!("told" in update)) return update;
    if (update.told === "whole") return update.view;
    const { difference, since, revision } = update;
    const made = this.view && changed(this.view, difference, since, revision);
    return made ?? host.view(difference.document);
  }

  /** What did not work may have told something new about the document. */
  protected async lookAgain(): Promise<void> {
    const { failure, view } = this;
    if (!view) return;
    try {
      const now = await this.made(await host.look(view.document));
      if (now) this.show(now);
      this.failure = failure;
    } catch {
      // The failure that is shown already says what is wrong.
    }
  }

  protected show(view: View): void {
    const before = this.lookup;
    if (pane.gap) pane.gap = sameGap(this.view ?? view, pane.gap, view);
    this.view = view;
    this.#behind = false;
    this.failure = null;
    if (view.partial) this.#fillUp(view.document);
    const there = new Lookup(view.journey);
    if (pane.selected.some((slot) => !there.get(slot))) {
      const left = pane.selected.filter((slot) => there.get(slot));
      const next = left.length > 0 || !before ? null : nearest(before, there, pane.selection ?? -1);
      pane.select(next === null ? left : [next]);
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
    void this.queue.add(async () => {
      await seen();
      if (this.view?.document === document && this.view.partial) await this.lookAgain();
    });
  }
}
