import type { InfiniteData } from '@tanstack/react-query';
import type { MessagePage, MessageView } from '@/api';
import type { MessageRange } from './chatApi';

export type Messages = InfiniteData<MessagePage, MessageRange>;

const mapped = (messages: Messages | undefined, change: (items: MessageView[]) => MessageView[]) =>
  messages && { ...messages, pages: messages.pages.map((page) => ({ ...page, items: change(page.items) })) };

export const changedMessage = (
  messages: Messages | undefined,
  id: string,
  change: (message: MessageView) => MessageView,
): Messages | undefined => mapped(messages, (items) => items.map((one) => (one.id === id ? change(one) : one)));

/** Of one that is gone only the start of a thread stays. */
export const withoutMessage = (messages: Messages | undefined, id: string): Messages | undefined =>
  mapped(messages, (items) =>
    items.flatMap((one) => {
      if (one.id !== id) return [one];
      return one.thread ? [{ ...one, body: '', bodyHtml: '', deleted: true }] : [];
    }),
  );

/**
 * With a message that was written, whoever brings the news of it first. Where the newest are not read yet, it comes with
 * them.
 */
export function withMessage(messages: Messages | undefined, message: MessageView): Messages | undefined {
  if (!messages) return messages;
  if (messages.pages.some(({ items }) => items.some(({ id }) => id === message.id))) {
    return changedMessage(messages, message.id, (old) => (old.editCount > message.editCount ? old : message));
  }
  const last = messages.pages.length - 1;
  return {
    ...messages,
    pages: messages.pages.map((page, i) =>
      i === last && !page.hasAfter ? { ...page, items: [...page.items, message].sort((a, b) => a.seq - b.seq) } : page,
    ),
  };
}

export type Row = {
  message: MessageView;
  day: string | undefined;
  topic: string | null | undefined;
  continued: boolean;
};

const pause = 5 * 60_000;

/** What stands between messages: a new day, another topic; and who goes on where they left off. */
export function rowsOf(messages: MessageView[], waterline: number | undefined): Row[] {
  return messages.map((message, i) => {
    const before = messages[i - 1];
    const dayOf = (one: MessageView) => new Date(one.createdAt).toDateString();
    const day = !before || dayOf(before) !== dayOf(message) ? message.createdAt : undefined;
    const topic = !before || day !== undefined || before.topic !== message.topic ? message.topic : undefined;
    const isFirstNew =
      waterline !== undefined && before !== undefined && before.seq <= waterline && message.seq > waterline;
    const continued =
      before !== undefined &&
      topic === undefined &&
      !isFirstNew &&
      !message.replyTo &&
      !before.thread &&
      before.deleted !== true &&
      before.author.id === message.author.id &&
      Date.parse(message.createdAt) - Date.parse(before.createdAt) < pause;
    return { message, day, topic, continued };
  });
}

/** "#message-17" of links in notifications and search hits. */
export function seqIn(hash: string): number | undefined {
  const found = /^message-(\d{1,15})$/.exec(hash);
  return found ? Number(found[1]) : undefined;
}
