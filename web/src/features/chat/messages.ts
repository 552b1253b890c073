import type { InfiniteData } from '@tanstack/react-query';
import type { MessagePage, MessageView, Reaction, ThreadPage } from './api';

export type Messages = InfiniteData<MessagePage>;
export type Thread = InfiniteData<ThreadPage>;

export const messagesOf = (data: Messages | undefined): MessageView[] =>
  data?.pages.flatMap(({ items }) => items) ?? [];

type Paged = InfiniteData<{ items: MessageView[] }>;

export function changedIn<T extends Paged>(
  data: T,
  id: string,
  change: (message: MessageView) => MessageView | undefined,
): T {
  if (!data.pages.some(({ items }) => items.some((one) => one.id === id))) return data;
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((one) => (one.id === id ? (change(one) ?? []) : [one])),
  }));
  return { ...data, pages };
}

/** With a message in its place by number; one after a page that isn't read comes with that page. */
export function withMessage<T extends Paged>(data: T, message: MessageView, endIsRead: boolean): T {
  if (data.pages.some(({ items }) => items.some(({ id }) => id === message.id))) {
    return changedIn(data, message.id, (old) => (old.editCount > message.editCount ? old : { ...old, ...message }));
  }
  const place = data.pages.findIndex(({ items }) => (items.at(-1)?.seq ?? 0) > message.seq);
  if (place === -1 && !endIsRead) return data;
  const index = place === -1 ? data.pages.length - 1 : place;
  const pages = data.pages.map((page, i) =>
    i === index ? { ...page, items: [...page.items, message].sort((a, b) => a.seq - b.seq) } : page,
  );
  return { ...data, pages };
}

/** What news say of all, with what is the reader's own. */
export function reactionsFor(
  news: { emoji: string; count: number }[],
  old: Reaction[],
  own: { emoji: string; added: boolean } | undefined,
): Reaction[] {
  return news.map(({ emoji, count }) => ({
    emoji,
    count,
    mine: own?.emoji === emoji ? own.added : (old.find((one) => one.emoji === emoji)?.mine ?? false),
  }));
}

export function toggled(reactions: Reaction[], emoji: string): Reaction[] {
  const known = reactions.find((one) => one.emoji === emoji);
  if (!known) return [...reactions, { emoji, count: 1, mine: true }];
  const next = { emoji, count: known.count + (known.mine ? -1 : 1), mine: !known.mine };
  return reactions.flatMap((one) => (one !== known ? [one] : next.count > 0 ? [next] : []));
}

export type Row =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'new'; key: string; count: number }
  | { kind: 'message'; key: string; message: MessageView; follows: boolean };

const together = 5 * 60_000;
const dayOf = (iso: string) => new Date(iso).toDateString();

/** Days, the line of what is new, and messages; one that soon follows another of the same author needs no name. */
export function rowsOf(messages: MessageView[], newAfter: number | undefined, me: string | undefined): Row[] {
  const rows: Row[] = [];
  let last: MessageView | undefined;
  let isNew = false;
  for (const message of messages) {
    if (!last || dayOf(last.createdAt) !== dayOf(message.createdAt)) {
      rows.push({ kind: 'day', key: `day ${dayOf(message.createdAt)}`, at: message.createdAt });
      last = undefined;
    }
    if (!isNew && newAfter !== undefined && message.seq > newAfter && message.author.id !== me) {
      isNew = true;
      const count = messages.filter(({ seq }) => seq > newAfter).length;
      rows.push({ kind: 'new', key: 'new', count });
      last = undefined;
    }
    const follows =
      last?.author.id === message.author.id &&
      last.topic === message.topic &&
      !last.deleted &&
      Date.parse(message.createdAt) - Date.parse(last.createdAt) < together;
    rows.push({ kind: 'message', key: message.id, message, follows });
    last = message;
  }
  return rows;
}
