/** Keys that are typed while a new card is on its way: they belong into its title. */

let waiting = false;
let typed = "";

/** From now on, what is typed belongs to a card that is on its way. */
export function expectTyping(): void {
  waiting = true;
  typed = "";
}

/** What was typed meanwhile; from now on it goes where the cursor is. */
export function takeTyped(): string {
  const taken = typed;
  waiting = false;
  typed = "";
  return taken;
}

/** Takes a key for the card on its way; `false` when there is none or it is no letter. */
export function typeAhead(event: KeyboardEvent): boolean {
  if (!waiting || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Backspace") typed = [...typed].slice(0, -1).join("");
  else if ([...event.key].length === 1) typed += event.key;
  else return false;
  event.preventDefault();
  return true;
}
