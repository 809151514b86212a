import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import { register } from "../src/state/register.svelte";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

test("what belongs to a handover is asked for once, however often it is told", async () => {
  vi.useFakeTimers();
  invoke.mockImplementation(() => Promise.resolve({ checks: [], map: null }));
  const leave = $effect.root(() => {
    $effect(() => register.look(1, 7));
  });
  for (let turn = 0; turn < 5; turn++) {
    flushSync();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(register.told?.slot).toBe(7);
  expect(invoke).toHaveBeenCalledTimes(1);
  leave();
});
