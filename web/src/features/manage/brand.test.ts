import { expect, it } from 'vitest';
import { sheetOf } from './brand';
import { contrast } from './colors';

const none = { primaryColor: null, accentColor: null, customCss: null };
const tokensIn = (rule: string) =>
  Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', color = '']) => [name, color]),
  );

it.each(['#ffff00', '#17754e', '#000000', '#ffffff', '#c0ffee', '#8a2be2'])(
  'makes %s a pair that can be read',
  (color) => {
    const [light = '', dark = ''] = sheetOf({ ...none, primaryColor: color }).split('\n');
    for (const [rule, surface] of [
      [light, '#ffffff'],
      [dark, '#151d20'],
    ] as const) {
      const tokens = tokensIn(rule);
      const accent = tokens.accent ?? '';
      expect(contrast(accent, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent, tokens['on-accent'] ?? '')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tokens['accent-text'] ?? '', tokens['accent-soft'] ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  },
);

it('has the organization’s own rules behind its colours, and is empty without both', () => {
  expect(sheetOf(none)).toBe('');
  expect(sheetOf({ ...none, customCss: '.topic-title { color: rgb(1 2 3) }' })).toBe(
    '.topic-title { color: rgb(1 2 3) }',
  );
  expect(sheetOf({ ...none, primaryColor: 'red; }' })).toBe('');
});
