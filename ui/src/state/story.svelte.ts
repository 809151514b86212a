/** The story that is being told: which frame, whether days are being counted, how fast. */
import { failureOf, host, type Handle, type Slot, type Story, type StoryStep, type StoryWait } from "../host";
import { desk } from "./desk.svelte";

/** How fast a story can be played. */
export const SPEEDS = [0.5, 0.75, 1, 1.5, 2] as const;

const still = window.matchMedia?.("(prefers-reduced-motion: reduce)");

/** Whether the person at the screen wants things to stand still. */
export const standsStill = (): boolean => still?.matches ?? false;

/**
 * Plays a story. Its frames are the beginning, each step, and the end. Before a step for which somebody
 * waited, the days are counted, unless waits are not to be felt.
 */
export class Player {
  story = $state.raw<Story | null>(null);
  /** The frame: 0 is the beginning, then come the steps, then the end. */
  at = $state(0);
  /** Whether the days before the step are being counted. */
  waiting = $state(false);
  playing = $state(false);
  speed = $state<number>(1);
  /** Whether waiting takes time. */
  feels = $state(true);
  /** Whether the narration of the step is being written. */
  writing = $state(false);
  /** Milliseconds, at speed 1, that this counting or this frame has lasted. */
  gone = $state(0);
  #document: Handle | null = null;

  /** The last frame. */
  get last(): number {
    return (this.story?.steps.length ?? 0) + 1;
  }

  /** The step of the frame; nothing at the beginning and the end. */
  get step(): StoryStep | undefined {
    return this.story?.steps[this.at - 1];
  }

  /** What is being waited for. */
  get wait(): StoryWait | null {
    return this.step?.wait ?? null;
  }

  /** The days counted so far. */
  get counted(): number {
    const { wait } = this;
    if (!wait) return 0;
    return this.waiting ? Math.round(wait.days * Math.min(1, this.gone / wait.lastsMs)) : wait.days;
  }

  /** Tells this story from its beginning. */
  begin(story: Story): void {
    this.story = story;
    this.playing = false;
    this.#show(0);
  }

  /** Nothing is told any more. */
  end(): void {
    this.story = null;
    this.playing = false;
    this.writing = false;
    this.#document = null;
  }

  /** The journey has changed: the story is another one, at the same step where that is still there. */
  replace(story: Story): void {
    const slot = this.step?.slot;
    const atEnd = this.at === this.last;
    this.story = story;
    const there = story.steps.findIndex((step) => step.slot === slot);
    const at = slot === undefined ? (atEnd ? this.last : 0) : there + 1;
    if (at !== this.at) this.#show(at);
    else if (this.waiting && !this.wait) this.waiting = false;
  }

  /** To the next frame; in the middle of counting, to what is waited for. */
  forward(): void {
    if (this.waiting) this.#settle();
    else if (this.at < this.last) this.#show(this.at + 1, true);
  }

  /** To the frame before; in the middle of counting, to what was there before it. */
  back(): void {
    if (this.at > 0) this.#show(this.at - 1);
  }

  /** To this frame, without counting. */
  jump(at: number): void {
    this.#show(Math.max(0, Math.min(this.last, at)));
  }

  /** To the step of this touchpoint; `false` where there is none. */
  jumpTo(slot: Slot | null): boolean {
    const found = this.story?.steps.findIndex((step) => step.slot === slot) ?? -1;
    if (found < 0) return false;
    if (found + 1 !== this.at) this.#show(found + 1);
    return true;
  }

  /** Plays, from the beginning when the end is reached, or pauses. Days are counted to their end. */
  toggle(): void {
    this.playing = !this.playing;
    if (this.playing && this.at === this.last) this.#show(0);
    else if (!this.waiting) this.gone = 0;
  }

  /** To the next speed up or down. */
  hurry(by: 1 | -1): void {
    const index = SPEEDS.findIndex((speed) => speed === this.speed) + by;
    this.speed = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, index))] ?? 1;
  }

  /** Whether waits are felt from now on. */
  feel(feels: boolean): void {
    this.feels = feels;
    if (!feels && this.waiting) this.#settle();
  }

  /** So much time has passed. */
  tick(milliseconds: number): void {
    if (!this.story || this.writing) return;
    if (!this.waiting && !this.playing) return;
    this.gone += milliseconds * this.speed;
    if (this.waiting) {
      if (this.gone >= (this.wait?.lastsMs ?? 0)) this.#settle();
    } else if (this.at === this.last) {
      this.playing = false;
    } else if (this.gone >= (this.step?.lastsMs ?? this.story.openingMs)) {
      this.forward();
    }
  }

  /** Asks for the story of the open document, and tells it. */
  async ask(document: Handle): Promise<void> {
    await this.#fetch(document, (story) => {
      this.#document = document;
      this.begin(story);
    });
  }

  /** Asks for it again, since the journey has changed. Another document is another story: that ends it. */
  async askAgain(document: Handle | undefined): Promise<void> {
    if (!this.story) return;
    if (document === undefined || document !== this.#document) this.end();
    else await this.#fetch(document, (story) => this.story && this.replace(story));
  }

  async #fetch(document: Handle, then: (story: Story) => unknown): Promise<void> {
    try {
      then(await host.story(document));
    } catch (reason) {
      desk.fail(failureOf(reason));
    }
  }

  #show(at: number, waiting = false): void {
    this.at = at;
    this.gone = 0;
    this.writing = false;
    this.waiting = waiting && this.feels && !standsStill() && this.wait !== null;
  }

  #settle(): void {
    this.waiting = false;
    this.gone = 0;
  }
}

export const player = new Player();
