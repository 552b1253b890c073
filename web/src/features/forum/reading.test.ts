import { beforeEach, expect, it } from 'vitest';
import { newIn, readUpTo, type Reading } from './reading';

const reading: Reading = { since: '2026-11-20T00:00:00Z', topics: { read: 7, behind: 5 }, visits: {} };
const topic = (id: string, lastPostNumber: number, lastPostAt = '2026-11-25T00:00:00Z') => ({
  id,
  lastPostNumber,
  lastPostAt,
});

beforeEach(() => localStorage.clear());

it('counts what was written since one has read', () => {
  expect(newIn(topic('read', 7), reading)).toBe(0);
  expect(newIn(topic('behind', 7), reading)).toBe(2);
});

it('takes what was never opened as new, unless it is older than this browser', () => {
  expect(newIn(topic('other', 3), reading)).toBe('all');
  expect(newIn(topic('other', 3, '2026-11-19T00:00:00Z'), reading)).toBe(0);
});

it('shows nothing as new to visitors', () => {
  expect(newIn(topic('other', 3), undefined)).toBe(0);
});

it('keeps the farthest mark', () => {
  readUpTo('ines', 't1', 9);
  readUpTo('ines', 't1', 4);
  expect(JSON.parse(localStorage.getItem('parley.read.ines')!)).toMatchObject({ topics: { t1: 9 } });
});
