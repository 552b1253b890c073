import { reactionsAfter } from '@/api';
import { useQueryClient } from '@tanstack/react-query';
import { useChannel as useNews } from '@/realtime';
import { useMe } from '@/session';

import { add, change, chatCache, keys, remove, setRead, setThread } from './cache';
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
        const known = { reactions: [], pinned: false, saved: false, thread: null, promotion: null };
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
