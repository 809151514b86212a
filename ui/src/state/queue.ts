/** One thing after another: commands go to the shell in the order in which they were meant. */
export class Queue {
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Runs `task` when everything before it has ended, well or badly. */
  add<T>(task: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const run = this.#tail.then(task, task).finally(() => {
      this.#waiting -= 1;
    });
    this.#tail = run.catch(() => undefined);
    return run;
  }

  /** How many tasks have not ended. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Resolves when everything that was added so far has ended. */
  async settled(): Promise<void> {
    await this.#tail;
  }
}
