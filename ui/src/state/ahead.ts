/** Keys that are typed while a new card is on its way: they belong into its title, and after Enter into the next one's. */

const ENTER = "\n";
/** Takes what is offered for the mark before it. */
export const TAB = "\t";

let waiting = false;
let typed = "";

/** From now on, what is typed belongs to a card that is on its way. */
export function expectTyping(): void {
  waiting = true;
}

/** What was typed meanwhile, and whether Enter ended it: the rest is for the card after it. Else keys go where the cursor is. */
export function takeTyped(): { text: string; entered: boolean } {
  const end = typed.indexOf(ENTER);
  const text = end < 0 ? typed : typed.slice(0, end);
  waiting = end >= 0;
  typed = end < 0 ? "" : typed.slice(end + 1);
  return { text, entered: end >= 0 };
}

/** The card does not come: keys go where the cursor is. */
export function forgetTyped(): void {
  waiting = false;
  typed = "";
}

/** Takes a key for the card on its way; `false` when there is none or it is no letter. */
export function typeAhead(event: KeyboardEvent): boolean {
  if (!waiting || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Backspace") typed = [...typed].slice(0, -1).join("");
  else if (event.key === "Enter") typed += ENTER;
  else if (event.key === "Tab" && !event.shiftKey) typed += TAB;
  else if ([...event.key].length === 1) typed += event.key;
  else return false;
  event.preventDefault();
  return true;
}
