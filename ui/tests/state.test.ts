import { expect, test, vi } from "vitest";
import { announce, forgetTold, notices } from "../src/state/announce.svelte";
import { commitDrafts, hasDrafts, openDraft, Typing } from "../src/state/drafts";
import { HEAD, Lookup, PERSON } from "../src/state/journey";
import { Queue } from "../src/state/queue";
import { wordOf } from "../src/state/lists";
import { useLanguage } from "../src/state/words.svelte";
import { reading } from "../src/panels/inspector/typed";
import { sketch } from "./sketch";

test("tasks run one after another, also after one that fails", async () => {
  const queue = new Queue();
  const seen: string[] = [];
  const slow = queue.add(async () => {
    await new Promise((done) => setTimeout(done, 5));
    seen.push("slow");
  });
  const broken = queue.add(async () => {
    seen.push("broken");
    throw new Error("no");
  });
  const last = queue.add(async () => seen.push("last"));
  await expect(broken).rejects.toThrow("no");
  await Promise.all([slow, last, queue.settled()]);
  expect(seen).toEqual(["slow", "broken", "last"]);
  expect(queue.waiting).toBe(0);
});

test("words are sent while they are typed, and called off as one", async () => {
  vi.useFakeTimers();
  const sent: string[] = [];
  const typing = new Typing<string>((value, { continues, draft }) => {
    sent.push([value, continues && "goes on", draft && "draft"].filter(Boolean).join(", "));
    return Promise.resolve(true);
  });
  typing.begin("before");
  for (const value of ["a", "ab", "abc"]) {
    typing.put(value);
    vi.advanceTimersByTime(100);
  }
  typing.put("abcd");
  vi.advanceTimersByTime(100);
  expect(sent).toEqual(["ab, draft", "abcd, goes on, draft"]);
  typing.put("abcde");
  typing.takeBack();
  vi.advanceTimersByTime(500);
  // What was typed can be had back whole.
  expect(sent.slice(2)).toEqual(["abcde, goes on, draft", "before, goes on"]);

  typing.begin("before");
  typing.put("x");
  typing.takeBack();
  typing.put("y");
  typing.hold();
  vi.advanceTimersByTime(500);
  await typing.end("z");
  expect(sent.slice(4)).toEqual(["z"]);
  // What is kept on the way, as before saving, is not sent again when the field is left.
  await typing.end("z");
  await typing.end("za");
  expect(sent.slice(4)).toEqual(["z", "za, goes on"]);
  vi.useRealTimers();
});

test("open drafts are committed once", () => {
  const commit = vi.fn();
  const dropped = vi.fn();
  openDraft(commit);
  openDraft(dropped)();
  expect(hasDrafts()).toBe(true);
  commitDrafts();
  commitDrafts();
  expect(commit).toHaveBeenCalledTimes(1);
  expect(dropped).not.toHaveBeenCalled();
  expect(hasDrafts()).toBe(false);
});

test("items are found by slot and by id, and have a name even without a title", () => {
  useLanguage("en");
  const lookup = new Lookup(sketch({ Clinic: ["visit", ""] }, ["visit>"]));
  expect(lookup.title(HEAD)).toBe("Sketch");
  expect(lookup.title(PERSON)).toBe("Kim");
  expect(lookup.title(lookup.slotOf("visit"))).toBe("visit");
  expect(lookup.title(lookup.slotOf(""))).toBe("Touchpoint without a name");
  expect(lookup.title(lookup.slotOf("visit>"))).toBe("visit → Nobody");
  expect(lookup.titleOfId("nowhere")).toBe("nowhere");
  expect(lookup.of("actor", lookup.slotOf("visit"))).toBeUndefined();
});

test("a word that the format does not know is shown as it is", () => {
  expect(wordOf("status", "weird")).toBe("weird");
  expect(wordOf("status", "ad-hoc")).toBe("Ad hoc");
});

test("typed values are read, or what is wrong is said", () => {
  const days = reading({ control: "number", least: 0, most: 10, optional: true });
  expect(days.read(" 7 ", null, null)).toEqual({ value: 7 });
  expect(days.read("", null, 7)).toEqual({ value: null });
  expect(days.read("11", null, 7)).toHaveProperty("fault");
  expect(days.read("1.5", null, 7)).toHaveProperty("fault");
  const id = reading({ control: "text", required: true });
  expect(id.read("  ", null, "x")).toHaveProperty("fault");
  const owner = reading({ control: "text", optional: true });
  expect(owner.read("  ", null, "x")).toEqual({ value: null });
  const texts = reading({ control: "texts" });
  expect(texts.read("one\n\n two ", null, [])).toEqual({ value: ["one", "two"] });
});

test("few notices stand on the screen at once, and none twice", () => {
  forgetTold();
  for (const text of ["one", "two", "two", "three", "four"]) announce(text, { stays: true });
  announce("now");
  expect(notices().map(({ text }) => text)).toEqual(["three", "four", "now"]);
});
