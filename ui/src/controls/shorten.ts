/** Cuts a text between two words, without a stop before the dots. */
export function shorten(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters + 1).replace(/\s+\S*$/u, "");
  return `${cut.replace(/[\s.,;:–(“”"’]+$/u, "")}…`;
}
