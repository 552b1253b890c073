import { useEffect, useEffectEvent, useState } from 'react';
import { asProblem, read, write } from '@/api';
import { useMe } from '@/session';
import type { Attached, Draft, useDraft } from './drafts';

/** What else is written beside the words, such as a title, by name. */
export type WithDraft = { fields?: Record<string, string>; onFields?: (fields: Record<string, string>) => void };

type Data = { about?: string; attached?: Attached[]; fields?: Record<string, string> };

/** The draft as the server has it. */
export type Theirs = { body: string; version: number; updatedAt: string; data: Data | null };

export type Choice = 'mine' | 'theirs' | 'both';

/** After so many milliseconds without a key. */
const quiet = 1500;

const pathOf = (name: string) => `/drafts/${encodeURIComponent(name)}`;

async function readDraft(name: string): Promise<Theirs | undefined> {
  try {
    return await read<Theirs>(pathOf(name));
  } catch (error) {
    if (asProblem(error).slug === 'draft-not-found') return undefined;
    throw error;
  }
}

const forgotten = (name: string) => write('DELETE', pathOf(name)).catch(() => undefined);

const isBlank = (draft: Draft, fields: Record<string, string>) =>
  [draft.body, ...Object.values(fields)].every((text) => text.trim() === '');

function wordsOf({ body, about, attached = [] }: Draft, fields: Record<string, string>) {
  const data: Data = {
    ...(about !== undefined && { about }),
    ...(attached.length > 0 && { attached }),
    ...(Object.keys(fields).length > 0 && { fields }),
  };
  return { body, data };
}

/**
 * Keeps the draft on the server as well, so that one goes on where one left off. What was changed in two places is not
 * overwritten: `theirs` is there until one chooses.
 */
export function useServerDraft(name: string, kept: ReturnType<typeof useDraft>, more: WithDraft | undefined) {
  const { draft, now, change, drop } = kept;
  const fields = more?.fields ?? {};
  const me = useMe();
  const on = more !== undefined && me !== undefined;
  const [theirs, setTheirs] = useState<Theirs>();
  const [ready, setReady] = useState(false);
  const [saving, setSaving] = useState(false);
  // What could not be saved waits for the next change.
  const [failed, setFailed] = useState<string>();
  const words = JSON.stringify(wordsOf(draft, fields));

  const take = ({ body, version, data }: Theirs) => {
    change({ body, about: data?.about, attached: data?.attached, version, synced: true });
    if (data?.fields) more?.onFields?.(data.fields);
  };
  const arrived = useEffectEvent((other: Theirs | undefined) => {
    setReady(true);
    const synced = draft.synced === true;
    if (!other) {
      // It was sent or thrown away elsewhere.
      if (synced && (draft.version ?? 0) > 0) drop();
      else if (draft.version !== undefined) change({ version: 0 });
      return;
    }
    if (synced || isBlank(draft, fields)) take(other);
    else if (other.body === draft.body) change({ version: other.version });
    else if (other.version !== draft.version) setTheirs(other);
  });
  useEffect(() => {
    if (!on) return undefined;
    let left = false;
    readDraft(name).then(
      (other) => {
        if (!left) arrived(other);
      },
      () => {
        if (!left) setReady(true);
      },
    );
    return () => void (left = true);
  }, [on, name]);

  const save = useEffectEvent(async () => {
    const { id, version = 0 } = draft;
    const blank = isBlank(draft, fields);
    setSaving(true);
    try {
      const next = blank ? undefined : await write<Theirs>('PUT', pathOf(name), { ...wordsOf(draft, fields), version });
      // What was sent meanwhile is a draft no more.
      if (blank ? version > 0 : now().id !== id) await forgotten(name);
      if (now().id === id)
        change({ version: next?.version ?? 0, synced: now().body === draft.body && now().about === draft.about });
    } catch (error) {
      const { slug, body } = asProblem(error);
      if (slug === 'draft-changed') setTheirs(body.draft as Theirs);
      setFailed(words);
    } finally {
      setSaving(false);
    }
  });
  const waits = draft.savedAt !== undefined && draft.synced !== true && words !== failed;
  const due = on && ready && !saving && !theirs && waits;
  useEffect(() => {
    if (!due) return undefined;
    const timer = setTimeout(() => void save(), quiet);
    return () => clearTimeout(timer);
  }, [due, words]);

  return {
    theirs,
    choose: (choice: Choice) => {
      if (!theirs) return;
      const { body, version } = theirs;
      if (choice === 'theirs') take(theirs);
      else change({ version, ...(choice === 'both' && { body: `${draft.body.trimEnd()}\n\n${body}` }) });
      setFailed(undefined);
      setTheirs(undefined);
    },
    /** It was sent, or thrown away. */
    forget: () => {
      setTheirs(undefined);
      if (on && (draft.version ?? 0) > 0) void forgotten(name);
    },
  };
}
