import { useMemo, useState } from 'react';
import { uuidv7 } from '@/api';
import { outbox, send, useOutbox, type Unsent } from '@/outbox';
import type { CheckIn } from './eventTypes';

/** What became of a ticket that was shown: `sending` and `waiting` let people in and are told to the server later. */
export type CheckInState = 'in' | 'sending' | 'waiting' | 'used' | 'refused';

export type Shown = { id: string; userId: string; at: string; state: CheckInState; why?: string | undefined };

/** Whose ticket a code is; undefined for what is no code of a ticket. Whether it was forged only the server can tell. */
export function holderOf(code: string): { occurrenceId: string; userId: string } | undefined {
  if (!/^[\w-]{64}$/.test(code)) return undefined;
  const bytes = Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const uuid = (text: string) => text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { occurrenceId: uuid(hex.slice(0, 32)), userId: uuid(hex.slice(32, 64)) };
}

type Done = { id: string; key: string; userId: string; at: string };

const keyOf = (code: string) => code.slice(0, 43);

/** Whom this device has let in, also after a reload without a connection. */
const done = {
  name: (eventId: string) => `parley.check-ins.${eventId}`,
  read(eventId: string): Done[] {
    try {
      return JSON.parse(localStorage.getItem(done.name(eventId)) ?? '[]') as Done[];
    } catch {
      return [];
    }
  },
  keep(eventId: string, all: Done[]): void {
    try {
      localStorage.setItem(done.name(eventId), JSON.stringify(all));
    } catch {
      // Forbidden or full: known as long as the page lives.
    }
  },
};

function shownOf({ id, body, state, refused }: Unsent): Shown {
  const used = refused?.slug === 'already-checked-in';
  return {
    id,
    userId: holderOf(String(body.code))?.userId ?? '',
    at: String(body.checkedInAt),
    state: used ? 'used' : state,
    why: refused?.slug,
  };
}

/** The tickets that were shown to this device, the latest first. They are kept in the outbox until the server has them. */
export function useCheckIns(eventId: string) {
  const [sent, setSent] = useState(() => done.read(eventId));
  const letters = useOutbox(`check-in:${eventId}`, (answer, { id, body }) => {
    const { user, checkedInAt } = answer as CheckIn;
    const one = { id, key: keyOf(String(body.code)), userId: user.id, at: checkedInAt };
    setSent((before) => {
      const all = [...before.filter((other) => other.id !== id), one];
      done.keep(eventId, all);
      return all;
    });
  });
  const all = useMemo(() => {
    const known = new Set(letters.map(({ id }) => id));
    const ours = sent.filter(({ id }) => !known.has(id)).map((one): Shown => ({ ...one, state: 'in' }));
    return [...ours, ...letters.map(shownOf)].sort((a, b) => b.at.localeCompare(a.at));
  }, [sent, letters]);

  /** The one before with the same ticket, if there is one: the first counts. */
  const before = (code: string): Shown | undefined => {
    const holds = (id: string) =>
      sent.some((one) => one.id === id && one.key === keyOf(code)) ||
      letters.some((letter) => letter.id === id && letter.body.code === code && letter.refused === undefined);
    return all.find(({ id }) => holds(id));
  };
  const show = (code: string): string => {
    const id = uuidv7();
    void send({
      id,
      place: `check-in:${eventId}`,
      method: 'POST',
      path: `/api/v1/events/${eventId}/check-ins`,
      body: { code, checkedInAt: new Date().toISOString() },
    });
    return id;
  };
  return { all, before, show, discard: (id: string) => void outbox.discard(id) };
}
