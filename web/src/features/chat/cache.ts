import { type QueryClient } from '@tanstack/react-query';
import { type PageChannelView, type ChannelView, type MessageView } from '@/api';
import { getThread } from './chatApi';
import { changedMessage, withMessage, withoutMessage, type Messages } from './messages';

export const keys = {
  channels: (orgId: string) => ['chat', 'channels', orgId],
  conversations: ['chat', 'conversations'],
  channel: (id: string) => ['chat', 'channel', id],
  members: (id: string) => ['chat', 'members', id],
  messages: (id: string) => ['chat', 'messages', id],
  topics: (id: string) => ['chat', 'topics', id],
  pins: (id: string) => ['chat', 'pins', id],
  thread: (id: string, root: string) => ['chat', 'thread', id, root],
};

export type Counts = Pick<ChannelView, 'readSeq' | 'unreadCount' | 'mentionCount'>;

export function chatCache(queries: QueryClient) {
  const channels = (change: (channel: ChannelView) => ChannelView) => {
    const inPage = (page: PageChannelView | undefined) => page && { ...page, items: page.items.map(change) };
    queries.setQueriesData<PageChannelView>({ queryKey: ['chat', 'channels'] }, inPage);
    queries.setQueryData<PageChannelView>(keys.conversations, inPage);
    queries.setQueriesData<ChannelView>({ queryKey: ['chat', 'channel'] }, (one) => one && change(one));
  };
  type Thread = Awaited<ReturnType<typeof getThread>>;
  return {
    channel: (id: string, change: (channel: ChannelView) => ChannelView) =>
      channels((channel) => (channel.id === id ? change(channel) : channel)),
    /** Each list of messages of a channel: all of them, or one topic's. */
    messages: (id: string, change: (messages: Messages | undefined, topic: string | null) => Messages | undefined) => {
      for (const [key] of queries.getQueriesData<Messages>({ queryKey: keys.messages(id) }))
        queries.setQueryData<Messages>(key, (messages) =>
          change(messages, (key[3] as string | null | undefined) ?? null),
        );
    },
    threads: (id: string, change: (thread: Thread) => Thread) =>
      queries.setQueriesData<Thread>({ queryKey: ['chat', 'thread', id] }, (thread) => thread && change(thread)),
    readChannelsAgain: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['chat', 'channels'] }),
        queries.invalidateQueries({ queryKey: keys.conversations }),
        queries.invalidateQueries({ queryKey: ['chat', 'channel'] }),
      ]),
    readAgain: (id: string) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.channel(id) }),
        queries.invalidateQueries({ queryKey: keys.messages(id) }),
        queries.invalidateQueries({ queryKey: keys.topics(id) }),
        queries.invalidateQueries({ queryKey: ['chat', 'thread', id] }),
      ]),
    again: (queryKey: unknown[]) => void queries.invalidateQueries({ queryKey }),
  };
}

export type Cache = ReturnType<typeof chatCache>;

/** With one message as it now is, wherever it is shown. */
export function change(cache: Cache, channelId: string, id: string, to: (message: MessageView) => MessageView): void {
  cache.messages(channelId, (messages) => changedMessage(messages, id, to));
  cache.threads(channelId, (thread) => ({
    ...thread,
    message: thread.message.id === id ? to(thread.message) : thread.message,
    items: thread.items.map((one) => (one.id === id ? to(one) : one)),
  }));
}

export function add(cache: Cache, message: MessageView): void {
  const { channelId, threadId } = message;
  cache.messages(channelId, (messages, topic) =>
    topic === null || topic === message.topic ? withMessage(messages, message) : messages,
  );
  if (threadId === null) return;
  cache.threads(channelId, (thread) => {
    if (thread.message.id !== threadId || thread.nextCursor !== null) return thread;
    const others = thread.items.filter(({ id }) => id !== message.id);
    return { ...thread, items: [...others, message].sort((a, b) => a.seq - b.seq) };
  });
}

export function remove(cache: Cache, { id, channelId }: { id: string; channelId: string }): void {
  cache.messages(channelId, (messages) => withoutMessage(messages, id));
  cache.threads(channelId, (thread) => ({ ...thread, items: thread.items.filter((one) => one.id !== id) }));
}

export function setRead(cache: Cache, id: string, { readSeq, unreadCount, mentionCount }: Counts): void {
  cache.channel(id, (channel) => ({ ...channel, readSeq, unreadCount, mentionCount }));
}

export type ThreadNews = { id: string } & NonNullable<MessageView['thread']>;

export function setThread(cache: Cache, channelId: string, news: ThreadNews | null): void {
  if (news === null) return;
  const { id, ...thread } = news;
  change(cache, channelId, id, (old) => ({ ...old, thread: thread.replyCount === 0 ? null : thread }));
}
