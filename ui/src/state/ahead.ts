/**
 * Keys that come too early: while what they are meant for is on its way, such as the field of a new card, they are
 * kept, and given to it in their order as soon as it has the focus. What is typed meanwhile waits behind them.
 */
import { tick } from "svelte";

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Kept {
  key: string;
  code: string;
  shiftKey: boolean;
  altKey: boolean;
}

/** Nothing is waited for longer than this, in milliseconds: a key must never be lost for good. */
const LONGEST_MS = 4000;
/** Keys that mean nothing by themselves, and those that show something else whatever is on its way. */
const LEFT_ALONE = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process|F1|F[3-9]|F1\d)$/;
/** Keys that work on the map and have no meaning where nothing has the focus. */
const OF_THE_MAP = /^([^\s]|Arrow\w+|Enter|Delete|F2)$/u;

const holds = new Set<{ typing: boolean }>();
let kept: Kept[] = [];
let giving = false;
/** The key that is being given: it goes its way like any other. */
let given: Event | null = null;
let home: (() => void) | null = null;

/**
 * From now on the focus is on its way: keys that nothing has the focus for are kept. `typing`: to a field, so that
 * letters are kept wherever the focus is, unless in another field. Gives what ends it; then the keys are given.
 */
export function holdKeys({ typing = false } = {}): () => void {
  const hold = { typing };
  holds.add(hold);
  const end = () => {
    clearTimeout(timer);
    holds.delete(hold);
    void giveKept();
  };
  const timer = setTimeout(end, LONGEST_MS);
  return end;
}

/** Says how to give the focus to what takes the keys that nothing else takes; gives what takes that back. */
export function takesKeys(focus: () => void): () => void {
  home = focus;
  return () => {
    if (home === focus) home = null;
  };
}

/** What had the focus is gone: it goes where keys are taken that nothing else takes. */
export const focusHome = (): void => home?.();

/** Keeps a key that came too early, or gives it to the map where nothing has the focus. `false`: it goes its way. */
export function keepKey(event: KeyboardEvent): boolean {
  if (event === given || event.isComposing || event.keyCode === 229) return false;
  if (event.ctrlKey || event.metaKey || LEFT_ALONE.test(event.key)) return false;
  if (document.querySelector("dialog[open]") !== null) return false;
  if (kept.length === 0 && !giving && !isEarly(event)) return false;
  event.preventDefault();
  event.stopImmediatePropagation();
  const { key, code, shiftKey, altKey } = event;
  kept.push({ key, code, shiftKey, altKey });
  void giveKept();
  return true;
}

/** Keeps a key for the field that it made come: it is the first that is typed there. */
export function keepFirst(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
  const { key, code, shiftKey, altKey } = event;
  kept.unshift({ key, code, shiftKey, altKey });
}

/** What the keys were meant for does not come. */
export function forgetKept(): void {
  kept = [];
}

function isEarly({ key, altKey }: KeyboardEvent): boolean {
  const focus = document.activeElement;
  if (isField(focus)) return false;
  if ([...holds].some(({ typing }) => typing) && !altKey) return true;
  if (!isNowhere(focus)) return false;
  if (key === "Tab") return false;
  return holds.size > 0 || (home !== null && OF_THE_MAP.test(key));
}

/** Whether what is kept must wait on. */
function waits(): boolean {
  const focus = document.activeElement;
  if (isField(focus)) return false;
  return [...holds].some(({ typing }) => typing || isNowhere(focus));
}

/** Gives the kept keys one after the other to what has the focus, which may change with each of them. */
async function giveKept(): Promise<void> {
  if (giving) return;
  giving = true;
  try {
    while (kept.length > 0 && !waits()) {
      if (isNowhere(document.activeElement)) home?.();
      const next = kept.shift();
      if (next) give(next, document.activeElement ?? document.body);
      await tick();
    }
  } finally {
    giving = false;
  }
}

function give(kept: Kept, to: Element): void {
  const event = new KeyboardEvent("keydown", { ...kept, bubbles: true, cancelable: true });
  given = event;
  const free = to.dispatchEvent(event);
  if (free && isField(to)) typeInto(to, kept.key);
  else if (free && to instanceof HTMLButtonElement && ["Enter", " "].includes(kept.key)) to.click();
  to.dispatchEvent(new KeyboardEvent("keyup", { ...kept, bubbles: true }));
}

/** What the webview does with a key in a field. */
function typeInto(field: Field, key: string): void {
  const [start, end] = [field.selectionStart, field.selectionEnd];
  if (start === null || end === null) return;
  if ([...key].length === 1) field.setRangeText(key, start, end, "end");
  else if (key === "Backspace") {
    const last = [...field.value.slice(0, start)].at(-1)?.length ?? 0;
    field.setRangeText("", start === end ? start - last : start, end, "end");
  } else return;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Whether letters go there. */
export function isField(element: Element | null): element is Field {
  if (element instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(element.type);
  return element instanceof HTMLTextAreaElement;
}

const isNowhere = (element: Element | null): boolean => element === null || element === document.body;
