/** Frames on the screen. */

/** A window that nobody sees draws none: it is not waited for longer than this, in milliseconds. */
const LONGEST_MS = 250;

/** Resolves when what is shown now is on the screen. */
export const seen = (): Promise<void> =>
  new Promise((done) => {
    const unseen = setTimeout(done, LONGEST_MS);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      setTimeout(done);
    });
  });
