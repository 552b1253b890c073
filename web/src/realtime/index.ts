import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { postRealtimeTickets } from '@/api';
import { session } from '@/session';
import { company } from './company';
import type { RealtimeEvents } from './events';
import { SharedRealtime } from './shared';
import { Realtime, type Connection } from './socket';

export type { RealtimeEvents };

const socket = new Realtime({
  ticket: async () => (await postRealtimeTickets()).data.ticket,
  open: (ticket) => new WebSocket(`/api/v1/ws?ticket=${encodeURIComponent(ticket)}`),
});

export const realtime = new SharedRealtime(socket, company());

/** The socket lives as long as somebody is signed in. */
export function followSession(): void {
  let who: string | undefined;
  const follow = () => {
    const state = session.snapshot();
    const now = state.status === 'signed-in' ? state.user.id : undefined;
    if (now === who) return;
    who = now;
    realtime.stop();
    if (now !== undefined) realtime.start();
  };
  session.subscribe(follow);
  follow();
  addEventListener('online', () => realtime.hurry());
}

type Handlers = { [Type in keyof RealtimeEvents]?: (data: RealtimeEvents[Type]) => void };

/**
 * Listens to a channel ("user", "org:<id>", "forum:<id>", "topic:<id>") while the component is shown. The handlers patch
 * the query cache; they may see an event again that the cache already has. `gap` reads again.
 */
export function useChannel(channel: string | undefined, handlers: Handlers, gap: () => void): void {
  const onEvent = useEffectEvent((type: string, data: unknown) => {
    (handlers as Record<string, ((data: unknown) => void) | undefined>)[type]?.(data);
  });
  const onGap = useEffectEvent(gap);
  useEffect(
    () =>
      channel === undefined
        ? undefined
        : realtime.listen(channel, { event: (t, d) => onEvent(t, d), gap: () => onGap() }),
    [channel],
  );
}

export function useConnection(): Connection {
  return useSyncExternalStore(realtime.observe, realtime.state);
}
