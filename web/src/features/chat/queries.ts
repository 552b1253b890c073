import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { getOrgsByOrgId, patchByNews, type OrganizationView, type Problem, type UserSummary } from '@/api';
import { send, useOutbox } from '@/outbox';
import { realtime, useChannel, type RealtimeEvents } from '@/realtime';
import { useMe } from '@/session';
import { chat, type ChannelView, type MessagePage, type MessageView, type Position, type ReadView } from './api';
import { changedIn, reactionsFor, toggled, withMessage, type Messages, type Thread } from './messages';

const keys = {
  all: ['chat'],
  lists: ['chat', 'channels'],
  channels: (orgId: string) => ['chat', 'channels', orgId],
  conversations: ['chat', 'channels', 'conversations'],
  channel: (id: string) => ['chat', 'channel', id],
  messages: (id: string) => ['chat', 'messages', id],
  thread: (id: string) => ['chat', 'thread', id],
};

export function useChannels(orgId: string | undefined) {
  const me = useMe();
  return useQuery<ChannelView[]>({
    queryKey: keys.channels(orgId ?? ''),
    queryFn: () => chat.channels(orgId ?? ''),
    enabled: orgId !== undefined && me !== undefined,
  });
}

export function useConversations() {
  const me = useMe();
  return useQuery<ChannelView[]>({
    queryKey: keys.conversations,
    queryFn: () => chat.conversations(),
    enabled: me !== undefined,
  });
}

export function useChannelView(id: string) {
  return useQuery<ChannelView>({ queryKey: keys.channel(id), queryFn: () => chat.channel(id) });
}

export function useOrganizationOf(orgId: string | null | undefined) {
  return useQuery<OrganizationView>({
    queryKey: ['chat', 'organization', orgId],
    queryFn: async ({ signal }) => (await getOrgsByOrgId({ path: { orgId: orgId ?? '' }, signal })).data,
    enabled: orgId != null,
  });
}

/** From the newest back, or from the one that the address names both ways. Only some pages are kept at a time. */
export function useMessages(channelId: string, around: number | undefined) {
  return useInfiniteQuery({
    queryKey: [...keys.messages(channelId), around ?? 'newest'],
    queryFn: ({ pageParam }: { pageParam: Position }) => chat.messages(channelId, pageParam),
    initialPageParam: around === undefined ? undefined : { around },
    getPreviousPageParam: ({ items: [first], hasBefore }): Position =>
      hasBefore && first ? { before: first.seq } : undefined,
    getNextPageParam: ({ items, hasAfter }): Position => {
      const last = items.at(-1);
      return hasAfter && last ? { after: last.seq } : undefined;
    },
    maxPages: 8,
  });
}

export function useThread(messageId: string) {
  return useInfiniteQuery({
    queryKey: keys.thread(messageId),
    queryFn: ({ pageParam }) => chat.thread(messageId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

const endIsRead = ({ pages }: Messages) => pages.at(-1)?.hasAfter === false;

function changeMessage(
  queries: QueryClient,
  channelId: string,
  id: string,
  change: (old: MessageView) => MessageView | undefined,
) {
  patchByNews<Messages>(queries, keys.messages(channelId), (data) => changedIn(data, id, change));
  patchByNews<Thread>(queries, ['chat', 'thread'], (data) => {
    const next = changedIn(data, id, change);
    return {
      ...next,
      pages: next.pages.map((page) =>
        page.message.id === id ? { ...page, message: change(page.message) ?? page.message } : page,
      ),
    };
  });
}

function addMessage(queries: QueryClient, message: MessageView): void {
  patchByNews<Messages>(queries, keys.messages(message.channelId), (data) =>
    withMessage(data, message, endIsRead(data)),
  );
  if (message.threadId !== null) {
    patchByNews<InfiniteData<Thread['pages'][number]>>(queries, keys.thread(message.threadId), (data) =>
      withMessage(data, message, data.pages.at(-1)?.nextCursor === null),
    );
  }
}

function changeChannels(queries: QueryClient, id: string, change: (old: ChannelView) => ChannelView): void {
  patchByNews<ChannelView[]>(queries, keys.lists, (list) => list.map((one) => (one.id === id ? change(one) : one)));
  patchByNews<ChannelView>(queries, keys.channel(id), change);
}

type Sent = RealtimeEvents['chat.message-sent.v1'];

/** Of the news in a channel, which say all that readers see. */
function messageOf(news: Sent): MessageView | undefined {
  const { author, body, bodyHtml, createdAt } = news;
  if (!author || body === undefined || bodyHtml === undefined || createdAt === undefined) return undefined;
  const { id, channelId, seq, topic, threadId, replyTo = null, editCount = 0, editedAt = null } = news;
  return {
    id,
    channelId,
    seq,
    author,
    topic,
    threadId,
    replyTo,
    body,
    bodyHtml,
    reactions: [],
    editCount,
    editedAt,
    createdAt,
    thread: null,
  };
}

/** Keeps what is shown of a channel equal to a fresh read. */
export function useChannelNews(channelId: string): void {
  const queries = useQueryClient();
  const me = useMe();
  const readAgain = () => {
    void queries.invalidateQueries({ queryKey: keys.messages(channelId) });
    void queries.invalidateQueries({ queryKey: ['chat', 'thread'] });
    void queries.invalidateQueries({ queryKey: keys.channel(channelId) });
  };
  useChannel(
    me && `channel:${channelId}`,
    {
      'chat.message-sent.v1': (news) => {
        const message = messageOf(news);
        if (message) addMessage(queries, message);
        if (news.inThread) setThread(queries, channelId, news.inThread);
      },
      'chat.message-edited.v1': (news) => {
        const { topic, body, bodyHtml, editCount = 0, editedAt = null } = news;
        if (body === undefined || bodyHtml === undefined) return;
        changeMessage(queries, channelId, news.id, (old) =>
          old.editCount > editCount ? old : { ...old, topic, body, bodyHtml, editCount, editedAt },
        );
      },
      'chat.message-deleted.v1': ({ id, inThread }) => {
        changeMessage(queries, channelId, id, (old) =>
          old.thread ? { ...old, body: '', bodyHtml: '', deleted: true } : undefined,
        );
        if (inThread) setThread(queries, channelId, inThread);
      },
      'chat.message-reacted.v1': ({ id, userId, emoji, added, reactions }) =>
        changeMessage(queries, channelId, id, (old) => ({
          ...old,
          reactions: reactionsFor(reactions, old.reactions, userId === me?.id ? { emoji, added } : undefined),
        })),
      'chat.channel-changed.v1': () => void queries.invalidateQueries({ queryKey: keys.channel(channelId) }),
      'chat.channel-archived.v1': () => void queries.invalidateQueries({ queryKey: keys.channel(channelId) }),
      'chat.channel-deleted.v1': readAgain,
    },
    readAgain,
  );
}

function setThread(queries: QueryClient, channelId: string, news: NonNullable<Sent['inThread']>): void {
  const { id, ...thread } = news;
  changeMessage(queries, channelId, id, (old) => ({ ...old, thread: thread.replyCount > 0 ? thread : null }));
}

/** Counts and names in the navigation. */
export function useChatNews(orgId: string | undefined): void {
  const queries = useQueryClient();
  const me = useMe();
  const listAgain = () => void queries.invalidateQueries({ queryKey: keys.lists });
  useChannel(
    me && 'user',
    {
      'chat.message-sent.v1': ({ channelId, seq, authorId, mentionedUserIds, mentionedGroup }) => {
        const isKnown = queries
          .getQueriesData<ChannelView[]>({ queryKey: keys.lists })
          .some(([, list]) => list?.some(({ id }) => id === channelId));
        if (!isKnown) listAgain();
        changeChannels(queries, channelId, (old) => {
          if (seq <= old.lastSeq) return old;
          const mine = authorId === me?.id;
          const forMe = !mine && (mentionedGroup !== null || (me !== undefined && mentionedUserIds.includes(me.id)));
          // Who writes has read until there.
          const readSeq = mine ? Math.max(old.readSeq, seq) : old.readSeq;
          return {
            ...old,
            lastSeq: seq,
            readSeq,
            unreadCount: seq - readSeq,
            mentionCount: mine ? 0 : old.mentionCount + Number(forMe),
          };
        });
      },
      'chat.message-deleted.v1': listAgain,
      'chat.channel-read.v1': ({ channelId, topic, readSeq, unreadCount, mentionCount }) =>
        topic === null
          ? changeChannels(queries, channelId, (old) => ({ ...old, readSeq, unreadCount, mentionCount }))
          : listAgain(),
      'chat.channel-member-added.v1': listAgain,
      'chat.channel-member-removed.v1': listAgain,
      'chat.channel-preferences-changed.v1': listAgain,
    },
    listAgain,
  );
  useChannel(
    me && orgId && `org:${orgId}`,
    {
      'chat.channel-created.v1': listAgain,
      'chat.channel-changed.v1': listAgain,
      'chat.channel-archived.v1': listAgain,
      'chat.channel-deleted.v1': listAgain,
    },
    listAgain,
  );
}

/** Shown at once, and kept until it is answered. Replies have a place of their own, beside the channel's. */
export function useSend(channelId: string, threadId?: string) {
  const queries = useQueryClient();
  const place = threadId === undefined ? `channel:${channelId}` : `channel:${channelId}.${threadId}`;
  const unsent = useOutbox(place, (answer) => addMessage(queries, answer as MessageView));
  const say = (id: string, body: string, replyToId?: string) =>
    send({
      id,
      place,
      method: 'POST',
      path: `/api/v1/channels/${channelId}/messages`,
      body: { id, body, ...(threadId !== undefined && { threadId }), ...(replyToId !== undefined && { replyToId }) },
    });
  return { unsent, say };
}

export function useReact(channelId: string) {
  const queries = useQueryClient();
  const toggle = (message: MessageView, emoji: string) =>
    changeMessage(queries, channelId, message.id, (old) => ({ ...old, reactions: toggled(old.reactions, emoji) }));
  return useMutation<unknown, Problem, { message: MessageView; emoji: string; on: boolean }>({
    mutationFn: ({ message, emoji, on }) => chat.react(message.id, emoji, on),
    onMutate: ({ message, emoji }) => toggle(message, emoji),
    onError: () => void queries.invalidateQueries({ queryKey: keys.messages(channelId) }),
  });
}

export function useEditMessage(channelId: string) {
  const queries = useQueryClient();
  return useMutation<MessageView, Problem, { id: string; body: string }>({
    mutationFn: ({ id, body }) => chat.edit(id, body),
    onSuccess: (message) => changeMessage(queries, channelId, message.id, (old) => ({ ...old, ...message })),
  });
}

export function useRemoveMessage(channelId: string) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, MessageView>({
    mutationFn: ({ id }) => chat.remove(id),
    onSuccess: (_, { id }) =>
      changeMessage(queries, channelId, id, (old) =>
        old.thread ? { ...old, body: '', bodyHtml: '', deleted: true } : undefined,
      ),
  });
}

/** Says how far one has read, not more than once a second. */
export function useMarkRead(channelId: string) {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), [channelId]);
  const { mutate } = useMutation<ReadView, Problem, number>({
    mutationFn: (seq) => chat.read(channelId, seq),
    onMutate: (readSeq) =>
      changeChannels(queries, channelId, (old) => ({
        ...old,
        readSeq,
        unreadCount: Math.max(0, old.lastSeq - readSeq),
        mentionCount: 0,
      })),
    onSuccess: (read) => changeChannels(queries, channelId, (old) => ({ ...old, ...read })),
  });
  return (seq: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => mutate(seq), 600);
  };
}

export function useJoin() {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, string>({
    mutationFn: (id) => chat.join(id),
    onSuccess: (_, id) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.lists }),
        queries.invalidateQueries({ queryKey: keys.channel(id) }),
      ]),
  });
}

export function useOpenChannel(orgId: string) {
  const queries = useQueryClient();
  return useMutation<ChannelView, Problem, Parameters<typeof chat.open>[1]>({
    mutationFn: (body) => chat.open(orgId, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.channels(orgId) }),
  });
}

export function useConverse() {
  const queries = useQueryClient();
  return useMutation<ChannelView, Problem, string[]>({
    mutationFn: (userIds) => chat.converse(userIds),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.conversations }),
  });
}

const typingLasts = 6000;

/** Who writes there now, but oneself; and a function that says that one writes oneself. */
export function useTyping(channelId: string): [UserSummary[], () => void] {
  const me = useMe();
  const [typing, setTyping] = useState<UserSummary[]>([]);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const said = useRef(0);
  const gone = (userId: string) => {
    clearTimeout(timers.current.get(userId));
    timers.current.delete(userId);
    setTyping((all) => (all.some(({ id }) => id === userId) ? all.filter(({ id }) => id !== userId) : all));
  };
  useEffect(() => {
    const { current } = timers;
    return () => current.forEach((timer) => clearTimeout(timer));
  }, []);
  useChannel(
    me && `channel:${channelId}`,
    {
      typing: (user) => {
        if (user.id === me?.id) return;
        clearTimeout(timers.current.get(user.id));
        timers.current.set(
          user.id,
          setTimeout(() => gone(user.id), typingLasts),
        );
        setTyping((all) => (all.some(({ id }) => id === user.id) ? all : [...all, user]));
      },
      'chat.message-sent.v1': ({ author }) => author && gone(author.id),
    },
    () => undefined,
  );
  const say = () => {
    if (Date.now() - said.current < 3000) return;
    said.current = Date.now();
    realtime.say({ op: 'typing', channel: `channel:${channelId}` });
  };
  return [typing, say];
}

export type { MessagePage };
