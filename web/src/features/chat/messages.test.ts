import { expect, it } from 'vitest';
import type { MessageView } from '@/api';
import { rowsOf, seqIn, withMessage, withoutMessage, type Messages } from './messages';
import { message } from './fixtures';

const pages = (hasAfter: boolean, ...items: MessageView[]): Messages => ({
  pages: [{ items, hasBefore: false, hasAfter }],
  pageParams: [{}],
});
const seqs = (messages: Messages | undefined) => messages?.pages.flatMap(({ items }) => items.map(({ seq }) => seq));

it('puts a new message behind the newest, in the order of the numbers', () => {
  const late = withMessage(pages(false, message(1), message(3)), message(2));
  expect(seqs(late)).toEqual([1, 2, 3]);
});

it('takes the news of a message once', () => {
  const once = withMessage(pages(false, message(1)), message(2));
  expect(seqs(withMessage(once, message(2)))).toEqual([1, 2]);
});

it('leaves a new message out where the newest are not read yet', () => {
  expect(seqs(withMessage(pages(true, message(1)), message(9)))).toEqual([1]);
});

it('keeps a newer text against older news', () => {
  const edited = message(1, { body: 'Better', editCount: 2 });
  const after = withMessage(pages(false, edited), message(1, { editCount: 1 }));
  expect(after?.pages[0]?.items[0]?.body).toBe('Better');
});

it('leaves the start of a thread without its words, and nothing of others', () => {
  const thread = { replyCount: 1, lastReplyAt: null, participants: [] };
  const both = pages(false, message(1, { thread }), message(2));
  const after = withoutMessage(withoutMessage(both, 'm1'), 'm2');
  expect(after?.pages[0]?.items).toEqual([message(1, { thread, body: '', bodyHtml: '', deleted: true })]);
});

it('joins what one person says within five minutes, and begins anew with a topic, a day and the unread', () => {
  const said = [
    message(1),
    message(2),
    message(3, { topic: 'Lens' }),
    message(4, { topic: 'Lens' }),
    message(5, { topic: 'Lens', createdAt: '2026-11-03T10:00:00Z' }),
  ];
  expect(rowsOf(said, undefined).map(({ continued }) => continued)).toEqual([false, true, false, true, false]);
  expect(rowsOf(said, 3).map(({ continued }) => continued)).toEqual([false, true, false, false, false]);
  expect(rowsOf(said, undefined).map(({ topic }) => topic)).toEqual([null, undefined, 'Lens', undefined, 'Lens']);
});

it('reads the number in the addresses of notifications', () => {
  expect(seqIn('message-17')).toBe(17);
  expect(seqIn('post-17')).toBeUndefined();
});
