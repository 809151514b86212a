/**
 * Characters that deceive because nobody sees them: they turn the direction of writing or hide in a word. Wherever the
 * page shows a text, a sign stands in their place: `[U+202E]`. Fields that are typed in hold them as they are. The core
 * has the same in `crates/messages/src/shown.rs`.
 */

/* eslint-disable no-control-regex, no-misleading-character-class -- these characters are what is looked for, each by itself */
const DECEIVES =
  /[\0-\x08\x0B\f\x0E-\x1F\x7F-\x84\x86-\x9F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E0FFF}]/u;
const TURNS = /[\u202A-\u202E\u2066-\u2069\n]/u;
const PICTURE = /[\u2190-\u2BFF\uFE0F\u{1F000}-\u{1FAFF}]/u;
const IDEOGRAPH = /[\u2E80-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
const JOINS =
  /[\u0600-\u061B\u061D-\u0DFF\u1000-\u109F\u1780-\u17B3\u17B6-\u180A\uFB50-\uFDFF\uFE70-\uFEFC]/u;
const RUNS_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const FLAG = "\u{1F3F4}";

/** The text as it is shown. Blanks and ends of lines stay. */
export function shown(text: string): string {
  if (!DECEIVES.test(text)) return text;
  const letters = [...text];
  let isolates = 0;
  return letters
    .map((c, at) => {
      if (!DECEIVES.test(c)) return c;
      if (c === "\u2068" && letters.slice(at + 1).find((next) => TURNS.test(next)) === "\u2069") {
        isolates += 1;
        return c;
      }
      if (c === "\u2069" && isolates > 0) {
        isolates -= 1;
        return c;
      }
      return belongs(letters[at - 1], c, letters[at + 1] ?? " ", text) ? c : sign(c);
    })
    .join("");
}

/** The text set apart from the sentence around it, where its letters run from right to left. */
export const isolated = (text: string): string => (RUNS_LEFT.test(text) ? `\u2068${text}\u2069` : text);

/** What of a text is not seen, each kind once: `U+202E`, and the message that says what it does. */
export function unseen(text: string): { sign: string; what: "turns" | "hides" | "steers" }[] {
  const signs = new Set(shown(text).match(/\[U\+[0-9A-F]{4,5}\]/g) ?? []);
  return [...signs].flatMap((sign) => {
    const code = Number.parseInt(sign.slice(3, -1), 16);
    if (!text.includes(String.fromCodePoint(code))) return [];
    const turns = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(String.fromCodePoint(code));
    const what = turns ? "turns" : code < 0xa0 ? "steers" : "hides";
    return [{ sign: sign.slice(1, -1), what } as const];
  });
}

const sign = (c: string) => `[U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

/** Whether the character does what it is for between these. */
function belongs(before: string | undefined, c: string, after: string, text: string): boolean {
  if (before === undefined) return false;
  const joined = JOINS.test(before) && JOINS.test(after);
  if (c === "\u200D") return joined || (PICTURE.test(before) && PICTURE.test(after));
  if (c === "\u200C") return joined;
  if (/[\uFE00-\uFE0F]/u.test(c))
    return IDEOGRAPH.test(before) || (!DECEIVES.test(before) && !/[\s\p{Alphabetic}]/u.test(before));
  if (/[\u{E0100}-\u{E01EF}]/u.test(c)) return IDEOGRAPH.test(before);
  if (/[\u{E0020}-\u{E007F}]/u.test(c))
    return (before === FLAG || /[\u{E0020}-\u{E007E}]/u.test(before)) && text.includes(FLAG);
  return false;
}

/** The attributes that are read out or shown. */
const SAID = ["aria-label", "aria-description", "aria-valuetext", "title", "alt", "placeholder"];

/**
 * Shows every text of the page like that from now on: what is put on it, by whomever, has its signs before it is drawn
 * or read out.
 */
export function showAll(root: Node): void {
  const texts = (node: Node) => {
    if (node instanceof Text) {
      if (node.parentElement?.tagName !== "TEXTAREA" && DECEIVES.test(node.data)) {
        const text = shown(node.data);
        if (text !== node.data) node.data = text;
      }
      return;
    }
    if (node instanceof Element) for (const name of SAID) if (node.hasAttribute(name)) attribute(node, name);
    node.childNodes.forEach(texts);
  };
  const attribute = (element: Element, name: string) => {
    const value = element.getAttribute(name) ?? "";
    const text = shown(value);
    if (text !== value) element.setAttribute(name, text);
  };
  const watch = new MutationObserver((changes) => {
    for (const { type, target, addedNodes, attributeName } of changes) {
      if (type === "childList") addedNodes.forEach(texts);
      else if (type === "characterData") texts(target);
      else if (target instanceof Element && attributeName) attribute(target, attributeName);
    }
  });
  watch.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: SAID,
  });
  texts(root);
}
