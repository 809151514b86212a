/** How the window can look. The colours are in the generated theme. */
export const THEMES = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

const dark = window.matchMedia?.("(prefers-color-scheme: dark)");
let chosen = "system";

dark?.addEventListener("change", () => showTheme(chosen));

/** Puts on a theme; `system` follows the system from now on. */
export function showTheme(theme: string): void {
  chosen = theme;
  document.documentElement.dataset["theme"] = theme === "system" ? (dark?.matches ? "dark" : "light") : theme;
}
