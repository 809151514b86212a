/** Text that is typed but not yet committed. Nothing leaves the document while a draft is open. */
type Commit = () => void;

const open = new Set<Commit>();

/** Registers a way to commit a draft; returns how to take it back. */
export function openDraft(commit: Commit): () => void {
  open.add(commit);
  return () => open.delete(commit);
}

/** Whether something is typed and not committed. */
export function hasDrafts(): boolean {
  return open.size > 0;
}

/** Commits every open draft. */
export function commitDrafts(): void {
  for (const commit of [...open]) {
    open.delete(commit);
    commit();
  }
}
