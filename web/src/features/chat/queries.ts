import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  getOrgsByOrgId,
  uuidv7,
  type OrganizationView,
  type PageChannelView,
  type Problem,
  type ChannelView,
  type MessageView,
} from '@/api';
import { send, useOutbox } from '@/outbox';
import { useChannel as useNews } from '@/realtime';
import { useMe } from '@/session';
import {
  act,
  changeChannel,
  changeMine,
  createChannel,
  deleteChannel,
  deleteMessage,
  editMessage,
  getChannel,
  getThread,
  listChannels,
  listConversations,
  listMembers,
  listMessages,
  listPins,
  listTopics,
  mark,
  markRead,
  startConversation,
  type ChannelSettings,
  type MessageRange,
} from './chatApi';
import { changedMessage, reacted, reactionsAfter, withMessage, withoutMessage, type Messages } from './messages';

const keys = {
  channels: (orgId: string) => ['chat', 'channels', orgId],
  conversations: ['chat', 'conversations'],
  channel: (id: string) => ['chat', 'channel', id],
  members: (id: string) => ['chat', 'members', id],
  messages: (id: string) => ['chat', 'messages', id],
  topics: (id: string) => ['chat', 'topics', id],
  pins: (id: string) => ['chat', 'pins', id],
  thread: (id: string, root: string) => ['chat', 'thread', id, root],
};

export function useChannels(orgId: string | undefined) {
  const me = useMe();
  return useQuery<PageChannelView>({
    queryKey: keys.channels(orgId ?? ''),
    queryFn: () => listChannels(orgId ?? ''),
    enabled: me !== undefined && orgId !== undefined,
  });
}

export function useConversations() {
  const me = useMe();
  return useQuery<PageChannelView>({
    queryKey: keys.conversations,
    queryFn: listConversations,
    enabled: me !== undefined,
  });
}

export const useChannel = (id: string) =>
  useQuery<ChannelView>({ queryKey: keys.channel(id), queryFn: () => getChannel(id) });

export function useOrganizationOf(orgId: string | null | undefined) {
  return useQuery<OrganizationView>({
    queryKey: ['chat', 'organization', orgId],
    queryFn: async ({ signal }) => (await getOrgsByOrgId({ path: { orgId: orgId ?? '' }, signal })).data,
    enabled: orgId != null,
  });
}

export const useChannelMembers = (id: string) =>
  useQuery({ queryKey: keys.members(id), queryFn: () => listMembers(id) });

export const useTopics = (id: string) => useQuery({ queryKey: keys.topics(id), queryFn: () => listTopics(id) });

export const usePins = (id: string) => useQuery({ queryKey: keys.pins(id), queryFn: () => listPins(id) });

export const useThread = (id: string, root: string) =>
  useQuery({ queryKey: keys.thread(id, root), queryFn: () => getThread(root) });

/** From where one begins to read, in both directions. At most six pages are kept: the rest comes back when one scrolls. */
export function useMessages(id: string, topic: string | undefined, from: number | undefined) {
  const begin: MessageRange = from === undefined ? {} : { around: from };
  return useInfiniteQuery({
    queryKey: [...keys.messages(id), topic ?? null, from ?? null],
    queryFn: ({ pageParam }) => listMessages(id, pageParam, topic),
    initialPageParam: begin,
    getPreviousPageParam: ({ items, hasBefore }): MessageRange | undefined =>
      hasBefore && items[0] ? { before: items[0].seq } : undefined,
    getNextPageParam: ({ items, hasAfter }): MessageRange | undefined => {
      const last = items.at(-1);
      return hasAfter && last ? { after: last.seq } : undefined;
    },
    maxPages: 6,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}

type Counts = Pick<ChannelView, 'readSeq' | 'unreadCount' | 'mentionCount'>;

function chatCache(queries: QueryClient) {
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

type Cache = ReturnType<typeof chatCache>;

/** With one message as it now is, wherever it is shown. */
function change(cache: Cache, channelId: string, id: string, to: (message: MessageView) => MessageView): void {
  cache.messages(channelId, (messages) => changedMessage(messages, id, to));
  cache.threads(channelId, (thread) => ({
    ...thread,
    message: thread.message.id === id ? to(thread.message) : thread.message,
    items: thread.items.map((one) => (one.id === id ? to(one) : one)),
  }));
}

function add(cache: Cache, message: MessageView): void {
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

function remove(cache: Cache, { id, channelId }: { id: string; channelId: string }): void {
  cache.messages(channelId, (messages) => withoutMessage(messages, id));
  cache.threads(channelId, (thread) => ({ ...thread, items: thread.items.filter((one) => one.id !== id) }));
}

function setRead(cache: Cache, id: string, { readSeq, unreadCount, mentionCount }: Counts): void {
  cache.channel(id, (channel) => ({ ...channel, readSeq, unreadCount, mentionCount }));
}

/** Keeps the counts of all channels and conversations equal to a fresh read, wherever in the client one is. */
export function useChatNews(): void {
  const me = useMe();
  const queries = useQueryClient();
  const cache = chatCache(queries);
  const readAgain = () => void cache.readChannelsAgain();
  useNews(
    me && 'user',
    {
      'chat.message-sent.v1': ({ channelId, seq, authorId, mentionedUserIds, mentionedGroup }) => {
        const own = authorId === me?.id;
        const called = !own && (mentionedGroup !== null || (me !== undefined && mentionedUserIds.includes(me.id)));
        cache.channel(channelId, (channel) => {
          if (seq <= channel.lastSeq) return channel;
          const readSeq = own ? seq : channel.readSeq;
          const mentionCount = own ? 0 : channel.mentionCount + (called ? 1 : 0);
          return { ...channel, lastSeq: seq, readSeq, unreadCount: seq - readSeq, mentionCount };
        });
      },
      'chat.channel-read.v1': (news) => {
        if (news.topic === null) setRead(cache, news.channelId, news);
        else cache.again(keys.channel(news.channelId));
        cache.again(keys.topics(news.channelId));
      },
      'chat.channel-preferences-changed.v1': ({ channelId, level, pinned, color, folder }) =>
        cache.channel(channelId, (channel) => ({ ...channel, my: { level, pinned, color, folder } })),
      'chat.channel-member-added.v1': readAgain,
      'chat.channel-member-removed.v1': readAgain,
    },
    readAgain,
  );
}

/** What happens to the channels of an organization that one sees. */
export function useChannelListNews(orgId: string | undefined): void {
  const me = useMe();
  const queries = useQueryClient();
  const readAgain = () => void (orgId !== undefined && queries.invalidateQueries({ queryKey: keys.channels(orgId) }));
  useNews(
    me && orgId !== undefined ? `org:${orgId}` : undefined,
    {
      'chat.channel-created.v1': readAgain,
      'chat.channel-changed.v1': readAgain,
      'chat.channel-archived.v1': readAgain,
      'chat.channel-deleted.v1': readAgain,
    },
    readAgain,
  );
}

/** Keeps a channel that is shown equal to a fresh read. */
export function useMessageNews(id: string): void {
  const me = useMe();
  const queries = useQueryClient();
  const cache = chatCache(queries);
  useNews(
    me && `channel:${id}`,
    {
      'chat.message-sent.v1': (news) => {
        const known = { reactions: [], pinned: false, saved: false, thread: null };
        add(cache, { ...news, ...known });
        setThread(cache, id, news.inThread);
        if (news.topic !== null) cache.again(keys.topics(id));
      },
      'chat.message-edited.v1': ({ id: messageId, topic, body, bodyHtml, editCount, editedAt }) =>
        change(cache, id, messageId, (old) =>
          old.editCount > editCount ? old : { ...old, topic, body, bodyHtml, editCount, editedAt },
        ),
      'chat.message-deleted.v1': (news) => {
        remove(cache, news);
        setThread(cache, id, news.inThread);
      },
      'chat.message-reacted.v1': ({ id: messageId, userId, emoji, added, reactions }) =>
        change(cache, id, messageId, (old) => ({
          ...old,
          reactions: reactionsAfter(old.reactions, reactions, userId === me?.id ? { emoji, added } : undefined),
        })),
      'chat.message-pinned.v1': ({ id: messageId, pinned }) => {
        change(cache, id, messageId, (old) => ({ ...old, pinned }));
        cache.again(keys.pins(id));
      },
      'chat.channel-changed.v1': () => cache.again(keys.channel(id)),
      'chat.channel-archived.v1': () => cache.again(keys.channel(id)),
      'chat.channel-deleted.v1': () => void cache.readAgain(id),
      'chat.channel-member-added.v1': () => cache.again(keys.members(id)),
      'chat.channel-member-removed.v1': () => cache.again(keys.members(id)),
    },
    () => void cache.readAgain(id),
  );
}

type ThreadNews = { id: string } & NonNullable<MessageView['thread']>;

function setThread(cache: Cache, channelId: string, news: ThreadNews | null): void {
  if (news === null) return;
  const { id, ...thread } = news;
  change(cache, channelId, id, (old) => ({ ...old, thread: thread.replyCount === 0 ? null : thread }));
}

/** What is sent is shown at once, and kept until it is answered, whatever the connection does. */
export function usePublish(channelId: string) {
  const queries = useQueryClient();
  const place = `channel:${channelId}`;
  const unsent = useOutbox(place, (answer) => {
    const cache = chatCache(queries);
    const message = answer as MessageView;
    add(cache, message);
    cache.channel(channelId, (channel) =>
      message.seq <= channel.lastSeq
        ? channel
        : { ...channel, lastSeq: message.seq, readSeq: message.seq, unreadCount: 0, mentionCount: 0 },
    );
  });
  const publish = (id: string, body: string, to: { topic?: string; threadId?: string; replyToId?: string }) =>
    send({ id, place, method: 'POST', path: `/api/v1/channels/${channelId}/messages`, body: { id, body, ...to } });
  return { unsent, publish };
}

export function useEdit() {
  const queries = useQueryClient();
  return useMutation<MessageView, Problem, { message: MessageView; body: string }>({
    mutationFn: ({ message, body }) => editMessage(message.id, body),
    onSuccess: (message) => change(chatCache(queries), message.channelId, message.id, () => message),
  });
}

export function useDelete() {
  const queries = useQueryClient();
  return useMutation<undefined, Problem, MessageView>({
    mutationFn: ({ id }) => deleteMessage(id),
    onSuccess: (_, message) => remove(chatCache(queries), message),
  });
}

/** Shown at once, and taken back when the server refuses. */
export function useReact() {
  const queries = useQueryClient();
  const cache = chatCache(queries);
  type Change = { message: MessageView; emoji: string; on: boolean };
  const set = ({ message, emoji }: Change, on: boolean) =>
    change(cache, message.channelId, message.id, (old) => ({ ...old, reactions: reacted(old.reactions, emoji, on) }));
  return useMutation<unknown, Problem, Change>({
    mutationFn: ({ message, emoji, on }) => mark(message.id, `reactions/${encodeURIComponent(emoji)}`, on),
    onMutate: (asked) => set(asked, asked.on),
    onError: (_, asked) => set(asked, !asked.on),
  });
}

/** A mark that a message has or hasn't: `pin` for all, `save` for oneself. */
export function useMark(what: 'pin' | 'save') {
  const queries = useQueryClient();
  const cache = chatCache(queries);
  const field = what === 'pin' ? 'pinned' : 'saved';
  type Change = { message: MessageView; on: boolean };
  const set = ({ message }: Change, on: boolean) =>
    change(cache, message.channelId, message.id, (old) => ({ ...old, [field]: on }));
  return useMutation<unknown, Problem, Change>({
    mutationFn: ({ message, on }) => mark(message.id, what, on),
    onMutate: (asked) => set(asked, asked.on),
    onSuccess: (_, { message }) => what === 'pin' && cache.again(keys.pins(message.channelId)),
    onError: (_, asked) => set(asked, !asked.on),
  });
}

/** May go back: "unread from here". */
export function useMarkRead(channelId: string, topic: string | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (seq: number) => markRead(channelId, seq, topic),
    onSuccess: (counts) => {
      const cache = chatCache(queries);
      if (topic === undefined) setRead(cache, channelId, counts);
      cache.again(keys.topics(channelId));
    },
  });
}

export function useCreateChannel(orgId: string) {
  const queries = useQueryClient();
  return useMutation<ChannelView, Problem, ChannelSettings>({
    mutationFn: (settings) => createChannel(orgId, { ...settings, id: uuidv7() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.channels(orgId) }),
  });
}

type ChannelChange =
  | { kind: 'settings'; settings: Partial<ChannelSettings> }
  | { kind: 'mine'; my: Partial<NonNullable<ChannelView['my']>> }
  | { kind: 'join' | 'leave' | 'archive' | 'unarchive' | 'delete' };

/** Not shown before the server has agreed: what one may read changes with it. */
export function useChangeChannel(id: string) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, ChannelChange>({
    mutationFn: (change) => {
      switch (change.kind) {
        case 'settings':
          return changeChannel(id, change.settings);
        case 'mine':
          return changeMine(id, change.my);
        case 'delete':
          return deleteChannel(id);
        default:
          return act(id, change.kind);
      }
    },
    onSuccess: () => chatCache(queries).readChannelsAgain(),
  });
}

export function useStartConversation() {
  const queries = useQueryClient();
  return useMutation<ChannelView, Problem, string[]>({
    mutationFn: startConversation,
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.conversations }),
  });
}
