import { expect, it } from 'vitest';
import { diff } from './diff';

const told = (before: string, after: string) =>
  diff(before, after)
    .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('');

it('tells word by word what became of a text', () => {
  expect(told('The belt is tight.', 'The long belt is tight.')).toBe('The [+long ]belt is tight.');
  expect(told('Loosen both couplers', 'Loosen the couplers')).toBe('Loosen [-both][+the] couplers');
  expect(told('same', 'same')).toBe('same');
});

it('begins and ends with nothing', () => {
  expect(told('', 'new')).toBe('[+new]');
  expect(told('old', '')).toBe('[-old]');
});

it('gives both texts back, whatever they are', () => {
  const before = 'naïve Übung 漢字\n- a\n- b'.repeat(40);
  const after = 'naïve Übungen 漢\n- b\n- c'.repeat(40);
  const pieces = diff(before, after);
  const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text);
  expect(without('added').join('')).toBe(before);
  expect(without('removed').join('')).toBe(after);
});
