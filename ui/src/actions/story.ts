/** Telling the journey as a story, and steering it. */
import { tick } from "svelte";
import { announce } from "../state/announce.svelte";
import { commitDrafts } from "../state/drafts";
import { desk } from "../state/desk.svelte";
import { pane } from "../state/pane.svelte";
import { player } from "../state/story.svelte";
import { t } from "../state/words.svelte";

/** What had the focus before the story. */
let before: Element | null = null;

/** Tells the open journey. */
export async function beginStory(): Promise<void> {
  commitDrafts();
  // Asked now: behind a story nothing keeps the focus.
  before = document.activeElement;
  await desk.settled();
  if (desk.view) await player.ask(desk.view.document);
}

/** Faster or slower; keys are told what that came to. */
function hurry(by: 1 | -1): void {
  player.hurry(by);
  announce(t("story-speed-now", { speed: player.speed }), { quietly: true, nameless: true });
}

function feelOrSkip(): void {
  player.feel(!player.feels);
  announce(t(player.feels ? "story-waits-on" : "story-waits-off"), { quietly: true, nameless: true });
}

/** Back to the map, to the step that was told last. */
export function endStory(): void {
  commitDrafts();
  const slot = player.step?.slot;
  player.end();
  if (slot !== undefined) pane.follow(slot);
  void tick().then(() => {
    const beside = before instanceof HTMLElement && before.isConnected && before !== document.body;
    if (beside && before instanceof HTMLElement && !before.closest("main")) before.focus();
    else pane.focusItem = { slot: slot ?? pane.selection, where: "map" };
  });
}

/** Asks which step to go to. */
function chooseStep(): void {
  const steps = player.story?.steps ?? [];
  const count = steps.length;
  player.playing = false;
  pane.dialog = {
    dialog: "pick",
    title: t("story-choose"),
    choices: [
      { label: t("story-beginning"), run: () => player.jump(0) },
      ...steps.map(({ title, actor, when }, index) => ({
        label: t("story-step-called", { step: index + 1, count, title }),
        detail: `${actor} · ${when}`,
        run: () => player.jump(index + 1),
      })),
      { label: t("story-end"), run: () => player.jump(count + 1) },
    ],
  };
}

/** Lets the narration of the step be written. */
export function writeNarration(): void {
  if (!player.step) {
    announce(t("story-narration-at-steps"), { nameless: true });
    return;
  }
  player.playing = false;
  player.waiting = false;
  player.writing = true;
}

/** What steers a story. It can be done as long as one is told, unless it says otherwise. */
interface Steering {
  id: string;
  icon?: string;
  shortcuts: string[];
  enabled?: () => boolean;
  run: () => unknown;
}

const told = () => player.story !== null;

/** What can be done while a story is told. */
export const storyActions = (
  [
    { id: "story-play", icon: "play", shortcuts: ["Space"], run: () => player.toggle() },
    {
      id: "story-forward",
      icon: "skip-forward",
      shortcuts: ["ArrowRight", "PageDown"],
      run: () => player.forward(),
      enabled: () => told() && player.at < player.last,
    },
    {
      id: "story-back",
      icon: "skip-back",
      shortcuts: ["ArrowLeft", "PageUp"],
      run: () => player.back(),
      enabled: () => told() && player.at > 0,
    },
    { id: "story-first", shortcuts: ["Home"], run: () => player.jump(0) },
    { id: "story-last", shortcuts: ["End"], run: () => player.jump(player.last) },
    { id: "story-jump", icon: "list-tree", shortcuts: ["G"], run: chooseStep },
    { id: "story-faster", shortcuts: ["+"], run: () => hurry(1) },
    { id: "story-slower", shortcuts: ["-"], run: () => hurry(-1) },
    { id: "story-waits", icon: "hourglass", shortcuts: ["W"], run: feelOrSkip },
    {
      id: "story-narration",
      icon: "pencil",
      shortcuts: ["N"],
      run: writeNarration,
      enabled: () => told() && (desk.view?.editable ?? false),
    },
    { id: "story-leave", icon: "x", shortcuts: ["Escape"], run: endStory },
  ] satisfies Steering[]
).map((action: Steering) => ({
  ...action,
  where: "in-story" as const,
  group: "story" as const,
  enabled: action.enabled ?? told,
}));
