import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whenIdle } from "../src/state/idle";

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what nobody touches is locked, once", () => {
  const lock = vi.fn();
  const end = whenIdle(() => 5, lock);
  vi.advanceTimersByTime(5 * MINUTE - 1_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(lock).toHaveBeenCalledTimes(1);
  end();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(lock).toHaveBeenCalledTimes(1);
});

test("each touch counts from the beginning", () => {
  const lock = vi.fn();
  const end = whenIdle(() => 5, lock);
  for (const touch of ["keydown", "pointermove", "wheel"]) {
    vi.advanceTimersByTime(4 * MINUTE);
    window.dispatchEvent(new Event(touch));
  }
  vi.advanceTimersByTime(4 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
  end();
});

test("where nothing has a passphrase, or that is off, nothing is locked", () => {
  const lock = vi.fn();
  const end = whenIdle(() => 0, lock);
  vi.advanceTimersByTime(60 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
  end();
});

test("time that the machine slept counts", () => {
  const lock = vi.fn();
  const end = whenIdle(() => 15, lock);
  vi.setSystemTime(Date.now() + 40 * MINUTE);
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalledTimes(1);
  end();
});
