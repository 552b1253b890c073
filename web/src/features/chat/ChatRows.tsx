import { Link } from '@tanstack/react-router';
import { Hash, Lock, Plus, Users } from 'lucide-react';
import type { OrganizationView, ChannelView } from '@/api';
import { useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Count, cx } from '@/ui';
import { nameOf } from './names';
import { useChannelListNews, useChatNews } from './news';
import { useChannels, useConversations } from './queries';

type ChatRowsProps = { organization: OrganizationView; row: string };

const mostConversations = 8;

/** In the navigation: the channels that one is in, and with whom one talked last. */
export default function ChatRows({ organization: { id, slug, myRole }, row }: ChatRowsProps) {
  const { t } = useTranslation();
  const me = useMe();
  useChatNews();
  useChannelListNews(id);
  const channels = (useChannels(id).data?.items ?? []).filter(
    ({ my, archivedAt }) => my !== null && archivedAt === null,
  );
  const conversations = useConversations().data?.items.slice(0, mostConversations) ?? [];
  if (myRole === null) return null;
  const pinnedFirst = [...channels].sort((a, b) => Number(b.my?.pinned ?? false) - Number(a.my?.pinned ?? false));
  return (
    <>
      <Heading slug={slug}>{t('places.chat')}</Heading>
      {pinnedFirst.map((channel) => (
        <Link
          key={channel.id}
          to="/orgs/$slug/channels/$channelId"
          params={{ slug, channelId: channel.id }}
          className={cx(row, isUnread(channel) && 'font-medium text-text')}
          activeOptions={{ includeSearch: false, includeHash: false }}
        >
          {channel.private ? <Lock size={16} aria-hidden /> : <Hash size={16} aria-hidden />}
          <bdi className="grow truncate">{channel.name}</bdi>
          <Unread channel={channel} />
        </Link>
      ))}
      {conversations.length > 0 && <Heading>{t('places.direct')}</Heading>}
      {conversations.map((conversation) => (
        <Link
          key={conversation.id}
          to="/channels/$channelId"
          params={{ channelId: conversation.id }}
          className={cx(row, isUnread(conversation) && 'font-medium text-text')}
          activeOptions={{ includeSearch: false, includeHash: false }}
        >
          <Face conversation={conversation} me={me?.id} />
          <bdi className="grow truncate">{nameOf(conversation, me)}</bdi>
          <Unread channel={conversation} />
        </Link>
      ))}
    </>
  );
}

const isUnread = ({ my, unreadCount, mentionCount }: ChannelView) =>
  my !== null && (my.level === 'none' ? mentionCount > 0 : unreadCount > 0);

/** Persimmon for what calls the reader: mentions, and all of a conversation. */
function Unread({ channel }: { channel: ChannelView }) {
  const { t } = useTranslation();
  if (!isUnread(channel)) return null;
  const { kind, unreadCount, mentionCount } = channel;
  const forMe = kind === 'direct' ? unreadCount : mentionCount;
  const count = forMe > 0 ? forMe : unreadCount;
  return <Count forMe={forMe > 0} value={count} label={t('places.unread', { count })} />;
}

function Face({ conversation, me }: { conversation: ChannelView; me: string | undefined }) {
  const [other, second] = (conversation.people ?? []).filter(({ id }) => id !== me);
  if (!other || second) return <Users size={16} aria-hidden />;
  return <Avatar id={other.id} name={other.displayName} url={other.avatarUrl} size={18} decorative />;
}

function Heading({ slug, children }: { slug?: string; children: string }) {
  const { t } = useTranslation();
  return (
    <div className="mt-14 mb-2 flex items-center px-8 text-12 font-semibold text-text-2">
      <h2 className="grow">{children}</h2>
      {slug !== undefined && (
        <Link
          to="/orgs/$slug/channels"
          params={{ slug }}
          aria-label={t('places.channels')}
          className="text-text-3 hover:text-text"
        >
          <Plus size={14} />
        </Link>
      )}
    </div>
  );
}
