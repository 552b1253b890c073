import type { CompletionContext, CompletionSource } from '@codemirror/autocomplete';
import { expect, it } from 'vitest';
import { page, serve } from '@/test/server';
import { commands, emoji, membersOf, mentions } from './completions';

async function offered(source: CompletionSource, text: string) {
  const context = {
    aborted: false,
    matchBefore: (expression: RegExp) => {
      const found = new RegExp(`(?:${expression.source})$`, expression.flags).exec(text);
      return found && { from: found.index, to: text.length, text: found[0] };
    },
  } as unknown as CompletionContext;
  return (await source(context))?.options.map(({ apply }) => apply);
}

const ines = { user: { id: 'i', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null } };

it('suggests active members of the organization by what they are called, and asks once', async () => {
  const requests = serve({ 'GET /api/v1/orgs/makers/members': page(ines) });
  const source = mentions(membersOf('makers'));
  expect(await offered(source, 'Hello @in')).toEqual(['@ines ']);
  expect(await offered(source, 'And @in')).toEqual(['@ines ']);
  expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?q=in&status=active&limit=8']);
});

it('suggests nobody in an address, nor without an answer', async () => {
  serve({});
  const source = mentions(membersOf('makers'));
  expect(await offered(source, 'mail to me@example')).toBeUndefined();
  expect(await offered(source, '@in')).toBeUndefined();
});

it('suggests emoji by name, not in times', async () => {
  expect(await offered(emoji, 'Done :tad')).toEqual(['🎉 ']);
  expect(await offered(emoji, ':+1')).toEqual(['👍 ']);
  expect(await offered(emoji, 'at 12:30')).toBeUndefined();
});

it('suggests commands where a text begins with a slash, and nowhere else', async () => {
  const source = commands(() =>
    Promise.resolve([
      { name: 'me', help: 'what I do' },
      { name: 'poll', help: 'ask' },
    ]),
  );
  expect(await offered(source, '/p')).toEqual(['/poll ']);
  expect(await offered(source, '/')).toEqual(['/me ', '/poll ']);
  expect(await offered(source, 'and /p')).toBeUndefined();
});
