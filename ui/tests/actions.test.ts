import { expect, test } from "vitest";
import { actions } from "../src/actions/actions";
import { matching } from "../src/actions/find";
import { inWords, isFunctionKey, matches } from "../src/actions/keys";
import { hits, passages } from "../src/actions/search";
import { onKey } from "../src/actions/shortcuts";
import type { View } from "../src/host";
import { desk } from "../src/state/desk.svelte";
import { pane } from "../src/state/pane.svelte";
import { sketch } from "./sketch";

const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  new KeyboardEvent("keydown", { key, ...held });
const twice = (all: string[]) => all.filter((one, index) => all.indexOf(one) !== index);

test("every action has an id of its own", () => {
  expect(twice(actions.map(({ id }) => id))).toEqual([]);
});

test("every shortcut does one thing, where it works", () => {
  const of = (some: typeof actions) => twice(some.flatMap(({ shortcuts }) => shortcuts ?? []));
  expect(of(actions.filter(({ where }) => where !== "in-story"))).toEqual([]);
  expect(of(actions.filter(({ where }) => where === "in-story"))).toEqual([]);
});

test("a shortcut is met by its keys alone", () => {
  expect(matches("Ctrl+Z", press("z", { ctrlKey: true }))).toBe(true);
  expect(matches("Ctrl+Z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(matches("Ctrl+Shift+Z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(true);
  expect(matches("Ctrl+Z", press("z", { metaKey: true }))).toBe(true);
  expect(matches("Delete", press("Delete"))).toBe(true);
  expect(matches("H", press("h", { ctrlKey: true }))).toBe(false);
});

test("signs count however they are typed", () => {
  expect(matches("?", press("?", { shiftKey: true }))).toBe(true);
  expect(matches("Ctrl++", press("+", { ctrlKey: true }))).toBe(true);
  expect(matches("Ctrl++", press("=", { ctrlKey: true }))).toBe(true);
  expect(matches("Ctrl+-", press("-", { ctrlKey: true }))).toBe(true);
});

test("keys that an input method uses are left alone", () => {
  expect(matches("Enter", press("Enter", { keyCode: 229 } as KeyboardEventInit))).toBe(false);
});

test("a shortcut is shown in words", () => {
  expect(inWords("Ctrl+Shift+Z")).toBe("Ctrl Shift Z");
  expect(inWords("Ctrl++")).toBe("Ctrl +");
  expect(inWords("Escape")).toBe("Esc");
});

test("what was written is found with what begins with the words first, each as it stands in the journey", () => {
  const titles = ["A night in the ward", "Ward round", "Letter", "The ward calls", "Wardens talk"];
  desk.view = { journey: sketch({ "Ward 4": titles }) } as View;
  const found = (query: string) => hits(passages(), query).map(({ label }) => label);
  const begins = ["Ward 4", "Ward round", "Wardens talk"];
  expect(found("ward")).toEqual([...begins, "A night in the ward", "The ward calls"]);
  expect(found("the ward")).toEqual(["The ward calls", "A night in the ward"]);
  expect(found("ward the")).toEqual(["A night in the ward", "The ward calls"]);
  expect(found("wards")).toEqual([]);
  desk.view = null;
});

test("a search finds every word, in any order, without accents; beginnings come first", () => {
  const choices = ["Remiss skickas", "Överlämning till skola", "Skola ringer"].map((label) => ({
    label,
    run: () => undefined,
  }));
  const found = (query: string) => matching(choices, query).map(({ label }) => label);
  expect(found("skola")).toEqual(["Skola ringer", "Överlämning till skola"]);
  expect(found("overlamning")).toEqual(["Överlämning till skola"]);
  expect(found("ringer skola")).toEqual(["Skola ringer"]);
  expect(found("")).toHaveLength(3);
  expect(found("nothing")).toEqual([]);
});

test("a key that types nothing means the same in a field, a sign does not", () => {
  const field = document.body.appendChild(document.createElement("input"));
  field.addEventListener("keydown", onKey);
  field.dispatchEvent(press("?"));
  expect(pane.dialog).toBeNull();
  field.dispatchEvent(press("F1"));
  expect(pane.dialog).toEqual({ dialog: "shortcuts" });
  pane.dialog = null;
  expect(["F2", "F12", "F", "Escape"].map(isFunctionKey)).toEqual([true, true, false, false]);
});
