import { useMutation, useQueryClient } from '@tanstack/react-query';
import { reacted, type MessageView, type Problem } from '@/api';
import { send, useOutbox } from '@/outbox';
import { deleteMessage, editMessage, mark, markRead } from './chatApi';

import { add, change, chatCache, keys, remove, setRead } from './cache';
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
