/** Locking a journey with a passphrase when nobody has touched the app for a while. */

/** The minutes that can be chosen; 0 is never. */
export const LOCKING = [0, 5, 15, 30] as const;

const MINUTE = 60_000;
/** How often it is looked whether that is so. */
const EVERY = 5_000;
const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/**
 * Calls `lock` once nobody has touched the window for as many minutes as `after` says at the time; 0 is never. A
 * machine that slept meanwhile counts as not touched. Gives what ends it.
 */
export function whenIdle(after: () => number, lock: () => unknown): () => void {
  let last = Date.now();
  const touched = () => (last = Date.now());
  for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true, passive: true });
  const looking = setInterval(() => {
    const minutes = after();
    if (minutes === 0 || Date.now() - last < minutes * MINUTE) return;
    last = Date.now();
    lock();
  }, EVERY);
  return () => {
    clearInterval(looking);
    for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true });
  };
}
