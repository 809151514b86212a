/** What is on the desk: the open document or the welcome screen, how one comes and goes, and the settings. */
import { failureOf, host, type Failure, type Handle, type Language, type Start, type Update } from "../host";
import type { View } from "../host";
import { announce, dismissStaying } from "./announce.svelte";
import { takeUp } from "./arrangement.svelte";
import { DocumentCommands } from "./commands";
import { commitDrafts } from "./drafts";
import { pane } from "./pane.svelte";
import { remarks } from "./remarks.svelte";
import { showTheme, type Theme } from "./theme";
import { tellOthers, tellWaiting } from "./telling";
import { t, useLanguage } from "./words.svelte";

/** A file that is opened with its passphrase only. */
const NEEDS_PASSPHRASE = "failure-needs-passphrase";
/** How long locking waits for what was meant before. */
const LONGEST_WAIT_MS = 5_000;

class Desk extends DocumentCommands {
  /** What the welcome screen shows; nothing until the shell has answered. */
  start = $state.raw<Start | null>(null);

  /** Nothing is shown any more of a journey that is being locked. */
  locking = $state(false);

  /** Shows what there is, as the shell was asked. */
  async begin(asked = host.start()): Promise<void> {
    try {
      this.#greet(await asked);
    } catch (reason) {
      this.fail(reason);
    }
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

  /** After so many minutes without a touch. */
  async lockAfter(minutes: number): Promise<void> {
    await this.renew(() => host.setLockAfter(minutes));
    announce(t("lock-after-set", { minutes }));
  }

  forgetRecent(): Promise<void> {
    return this.renew(() => host.forgetRecent());
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

  /** Takes in a document that the shell has opened already. */
  receive(view: View): void {
    this.leave(
      () => this.queue.add(() => this.#replace(view)),
      // What has changes that no file holds was here before, and stays kept.
      () => (view.document === this.view?.document || !view.saved ? undefined : this.#letGo(view.document)),
    );
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

  /** Ends the program, after asking about unsaved changes. What is not saved then is not kept either. */
  quit(): void {
    this.leave(() =>
      this.queue.add(async () => {
        if (this.view) await this.#letGo(this.view.document);
        await host.quit().catch((reason) => this.fail(reason));
      }),
    );
  }

  /**
   * Locks what has a passphrase, here or in all windows. Nothing of it is shown from now on, and the page begins anew,
   * so that nothing is left in it. What was meant before is done first; a dialog of the system that nobody answers is
   * not waited for.
   */
  async lock(everywhere: boolean): Promise<void> {
    commitDrafts();
    this.locking = this.view?.protected ?? false;
    await Promise.race([this.settled(), new Promise((done) => setTimeout(done, LONGEST_WAIT_MS))]);
    try {
      if (await host.lock(everywhere)) return location.reload();
      announce(t("lock-nothing"));
    } catch (reason) {
      this.fail(reason);
    }
    this.locking = false;
  }

  /** Lets go of a document that came back after a crash, for good. */
  discard(document: Handle): Promise<void> {
    return this.queue.add(async () => {
      await this.#letGo(document);
      await this.begin();
    });
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
