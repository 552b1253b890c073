import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react';
import { call } from '@/api';
import { realtime } from '@/realtime';
import { oneTabAtATime, session } from '@/session';
import type { Letter, Refusal } from './letter';
import { Outbox, type Outgoing, type Unsent } from './outbox';
import { newStore } from './store';

export type { Letter, Outgoing, Refusal, Unsent };

const state = () => session.snapshot();

export const outbox = new Outbox({
  store: newStore((globalThis as Partial<typeof globalThis>).indexedDB),
  tabs: new BroadcastChannel('parley.outbox'),
  me: () => {
    const now = state();
    return now.status === 'signed-in' ? now.user.id : undefined;
  },
  online: () => navigator.onLine,
  post: ({ method, path, body }) => call(method, path, body),
  alone: (work) => oneTabAtATime('parley.outbox', work),
});

/** Sends what waits, and again whenever there is reason to hope. */
export function startOutbox(): void {
  const hurry = () => outbox.hurry();
  addEventListener('online', hurry);
  addEventListener('offline', hurry);
  session.subscribe(hurry);
  realtime.observe(() => {
    if (realtime.state() === 'open') hurry();
  });
  hurry();
}

/** Shown at once and kept; resolves when it is kept. */
export const send = (outgoing: Outgoing) => outbox.send(outgoing);

/** What was written in a place and is not answered. `onSent` gets the answer, to patch the cache before it goes from here. */
export function useOutbox(place: string, onSent: (answer: unknown, letter: Letter) => void = () => undefined) {
  const all = useSyncExternalStore(outbox.subscribe, outbox.unsent);
  const received = useEffectEvent(onSent);
  useEffect(
    () =>
      outbox.received((letter, answer) => {
        if (letter.place === place) received(answer, letter);
      }),
    [place],
  );
  return useMemo(() => all.filter((letter) => letter.place === place), [all, place]);
}
