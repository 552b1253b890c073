import { expect, it } from 'vitest';
import { reacted } from './reactions';

it('shows my reaction at once, and takes it back without counting twice', () => {
  const on = reacted([], '🎉', true);
  expect(on).toEqual([{ emoji: '🎉', count: 1, mine: true }]);
  expect(reacted(on, '🎉', true)).toBe(on);
  expect(reacted(on, '🎉', false)).toEqual([]);
});
