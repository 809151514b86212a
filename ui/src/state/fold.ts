/** Without case and accents, so that `overlamning` finds `Överlämning`. */
export function fold(text: string): string {
  return text.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
