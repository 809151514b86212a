/** Shortcuts: written `Ctrl+Shift+Z`, matched against key events, shown as words. */
import { maybe, t } from "../state/words.svelte";

/** Whether the event is this shortcut. On a Mac, Ctrl stands for Command too. */
export function matches(shortcut: string, event: KeyboardEvent): boolean {
  const { key, ctrl, shift, alt } = parts(shortcut);
  if (event.keyCode === 229) return false;
  const pressed = event.key === " " ? "Space" : event.key;
  if ((event.ctrlKey || event.metaKey) !== ctrl || event.altKey !== alt) return false;
  // A sign such as `?` or `+` is typed with Shift on some keyboards and without on others.
  if (event.shiftKey !== shift && /^[\p{L}\d]$|^.{2,}$/u.test(key)) return false;
  return pressed.toLowerCase() === key.toLowerCase() || (key === "+" && event.key === "=" && ctrl);
}

/** Whether it is one of the keys above the letters, which a field has no use for. */
export const isFunctionKey = (key: string): boolean => /^F\d{1,2}$/.test(key);

/** Whether it may be a shortcut although a field has the focus: it types no letter. */
export const passesFields = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  isFunctionKey(key) || ctrlKey || metaKey || altKey;

/** The shortcut in words: `Ctrl + Shift + Z`. */
export function inWords(shortcut: string): string {
  const { key, ctrl, shift, alt } = parts(shortcut);
  return [
    ctrl && t("key-ctrl"),
    shift && t("key-shift"),
    alt && t("key-alt"),
    maybe(`key-${key.toLowerCase()}`) ?? key,
  ]
    .filter(Boolean)
    .join(" ");
}

function parts(shortcut: string): { key: string; ctrl: boolean; shift: boolean; alt: boolean } {
  const names = shortcut.split("+");
  const key = shortcut.endsWith("+") ? "+" : (names.at(-1) ?? "");
  return {
    key,
    ctrl: names.includes("Ctrl"),
    shift: names.includes("Shift"),
    alt: names.includes("Alt"),
  };
}
