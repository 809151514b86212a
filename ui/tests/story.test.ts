import { beforeEach, expect, test } from "vitest";
import type { Story, StoryStep } from "../src/host";
import { around, between } from "../src/panels/story/camera";
import { spoken } from "../src/panels/story/spoken";
import { Player } from "../src/state/story.svelte";

const wait = (days: number, lastsMs: number) => ({
  days,
  unit: "days",
  words: "of waiting",
  sentence: `${days} days of waiting.`,
  since: "Day 1",
  until: "day 8",
  uncovered: 0,
  uncoveredWords: "",
  lastsMs,
});

const step = (slot: number, waited: StoryStep["wait"] = null): StoryStep => ({
  slot,
  id: `T${slot}`,
  when: `Day ${slot}`,
  title: `Step ${slot}`,
  actor: "Clinic",
  level: "region",
  owner: "",
  with: "",
  facts: [],
  narration: "",
  quote: "",
  rating: null,
  ratingWords: "",
  wait: waited,
  arrivals: [],
  lost: [],
  gaps: [],
  lastsMs: 4000,
});

const story = (steps: StoryStep[]): Story => ({
  language: "en",
  ownLanguage: null,
  title: "Sketch",
  person: "",
  summary: "",
  facts: [],
  removed: [],
  steps,
  found: "No gaps were found.",
  figures: [],
  gaps: [],
  openingMs: 4000,
});

let player: Player;

beforeEach(() => {
  player = new Player();
  player.begin(story([step(1), step(2, wait(30, 3000)), step(3)]));
});

test("a story has a beginning, its steps and an end", () => {
  expect(player.last).toBe(4);
  expect(player.step).toBeUndefined();
  player.jump(2);
  expect(player.step?.slot).toBe(2);
  player.jump(99);
  expect(player.at).toBe(4);
});

test("a step that was waited for is told after its days are counted", () => {
  player.jump(1);
  player.forward();
  expect([player.at, player.waiting, player.counted]).toEqual([2, true, 0]);
  player.tick(1500);
  expect([player.waiting, player.counted]).toEqual([true, 15]);
  player.tick(1600);
  expect([player.waiting, player.counted]).toEqual([false, 30]);
});

test("forward in the middle of counting cuts it short, back goes to the step before", () => {
  player.jump(1);
  player.forward();
  player.forward();
  expect([player.at, player.waiting]).toEqual([2, false]);
  player.back();
  player.forward();
  player.back();
  expect([player.at, player.waiting]).toEqual([1, false]);
});

test("waits that are not to be felt are not counted", () => {
  player.feel(false);
  player.jump(1);
  player.forward();
  expect([player.at, player.waiting]).toEqual([2, false]);
  player.feel(true);
  player.back();
  player.forward();
  player.feel(false);
  expect(player.waiting).toBe(false);
});

test("a jump counts nothing", () => {
  player.jump(2);
  expect(player.waiting).toBe(false);
  expect(player.jumpTo(3)).toBe(true);
  expect(player.at).toBe(3);
  expect(player.jumpTo(77)).toBe(false);
});

test("playing goes from frame to frame and stops at the end", () => {
  player.toggle();
  for (let passed = 0; passed < 30_000; passed += 100) player.tick(100);
  expect([player.at, player.playing]).toEqual([4, false]);
  player.toggle();
  expect([player.at, player.playing]).toEqual([0, true]);
});

test("twice the speed takes half the time", () => {
  player.hurry(1);
  player.hurry(1);
  expect(player.speed).toBe(2);
  player.toggle();
  player.tick(1999);
  expect(player.at).toBe(0);
  player.tick(1);
  expect(player.at).toBe(1);
  for (let i = 0; i < 9; i++) player.hurry(-1);
  expect(player.speed).toBe(0.5);
});

test("nothing moves while nothing plays, and while a narration is written", () => {
  player.tick(60_000);
  expect(player.at).toBe(0);
  player.toggle();
  player.writing = true;
  player.tick(60_000);
  expect(player.at).toBe(0);
});

test("a changed journey is told on at the same step", () => {
  player.jump(2);
  player.replace(story([step(9), step(1), step(2)]));
  expect([player.at, player.step?.slot]).toEqual([3, 2]);
  player.replace(story([step(1)]));
  expect(player.at).toBe(0);
});

test("a frame is said in sentences", () => {
  expect(spoken(player)).toBe("Beginning. Sketch.");
  player.jump(2);
  expect(spoken(player)).toBe("Step 2 of 3. 30 days of waiting. Day 2: Step 2. Clinic.");
  player.jump(1);
  player.forward();
  expect(spoken(player)).toBe("30 days of waiting.");
  player.jump(4);
  expect(spoken(player)).toBe("End. No gaps were found.");
});

test("the camera keeps to the drawing and arrives where it should", () => {
  const scene = { width: 2000, height: 900, map: { x: 120, y: 60, w: 1880, h: 840 } } as never;
  const stage = { w: 800, h: 400 };
  const first = around({ x: 140, y: 100, w: 150, h: 80 }, scene, stage);
  expect(first).toMatchObject({ x: -16, w: 560, h: 280 });
  const far = around({ x: 1800, y: 700, w: 150, h: 80 }, scene, stage);
  expect(far.x + far.w).toBeLessThanOrEqual(2016);
  expect(between(first, far, 0)).toEqual(first);
  const there = between(first, far, 1);
  expect(there.x).toBeCloseTo(far.x);
  expect(there.w).toBeCloseTo(far.w);
  expect(between(first, far, 0.5).w).toBeGreaterThan(560);
});
