/** What the welcome screen can stand without: it is read behind it. */
export { default as Dialogs } from "./panels/dialogs/Dialogs.svelte";
export { default as OpenJourney } from "./panels/OpenJourney.svelte";
