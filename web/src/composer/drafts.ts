import { useSyncExternalStore } from 'react';
import { uuidv7 } from '@/api';
import { useMe } from '@/session';

/** A file that is uploaded and goes with the words. */
export type Attached = { id: string; name: string; size: number };

/** `id` is what the text will have when it is sent, so that sending again after a failure can't double it. */
export type Draft = {
  id: string;
  body: string;
  /** Another's id that the text is about, such as of the post that it answers. */
  about?: string | undefined;
  attached?: Attached[] | undefined;
  /** Null where the browser's storage is full or forbidden: it lives as long as the page. */
  savedAt?: string | null | undefined;
  /** Of the server's draft that this one was made from, and whether that is the same. */
  version?: number | undefined;
  synced?: boolean | undefined;
};

/** What is there before anybody writes. */
type Begin = Pick<Draft, 'body' | 'about'>;

const prefix = 'parley.draft.';
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

function read(key: string): Draft | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as Partial<Draft> | null;
    if (typeof stored?.id !== 'string' || typeof stored.body !== 'string') return undefined;
    return {
      id: stored.id,
      body: stored.body,
      about: stored.about,
      attached: stored.attached,
      savedAt: stored.savedAt ?? '',
      version: stored.version,
      synced: stored.synced,
    };
  } catch {
    return undefined;
  }
}

const none: Begin = { body: '' };

function draftOf(key: string, begin = none): Draft {
  const known = drafts.get(key);
  // What nobody has touched follows what it begins with.
  if (known && (known.savedAt !== undefined || isBegun(known, begin))) return known;
  const draft = read(key) ?? { id: uuidv7(), ...begin };
  drafts.set(key, draft);
  return draft;
}

const isBegun = (draft: Draft, begin: Begin) => draft.body === begin.body && draft.about === begin.about;

function saved(key: string, { id, body, about, attached, version, synced }: Draft): Draft {
  const words = { id, body, about, attached, version, synced };
  const draft = { ...words, savedAt: new Date().toISOString() };
  try {
    localStorage.setItem(prefix + key, JSON.stringify(draft));
    return draft;
  } catch {
    return { ...words, savedAt: null };
  }
}

function change(key: string, begin: Begin, part: Partial<Draft>): void {
  drafts.set(key, saved(key, { ...draftOf(key, begin), synced: false, ...part }));
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
export function useDraft(name: string, initial = '', about?: string) {
  const key = `${useMe()?.id ?? ''}.${name}`;
  const begin = { body: initial, ...(about !== undefined && { about }) };
  const draft = useSyncExternalStore(subscribe, () => draftOf(key, begin));
  return {
    draft,
    /** What it is by now, for what goes on after the page was drawn. */
    now: () => draftOf(key, begin),
    change: (part: Partial<Draft>) => change(key, begin, part),
    drop: () => drop(key),
  };
}
