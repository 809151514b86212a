import { projector } from "./projector.svelte";
import { t } from "./words.svelte";

/** What is told in passing: spoken by screen readers, shown for a few seconds. */
export interface Notice {
  id: number;
  text: string;
  /** Shown until it is dismissed. */
  stays: boolean;
}

const SHOWN_MS = 5000;
/** So many stand on the screen at most; the oldest give way. */
const MOST = 3;
let next = 1;
let shown = $state.raw<Notice[]>([]);
let spoken = $state.raw<Notice[]>([]);

/** What is shown now. */
export const notices = () => shown;

/** What is spoken now; each notice is an element of its own, since readers miss changed text. */
export const spokenNotices = () => spoken;

/**
 * Tells it, in speech and on the screen: for a few seconds, or until it is dismissed. `quietly`: in speech
 * only; `shown`: what stands on the screen, where that is shorter; `nameless`: it names nothing of the journey.
 * While names are hidden, the rest is not told, only that something was done.
 */
export function announce(
  text: string,
  options: { quietly?: boolean; stays?: boolean; shown?: string; nameless?: boolean } = {},
): void {
  const told = projector.discreet && !options.nameless ? t("discreet-done") : text;
  const notice = { id: next++, text: told, stays: options.stays ?? false };
  spoken = [...spoken.slice(-3), notice];
  if (options.quietly) return;
  const words = options.shown ?? text;
  const staying = shown.filter((one) => one.stays && one.text !== words);
  shown = [...staying, { ...notice, text: words }].slice(-MOST);
  if (!notice.stays) setTimeout(() => dismiss(notice.id), SHOWN_MS);
}

/** Takes away all that was told, on the screen and for those who hear it. */
export function forgetTold(): void {
  shown = [];
  spoken = [];
}

/** Takes off the screen what would stay: what it is about is no longer in front. */
export function dismissStaying(): void {
  shown = shown.filter(({ stays }) => !stays);
}

/** Takes a notice off the screen. */
export function dismiss(id: number): void {
  shown = shown.filter((notice) => notice.id !== id);
}
