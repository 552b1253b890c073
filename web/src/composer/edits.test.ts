import { expect, it } from 'vitest';
import { continued, formatOf, formats, type Edit, type Selected } from './edits';

/** "a [b] c" is a text with "b" selected; "a | c" with the caret in it. */
function parse(text: string): Selected {
  const from = text.search(/[[|]/);
  const to = text.includes('|') ? from : text.indexOf(']') - 1;
  return { text: text.replace(/[[\]|]/g, ''), from, to };
}
const done = ({ text }: Selected, { from, to, insert, select }: Edit) => {
  const next = text.slice(0, from) + insert + text.slice(to);
  return { next, selected: next.slice(...select) };
};

it.each([
  ['bold', 'a [b] c', 'a **b** c', 'b'],
  ['italic', 'a | c', 'a __ c', ''],
  ['code', '[b]', '`b`', 'b'],
  ['code', 'a[b\nc]', 'a\n```\nb\nc\n```', ''],
  ['link', 'a [b]', 'a [b](https://)', 'https://'],
  ['link', '[https://x.org/y]', '[](https://x.org/y)', ''],
  ['quote', 'a\n[b\nc]', 'a\n> b\n> c', '> b\n> c'],
  ['list', '|', '- ', ''],
  ['list', '[- b\n- c]', 'b\nc', 'b\nc'],
] as const)('%s makes of "%s" "%s"', (format, before, after, selected) => {
  const text = parse(before);
  expect(done(text, formats[format].edit(text))).toEqual({ next: after, selected });
});

it('takes a mark away that is there', () => {
  expect(done({ text: '**b**', from: 2, to: 3 }, formats.bold.edit({ text: '**b**', from: 2, to: 3 }))).toEqual({
    next: 'b',
    selected: 'b',
  });
});

it.each([
  ['- a|', '- a\n- '],
  ['1. a|', '1. a\n2. '],
  ['> a|', '> a\n> '],
  ['  * a|b', '  * a\n  * b'],
  ['x\n- |', 'x\n'],
])('Enter in "%s" makes "%s"', (before, after) => {
  const text = parse(before);
  const edit = continued(text);
  expect(edit && done(text, edit).next).toBe(after);
});

it('leaves Enter alone elsewhere', () => expect(continued(parse('a|'))).toBeUndefined());

it('knows formats by their keys, also where Shift writes another sign', () => {
  expect(formatOf(new KeyboardEvent('keydown', { key: 'b', code: 'KeyB', ctrlKey: true }))).toBe('bold');
  expect(formatOf(new KeyboardEvent('keydown', { key: '*', code: 'Digit8', ctrlKey: true, shiftKey: true }))).toBe(
    'list',
  );
  expect(formatOf(new KeyboardEvent('keydown', { key: 'b', code: 'KeyB' }))).toBeUndefined();
});
