import { expect, it } from 'vitest';
import { isTag, tagsIn } from './tags';

it.each(['c++', 'C#', '.net', 'node.js', '日本', 'École', 'हिन्दी', 'a-b', '7'])('takes %s as a tag', (tag) => {
  expect(isTag(tag)).toBe(true);
});

it.each(['', '---', '+', 'a/b', 'a_b', '🎉', '\u3164', 'a\u200b', 'x'.repeat(31)])('takes %j as none', (tag) => {
  expect(isTag(tag)).toBe(false);
});

it('parts tags by spaces and commas, without the sign before them', () => {
  expect(tagsIn('#C#, .net  #日本')).toEqual(['C#', '.net', '日本']);
});
