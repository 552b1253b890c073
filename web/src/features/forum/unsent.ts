import { isRecord, type Shelf } from './kept';

export type Draft = { body: string; parentId?: string | undefined };

/** A post that is on its way, or that was refused: then it says why, or nothing when the page was closed meanwhile. */
export type Unsent = Draft & { id: string; refused?: string | undefined };

function draftOf(stored: unknown): Draft | undefined {
  if (!isRecord(stored) || typeof stored.body !== 'string') return undefined;
  return { body: stored.body, ...(typeof stored.parentId === 'string' && { parentId: stored.parentId }) };
}

function unsentOf(stored: unknown): Unsent[] {
  const draft = draftOf(stored);
  if (!draft || !isRecord(stored) || typeof stored.id !== 'string') return [];
  return [{ ...draft, id: stored.id, refused: typeof stored.refused === 'string' ? stored.refused : '' }];
}

export const noDraft: Draft = { body: '' };
export const drafts: Shelf<Draft> = { name: 'draft', empty: noDraft, read: draftOf };

const nothing: Unsent[] = [];
export const outbox: Shelf<Unsent[]> = {
  name: 'unsent',
  empty: nothing,
  read: (stored) => (Array.isArray(stored) ? stored.flatMap(unsentOf) : undefined),
};

/** One may be put in again: it keeps its place. */
export function put(list: Unsent[], post: Unsent): Unsent[] {
  return list.some(({ id }) => id === post.id)
    ? list.map((other) => (other.id === post.id ? post : other))
    : [...list, post];
}

export function taken(list: Unsent[], id: string): Unsent[] {
  const rest = list.filter((post) => post.id !== id);
  return rest.length === 0 ? nothing : rest;
}
