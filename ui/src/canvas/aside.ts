/** What steps far back while something else is talked about. */
import { inFocus } from "../actions/projecting";
import { desk } from "../state/desk.svelte";
import { projector } from "../state/projector.svelte";
import type { Placed } from "./regions";

/** Whether something else than this figure of the body is talked about. */
export function isAside({ role, figure: { subject } }: Placed): boolean {
  if (projector.focus === null) return false;
  const slot = subject.is === "item" || subject.is === "gaps" ? subject.slot : null;
  if (slot === null) return false;
  if (role === "cards") return !inFocus(slot);
  const handover = desk.lookup?.of("handover", slot);
  const note = desk.lookup?.of("note", slot);
  const ends = handover
    ? [handover.from, handover.to].flatMap((id) => desk.lookup?.slotOf(id) ?? [])
    : [desk.lookup?.slotOf(note?.on) ?? slot];
  return ["handovers", "marks", "experience", "notes"].includes(role) && !ends.some(inFocus);
}
