import { useEffect, useState, useSyncExternalStore } from 'react';
import type { TopicView } from '@/api';
import { useMe } from '@/session';
import type { DeepTopic } from './depth';

/** How far somebody has read, as this browser knows: before the server answers, and where it keeps no marks. */
export type Reading = {
  /** What is older was there before this browser, and counts as read. */
  since: string;
  /** The highest number that was seen, by topic. */
  topics: Record<string, number>;
  /** When a forum was left last. */
  visits: Record<string, string>;
};

const most = 3000;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const name = (userId: string) => `parley.read.${userId}`;
const readings = new Map<string, Reading>();
const listeners = new Set<() => void>();

function ofType<T>(record: unknown, type: 'number' | 'string'): Record<string, T> {
  if (!isRecord(record)) return {};
  return Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value === type)) as Record<string, T>;
}

function stored(userId: string): Reading {
  const fresh: Reading = { since: new Date().toISOString(), topics: {}, visits: {} };
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name(userId)) ?? 'null');
    if (isRecord(found) && typeof found.since === 'string') {
      return { since: found.since, topics: ofType(found.topics, 'number'), visits: ofType(found.visits, 'string') };
    }
    localStorage.setItem(name(userId), JSON.stringify(fresh));
  } catch {
    // Forbidden or broken: it lives as long as the page.
  }
  return fresh;
}

function readingOf(userId: string): Reading {
  const known = readings.get(userId) ?? stored(userId);
  readings.set(userId, known);
  return known;
}

function keep(userId: string, reading: Reading): void {
  readings.set(userId, reading);
  try {
    localStorage.setItem(name(userId), JSON.stringify(reading));
  } catch {
    // Full or forbidden: it lives as long as the page.
  }
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

// Another tab has read on.
addEventListener('storage', ({ key }) => {
  if (key !== null && !key.startsWith(name(''))) return;
  if (key === null) readings.clear();
  else readings.delete(key.slice(name('').length));
  tell();
});

/** Undefined for visitors, to whom nothing is new. */
export function useReading(): Reading | undefined {
  const userId = useMe()?.id;
  return useSyncExternalStore(subscribe, () => (userId === undefined ? undefined : readingOf(userId)));
}

export function readUpTo(userId: string, topicId: string, number: number): void {
  const reading = readingOf(userId);
  if ((reading.topics[topicId] ?? 0) >= number) return;
  // The one that was read last is put last, and the first ones are forgotten.
  const others = Object.entries(reading.topics).filter(([id]) => id !== topicId);
  const topics = [...others, [topicId, number] as const].slice(-most);
  keep(userId, { ...reading, topics: Object.fromEntries(topics) });
}

function left(userId: string, forumId: string): void {
  const reading = readingOf(userId);
  keep(userId, { ...reading, visits: { ...reading.visits, [forumId]: new Date().toISOString() } });
}

const pause = 30 * 60_000;
const lines = new Map<string, { line: string | undefined; leftAt: number }>();

/** When the visit before this one ended. Who comes back soon, from a topic, is still on the same visit. */
export function useVisit(forumId: string): string | undefined {
  const userId = useMe()?.id;
  const [line] = useState(() => {
    const known = lines.get(`${userId ?? ''}.${forumId}`);
    if (known && Date.now() - known.leftAt < pause) return known.line;
    return userId === undefined ? undefined : readingOf(userId).visits[forumId];
  });
  useEffect(() => {
    if (userId === undefined) return;
    return () => {
      lines.set(`${userId}.${forumId}`, { line, leftAt: Date.now() });
      left(userId, forumId);
    };
  }, [userId, forumId, line]);
  return line;
}

type Counted = Pick<TopicView, 'id' | 'lastPostNumber' | 'lastPostAt'> & Pick<DeepTopic, 'readNumber'>;

/** The last number that was read, here or on another device. */
export function seenIn({ id, readNumber }: Counted, reading: Reading | undefined): number | undefined {
  const seen = reading?.topics[id];
  return seen === undefined ? readNumber : Math.max(seen, readNumber ?? 0);
}

/** How many posts are new: 0 for a topic that was read, 'all' for one that was never opened. */
export function newIn(topic: Counted, reading: Reading | undefined): number | 'all' {
  if (!reading) return 0;
  const seen = seenIn(topic, reading);
  if (seen !== undefined) return Math.max(0, topic.lastPostNumber - seen);
  return topic.lastPostAt > reading.since ? 'all' : 0;
}
