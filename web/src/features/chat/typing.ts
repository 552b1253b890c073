import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { UserSummary } from '@/api';
import { realtime, useChannel } from '@/realtime';
import { useMe } from '@/session';

const lasts = 6000;
const pause = 3000;

/** Who writes in a channel now, but oneself; and tells the others while what one writes oneself changes. */
export function useTyping(channelId: string, written: string): UserSummary[] {
  const me = useMe();
  const [typing, setTyping] = useState<UserSummary[]>([]);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const said = useRef({ at: 0, written });
  const gone = (userId: string) => {
    clearTimeout(timers.current.get(userId));
    timers.current.delete(userId);
    setTyping((all) => all.filter(({ id }) => id !== userId));
  };
  useEffect(() => {
    const { current } = timers;
    return () => current.forEach((timer) => clearTimeout(timer));
  }, []);
  useChannel(
    me && `channel:${channelId}`,
    {
      typing: (user) => {
        if (user.id === me?.id) return;
        clearTimeout(timers.current.get(user.id));
        timers.current.set(
          user.id,
          setTimeout(() => gone(user.id), lasts),
        );
        setTyping((all) => (all.some(({ id }) => id === user.id) ? all : [...all, user]));
      },
      'chat.message-sent.v1': ({ author }) => gone(author.id),
    },
    () => undefined,
  );
  const tell = useEffectEvent(() => {
    const { at, written: before } = said.current;
    const now = Date.now();
    if (written === before || written.trim() === '' || now - at < pause) return;
    said.current = { at: now, written };
    realtime.say({ op: 'typing', channel: `channel:${channelId}` });
  });
  useEffect(() => tell(), [written]);
  return typing;
}
