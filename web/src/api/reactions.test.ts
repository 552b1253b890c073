import { expect, it } from 'vitest';
import { reacted, reactionsAfter } from './reactions';

it('shows my reaction at once, and takes it back without counting twice', () => {
  const on = reacted([], '🎉', true);
  expect(on).toEqual([{ emoji: '🎉', count: 1, mine: true }]);
  expect(reacted(on, '🎉', true)).toBe(on);
  expect(reacted(on, '🎉', false)).toEqual([]);
});

it('counts reactions as all see them, and keeps which are mine', () => {
  const before = [{ emoji: '👍', count: 1, mine: true }];
  const counts = [
    { emoji: '👍', count: 2 },
    { emoji: '🎉', count: 1 },
  ];
  expect(reactionsAfter(before, counts, undefined)).toEqual([
    { emoji: '👍', count: 2, mine: true },
    { emoji: '🎉', count: 1, mine: false },
  ]);
  expect(reactionsAfter(before, [{ emoji: '👍', count: 1 }], { emoji: '👍', added: false })[0]?.mine).toBe(false);
});
