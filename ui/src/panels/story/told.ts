/** The words of what is told, in the language of the story. */
import { player } from "../../state/story.svelte";
import { t, wordsIn, type Arguments } from "../../state/words.svelte";

/** The message in the language of the story. */
export function told(key: string, args?: Arguments): string {
  return wordsIn(player.story?.language ?? "", key, args) ?? t(key, args);
}
