import { tick } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { forgetKept, holdKeys, keepKey, takesKeys } from "../src/state/ahead";

const ended: (() => void)[] = [];
const hold = (options?: { typing: boolean }) => {
  const end = holdKeys(options);
  ended.push(end);
  return end;
};
const hear = (event: KeyboardEvent) => keepKey(event);

/** Types as a keyboard does, a line break for Enter; gives which keys were kept. */
const type = (keys: string, held: Partial<KeyboardEventInit> = {}) =>
  [...keys].map((key) => {
    const named = { "\n": "Enter", "\t": "Tab", "\b": "Backspace" }[key] ?? key;
    const event = new KeyboardEvent("keydown", { key: named, cancelable: true, bubbles: true, ...held });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return event.defaultPrevented;
  });

const field = () => {
  const made = document.createElement("textarea");
  document.body.append(made);
  made.focus();
  return made;
};
const map = () => {
  const made = document.createElement("div");
  made.tabIndex = -1;
  document.body.append(made);
  return made;
};
const given = async () => {
  for (let turn = 0; turn < 40; turn += 1) await tick();
};

beforeEach(() => window.addEventListener("keydown", hear, { capture: true }));
afterEach(async () => {
  forgetKept();
  for (const end of ended.splice(0)) end();
  await given();
  window.removeEventListener("keydown", hear, { capture: true });
  document.body.replaceChildren();
});

test("what is typed while a field is on its way is in it, in its order", async () => {
  const arrived = hold({ typing: true });
  type("Inz\btak");
  const there = field();
  arrived();
  // It is typed on while what came before is being given.
  type("e");
  await given();
  expect(there.value).toBe("Intake");
});

test("a key that ends one field leaves the rest to the next one", async () => {
  const arrived = hold({ typing: true });
  type("Alpha\nBeta");
  const one = field();
  let other: HTMLTextAreaElement | undefined;
  one.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    one.remove();
    const next = hold({ typing: true });
    setTimeout(() => {
      other = field();
      next();
    }, 5);
  });
  arrived();
  await given();
  type(" and");
  await new Promise((done) => setTimeout(done, 10));
  await given();
  expect([one.value, other?.value]).toEqual(["Alpha", "Beta and"]);
});

test("letters wait for their field even where something else has the focus, but not in another field", async () => {
  const ground = map();
  ground.focus();
  hold({ typing: true });
  expect(type("a")).toEqual([true]);
  forgetKept();
  field();
  expect(type("a")).toEqual([false]);
});

test("keys of shortcuts are left alone, and nothing waits once what was meant does not come", async () => {
  const arrived = hold({ typing: true });
  expect(type("z", { ctrlKey: true })).toEqual([false]);
  type("lost");
  forgetKept();
  const there = field();
  arrived();
  await given();
  expect(there.value).toBe("");
});

test("while the focus is on its way keys wait only where nothing has it", async () => {
  const ground = map();
  const heard: string[] = [];
  ground.addEventListener("keydown", ({ key }) => heard.push(key));
  const arrived = hold();
  type("h");
  ground.focus();
  arrived();
  await given();
  hold();
  expect(type("l")).toEqual([false]);
  expect(heard).toEqual(["h", "l"]);
});

test("keys that nothing has the focus for go to the map", async () => {
  const ground = map();
  const heard: string[] = [];
  ground.addEventListener("keydown", ({ key }) => heard.push(key));
  const stop = takesKeys(() => ground.focus());
  expect(type("\t")).toEqual([false]);
  expect(type("h")).toEqual([true]);
  await given();
  expect(heard).toEqual(["h"]);
  ground.blur();
  stop();
  expect(type("h")).toEqual([false]);
});
