import { useSyncExternalStore } from 'react';
import { uuidv7 } from '@/api';
import { useMe } from '@/session';

/** `id` is what the text will have when it is sent, so that sending again after a failure can't double it. */
export type Draft = {
  id: string;
  body: string;
  /** Another's id that the text is about, such as of the post that it answers. */
  about?: string | undefined;
  /** Null where the browser's storage is full or forbidden: it lives as long as the page. */
  savedAt?: string | null | undefined;
};

const prefix = 'parley.draft.';
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

function read(key: string): Draft | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as Partial<Draft> | null;
    if (typeof stored?.id !== 'string' || typeof stored.body !== 'string') return undefined;
    return { id: stored.id, body: stored.body, about: stored.about, savedAt: stored.savedAt };
  } catch {
    return undefined;
  }
}

function draftOf(key: string, initial = ''): Draft {
  const known = drafts.get(key) ?? read(key) ?? { id: uuidv7(), body: initial };
  drafts.set(key, known);
  return known;
}

function saved(key: string, { id, body, about }: Draft): Draft {
  const draft = { id, body, about, savedAt: new Date().toISOString() };
  try {
    localStorage.setItem(prefix + key, JSON.stringify(draft));
    return draft;
  } catch {
    return { id, body, about, savedAt: null };
  }
}

function change(key: string, part: Partial<Draft>): void {
  drafts.set(key, saved(key, { ...draftOf(key), ...part }));
  tell();
}

function drop(key: string): void {
  drafts.delete(key);
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // It was never kept.
  }
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

// Another tab wrote, or sent.
addEventListener('storage', ({ key }) => {
  if (key !== null && !key.startsWith(prefix)) return;
  if (key === null) drafts.clear();
  else drafts.delete(key.slice(prefix.length));
  tell();
});

/** What is written and not sent. It outlives the page, belongs to who wrote it, and is the same in all tabs. */
export function useDraft(name: string, initial = '') {
  const key = `${useMe()?.id ?? ''}.${name}`;
  const draft = useSyncExternalStore(subscribe, () => draftOf(key, initial));
  return { draft, change: (part: Partial<Draft>) => change(key, part), drop: () => drop(key) };
}
