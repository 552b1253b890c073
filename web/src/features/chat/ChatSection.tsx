import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { UserSummary } from '@/api';
import { useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Count, cx } from '@/ui';
import type { ChannelView } from './api';
import { ChannelSign, nameOf } from './names';
import { useChannels, useChatNews, useConversations } from './queries';

export type ChatSectionProps = {
  /** The classes of a row of the navigation. */
  row: string;
  organization?: { id: string; slug: string } | undefined;
};

/** The channels one is in, and one's conversations, with what waits there. */
export default function ChatSection({ row, organization }: ChatSectionProps) {
  const { t } = useTranslation('chat');
  const me = useMe();
  useChatNews(organization?.id);
  const channels = useChannels(organization?.id).data?.filter(
    ({ my, archivedAt }) => my !== null && archivedAt === null,
  );
  const conversations = useConversations().data ?? [];
  if (!me) return null;
  const inOrganization = organization && { slug: organization.slug };
  return (
    <>
      {inOrganization && channels && (
        <Section
          title={t('nav.channels')}
          more={
            <Link to="/orgs/$slug/channels" params={inOrganization} aria-label={t('nav.all')} className={plus}>
              <Plus size={14} aria-hidden />
            </Link>
          }
        >
          {channels.map((channel) => (
            <Link
              key={channel.id}
              to="/orgs/$slug/channels/$channelId"
              params={{ ...inOrganization, channelId: channel.id }}
              className={rowOf(row, channel)}
              activeOptions={{ includeSearch: false }}
            >
              <Inside channel={channel} me={me} />
            </Link>
          ))}
        </Section>
      )}
      {(inOrganization ?? conversations.length > 0) && (
        <Section
          title={t('nav.conversations')}
          more={
            inOrganization && (
              <Link to="/orgs/$slug/messages" params={inOrganization} aria-label={t('converse.title')} className={plus}>
                <Plus size={14} aria-hidden />
              </Link>
            )
          }
        >
          {conversations.slice(0, 12).map((channel) => (
            <Link
              key={channel.id}
              to="/channels/$channelId"
              params={{ channelId: channel.id }}
              className={rowOf(row, channel)}
              activeOptions={{ includeSearch: false }}
            >
              <Inside channel={channel} me={me} />
            </Link>
          ))}
        </Section>
      )}
    </>
  );
}

const plus = 'grid square-24 place-items-center rounded-control text-text-3 hover:bg-active hover:text-text';

const rowOf = (row: string, { unreadCount, my }: ChannelView) =>
  cx(row, unreadCount > 0 && my?.level !== 'none' && 'font-medium text-text');

function Section({ title, more, children }: { title: string; more: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-12">
      <h2 className="flex h-26 items-center justify-between ps-8 text-12 font-semibold text-text-2">
        {title}
        {more}
      </h2>
      {children}
    </section>
  );
}

function Inside({ channel, me }: { channel: ChannelView; me: UserSummary }) {
  const { t: common } = useTranslation();
  const { unreadCount, mentionCount, kind, my } = channel;
  const forMe = kind === 'channel' ? mentionCount > 0 : unreadCount > 0;
  const count = my?.level === 'none' ? mentionCount : forMe && kind === 'channel' ? mentionCount : unreadCount;
  return (
    <>
      <ChannelSign channel={channel} me={me} />
      <span className="min-w-0 grow truncate">
        <bdi>{nameOf(channel, me)}</bdi>
      </span>
      <Count value={count} forMe={forMe} label={common('places.unread', { count })} />
    </>
  );
}
