import { underway } from "./underway.svelte";
import { t } from "./words.svelte";

/** Text that is typed but not yet committed. Nothing leaves the document while a draft is open. */
type Commit = () => void;

const open = new Set<Commit>();

/** Registers a way to commit a draft; returns how to take it back. */
export function openDraft(commit: Commit): () => void {
  open.add(commit);
  return () => open.delete(commit);
}

/** Whether something is typed and not committed. */
export function hasDrafts(): boolean {
  return open.size > 0;
}

/** Commits every open draft. */
export function commitDrafts(): void {
  for (const commit of [...open]) {
    open.delete(commit);
    commit();
  }
}

/** What is typed is on its way to the shell after so long, which keeps it safe at least every 250 ms. */
const SENT_AFTER_MS = 150;

/** Sends a value; `false` when it was refused. */
export type Send<T> = (
  value: T,
  options: { continues: boolean; draft: boolean; said?: () => string },
) => Promise<boolean>;

/**
 * Words that are being typed into one field. They are kept while they are typed, as one change, so that
 * nothing typed is lost.
 */
export class Typing<T> {
  #send: Send<T>;
  #before: T | undefined;
  #waiting: { value: T } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sent = false;
  #joins = false;
  #marked = false;
  /** What was meant last, while nothing else is typed and it is not refused. */
  #meant: { value: T; done: Promise<boolean> } | null = null;

  constructor(send: Send<T>) {
    this.#send = send;
  }

  /**
   * The field holds this before anything is typed. `joins`: what is typed belongs to what was just done, as the
   * name of a new item does, and is one step with it.
   */
  begin(before: T, joins = false): void {
    this.#before = before;
    this.#joins = joins;
    this.#sent = false;
    this.#meant = null;
  }

  /** This is typed so far. */
  put(value: T): void {
    this.#waiting = { value };
    this.#meant = null;
    this.#mark();
    this.#timer ??= setTimeout(() => {
      const waiting = this.#stop();
      if (waiting) void this.#pass(waiting.value, true);
    }, SENT_AFTER_MS);
  }

  /** Nothing that can be sent is typed at the moment. */
  hold(): void {
    this.#waiting = null;
    this.#unmark();
  }

  /** Typing is done: this is what was meant. `false` when it was refused. It is sent once, however often it is said. */
  end(value: T): Promise<boolean> {
    this.#stop();
    if (this.#meant?.value === value) return this.#meant.done;
    const meant = { value, done: this.#pass(value, false) };
    this.#meant = meant;
    void meant.done.then((done) => {
      if (!done && this.#meant === meant) this.#meant = null;
    });
    return meant.done;
  }

  /** Nothing more is to be sent: the field is gone. */
  forget(): void {
    this.#stop();
    this.#unmark();
  }

  /** Typing is called off: the field is as it was before. What was typed can be had back by doing it again. */
  takeBack(): void {
    const waiting = this.#stop();
    this.#meant = null;
    this.#unmark();
    if (!this.#sent || this.#before === undefined) return;
    if (waiting) void this.#pass(waiting.value, true);
    void this.#pass(this.#before, false, () => t("typing-taken-back"));
  }

  async #pass(value: T, draft: boolean, said?: () => string): Promise<boolean> {
    const continues = this.#sent || this.#joins;
    this.#sent = true;
    try {
      return await this.#send(value, { continues, draft, ...(said && { said }) });
    } finally {
      if (!this.#waiting) this.#unmark();
    }
  }

  #mark(): void {
    if (!this.#marked) underway.fields += 1;
    this.#marked = true;
  }

  #unmark(): void {
    if (this.#marked) underway.fields -= 1;
    this.#marked = false;
  }

  /** Nothing waits to be sent any more; gives what did. */
  #stop(): { value: T } | null {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }
}
