import i18next from 'i18next';
import { useEffect, useState } from 'react';
import type { PostView, TopicView } from '@/api';

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** "5 minutes", in the largest unit that it fills. */
export function inWords(seconds: number): string {
  const [unit, length] = units.find(([, each]) => seconds >= each) ?? units[3];
  return new Intl.NumberFormat(i18next.language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.ceil(seconds / length),
  );
}

/** The seconds until one may write again in a topic in slow mode, by one's posts that are read. */
export function useSlowWait(topic: TopicView, mine: PostView[]): number {
  const wroteAt = Math.max(0, ...mine.map(({ createdAt }) => Date.parse(createdAt)));
  const until = wroteAt + topic.slowModeSeconds * 1000;
  const [now, setNow] = useState(Date.now);
  const waits = topic.slowModeSeconds > 0 && until > now;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [waits]);
  return waits ? Math.ceil((until - now) / 1000) : 0;
}
