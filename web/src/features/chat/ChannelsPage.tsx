import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Clock, Hash, Lock, MessageSquarePlus, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ChannelView } from '@/api';
import { ErrorState, Page, PageBody, useTranslation, useWriting, wordsFor } from '@/frame';
import { useOrganization } from '@/features/org';
import { Badge, Button, buttonClass, complain, Empty, SearchInput, SkeletonRows } from '@/ui';
import { NewChannelDialog } from './ChannelDialog';
import { ConversationDialog } from './ConversationDialog';
import { mayModerate } from './names';
import { useChangeChannel } from './channelChanges';
import { useChannelListNews } from './news';
import { useChannels } from './queries';

/** All channels of an organization that one is in or may join. */
export default function ChannelsPage() {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const writing = useWriting();
  const { slug } = useParams({ from: '/shell/orgs/$slug/channels' });
  const { data: organization } = useOrganization(slug);
  const list = useChannels(organization?.id);
  useChannelListNews(organization?.id);
  const [q, setQ] = useState('');
  const [shown, show] = useState<'channel' | 'conversation'>();
  const words = q.trim().toLocaleLowerCase();
  const channels = (list.data?.items ?? []).filter(({ name }) => (name ?? '').toLocaleLowerCase().includes(words));
  const open = ({ id, orgId }: ChannelView) =>
    void (orgId === null
      ? navigate({ to: '/channels/$channelId', params: { channelId: id } })
      : navigate({ to: '/orgs/$slug/channels/$channelId', params: { slug, channelId: id } }));
  const creates = mayModerate(organization?.myRole);
  return (
    <Page
      title={t('channels.title')}
      actions={
        organization?.myRole != null && (
          <>
            <Link to="/scheduled" className={buttonClass()}>
              <Clock size={16} aria-hidden />
              <span className="max-phone:sr-only">{t('scheduled.title')}</span>
            </Link>
            <Button onClick={() => show('conversation')}>
              <MessageSquarePlus size={16} aria-hidden />
              <span className="max-phone:sr-only">{t('conversation.new')}</span>
            </Button>
            {creates && (
              <Button {...writing} look="primary" onClick={() => show('channel')}>
                <Plus size={16} aria-hidden />
                {t('channel.new')}
              </Button>
            )}
          </>
        )
      }
    >
      <PageBody className="max-w-812!">
        <SearchInput label={t('channels.find')} value={q} onChange={setQ} className="mb-16 max-w-320" />
        {list.isPending && <SkeletonRows label={common('loading')} />}
        {list.error && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {list.data && channels.length === 0 && (
          <Empty icon={Hash} title={t(words === '' ? 'channels.empty' : 'channels.none')}>
            {t('channels.what')}
          </Empty>
        )}
        <ul>
          {channels.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} slug={slug} />
          ))}
        </ul>
      </PageBody>
      {shown === 'channel' && organization && (
        <NewChannelDialog orgId={organization.id} onClose={() => show(undefined)} onCreated={open} />
      )}
      {shown === 'conversation' && organization && (
        <ConversationDialog orgId={organization.id} onClose={() => show(undefined)} onStarted={open} />
      )}
    </Page>
  );
}

function ChannelRow({ channel, slug }: { channel: ChannelView; slug: string }) {
  const { t } = useTranslation('chat');
  const writing = useWriting();
  const change = useChangeChannel(channel.id);
  const Icon = channel.private ? Lock : Hash;
  const join = () => change.mutate({ kind: 'join' }, { onError: (problem) => complain(wordsFor(problem)) });
  return (
    <li className="flex items-center gap-12 border-b border-line px-4 py-12">
      <Icon size={18} aria-hidden className="shrink-0 text-text-3" />
      <span className="min-w-0 grow">
        <Link
          to="/orgs/$slug/channels/$channelId"
          params={{ slug, channelId: channel.id }}
          className="block truncate text-14 font-semibold"
        >
          <bdi>{channel.name}</bdi>
        </Link>
        <span className="block truncate text-13 text-text-2">
          {t('channel.members', { count: channel.memberCount })}
          {channel.description !== null && <bdi> · {channel.description}</bdi>}
        </span>
      </span>
      {channel.archivedAt !== null && <Badge>{t('channel.archived')}</Badge>}
      {channel.my === null ? (
        <Button {...writing} size="sm" busy={change.isPending} onClick={join}>
          {t('channel.join')}
        </Button>
      ) : (
        <span className="shrink-0 text-12 whitespace-nowrap text-text-3">{t('channel.in')}</span>
      )}
    </li>
  );
}
