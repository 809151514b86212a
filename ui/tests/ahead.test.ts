import { beforeEach, expect, test } from "vitest";
import { expectTyping, forgetTyped, takeTyped, typeAhead } from "../src/state/ahead";

const type = (keys: string) =>
  [...keys].map((key) => typeAhead(new KeyboardEvent("keydown", { key: key === "\n" ? "Enter" : key })));

beforeEach(forgetTyped);

test("what is typed while a card is on its way is its title", () => {
  expect(type("a")).toEqual([false]);
  expectTyping();
  type("Intake");
  typeAhead(new KeyboardEvent("keydown", { key: "Backspace" }));
  expect(takeTyped()).toEqual({ text: "Intak", entered: false });
  expect(type("a")).toEqual([false]);
});

test("after Enter it is the title of the next card", () => {
  expectTyping();
  type("Alpha\nBe");
  expect(takeTyped()).toEqual({ text: "Alpha", entered: true });
  // The next card is on its way at once.
  type("ta");
  expectTyping();
  expect(takeTyped()).toEqual({ text: "Beta", entered: false });
});

test("keys of shortcuts are left alone, and nothing waits once the card does not come", () => {
  expectTyping();
  expect(typeAhead(new KeyboardEvent("keydown", { key: "z", ctrlKey: true }))).toBe(false);
  type("lost");
  forgetTyped();
  expect(takeTyped()).toEqual({ text: "", entered: false });
});
