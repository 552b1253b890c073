import './chat.css';
import { Link, useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { Archive, Hash, Lock, MessageSquare, Pin, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ChannelView } from '@/api';
import { useMe, useSession } from '@/session';
import { ErrorState, Page, PageBody, useTranslation, wordsFor } from '@/frame';
import { Avatar, Button, buttonClass, complain, IconButton, SkeletonRows } from '@/ui';
import { ChannelMenu } from './ChannelMenu';
import { MembersPane } from './MembersPane';
import { MessageComposer } from './MessageComposer';
import { MessageList } from './MessageList';
import { mayModerate, nameOf } from './names';
import { PinsPane } from './PinsPane';
import { useChangeChannel } from './channelChanges';
import { useMessageNews } from './news';
import { useChannel, useOrganizationOf } from './queries';
import { ThreadPane } from './ThreadPane';
import { TopicBar } from './TopicBar';

export default function ChannelPage() {
  const { channelId = '', slug } = useParams({ strict: false });
  const { status } = useSession();
  return status === 'signed-out' ? <SignIn /> : <Channel key={channelId} id={channelId} slug={slug} />;
}

function SignIn() {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  return (
    <Page title={t('channel.closed')}>
      <PageBody>
        <p className="mb-16 text-14 text-text-2">{t('channel.signIn')}</p>
        <Link to="/sign-in" search={{ next: location.pathname }} className={buttonClass('primary')}>
          {common('session.signIn')}
        </Link>
      </PageBody>
    </Page>
  );
}

function Channel({ id, slug }: { id: string; slug: string | undefined }) {
  const { t: common } = useTranslation();
  const { data: channel, isPending, error, refetch } = useChannel(id);
  const { data: organization } = useOrganizationOf(channel?.orgId);
  const navigate = useNavigate();
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const home = slug === undefined ? organization?.slug : undefined;
  useEffect(() => {
    if (home === undefined) return;
    void navigate({
      to: '/orgs/$slug/channels/$channelId',
      params: { slug: home, channelId: id },
      search: true,
      hash,
      replace: true,
    });
  }, [home, id, hash, navigate]);
  if (channel) return <Room channel={channel} moderates={mayModerate(organization?.myRole)} />;
  return (
    <Page title={common(isPending ? 'loading' : 'notFound.title')}>
      <PageBody>
        {isPending && <SkeletonRows label={common('loading')} className="h-52" />}
        {error && <ErrorState problem={error} retry={() => void refetch()} />}
      </PageBody>
    </Page>
  );
}

function Room({ channel, moderates }: { channel: ChannelView; moderates: boolean }) {
  const { t } = useTranslation('chat');
  const me = useMe();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const { topic, thread, pane } = search;
  const [replyTo, setReplyTo] = useState<{ id: string; name: string }>();
  useMessageNews(channel.id);
  const go = (next: typeof search) => void navigate({ to: '.', search: next } as never);
  const name = nameOf(channel, me);
  const show = (which: typeof pane) =>
    go({ ...(topic !== undefined && { topic }), ...(pane !== which && { pane: which }) });
  const close = () => go(topic === undefined ? {} : { topic });
  const isIn = channel.my !== null;
  const writes = isIn && channel.archivedAt === null && (channel.postPolicy === 'members' || moderates);
  return (
    <Page
      title={name}
      description={channel.description}
      fixed
      actions={
        <>
          {channel.private && channel.kind === 'channel' && (
            <span className="text-text-3" title={t('channel.private')}>
              <Lock size={14} aria-label={t('channel.private')} />
            </span>
          )}
          {channel.kind !== 'direct' && (
            <Button look="quiet" size="sm" aria-pressed={pane === 'members'} onClick={() => show('members')}>
              <Users size={14} aria-hidden />
              <span aria-hidden>{channel.memberCount}</span>
              <span className="sr-only">{t('channel.members', { count: channel.memberCount })}</span>
            </Button>
          )}
          <IconButton size="sm" label={t('channel.pins')} aria-pressed={pane === 'pins'} onClick={() => show('pins')}>
            <Pin size={14} />
          </IconButton>
          <ChannelMenu channel={channel} name={name} moderates={moderates} />
        </>
      }
      bar={
        <TopicBar channel={channel} topic={topic} onTopic={(next) => go(next === undefined ? {} : { topic: next })} />
      }
      dock={
        writes ? (
          <MessageComposer
            key={topic ?? ''}
            channel={channel}
            name={name}
            topic={topic}
            replyTo={replyTo}
            onNoReply={() => setReplyTo(undefined)}
          />
        ) : (
          <WhyNot channel={channel} />
        )
      }
      pane={
        thread === undefined
          ? pane && {
              title: t(pane === 'pins' ? 'channel.pins' : 'channel.people'),
              open: true,
              onClose: close,
              content:
                pane === 'pins' ? (
                  <PinsPane channelId={channel.id} onClose={close} />
                ) : (
                  <MembersPane channel={channel} onClose={close} />
                ),
            }
          : {
              title: t('thread.title'),
              open: true,
              onClose: close,
              content: (
                <ThreadPane channel={channel} root={thread} writes={writes} moderates={moderates} onClose={close} />
              ),
            }
      }
    >
      <MessageList
        key={`${topic ?? ''}:${me?.id ?? ''}`}
        channel={channel}
        name={name}
        topic={topic}
        moderates={moderates}
        onThread={(root) => go({ ...(topic !== undefined && { topic }), thread: root })}
        onReply={writes ? ({ id, author }) => setReplyTo({ id, name: author.displayName }) : undefined}
        intro={<Intro channel={channel} name={name} />}
      />
    </Page>
  );
}

/** What stands above the first message. */
function Intro({ channel, name }: { channel: ChannelView; name: string }) {
  const { t } = useTranslation('chat');
  const [first] = channel.people ?? [];
  return (
    <div className="px-20 pt-24 pb-12 max-phone:px-12">
      {channel.kind === 'channel' ? (
        <Hash size={28} aria-hidden className="mb-8 text-text-3" />
      ) : (
        first && <Avatar id={first.id} name={name} url={first.avatarUrl} size={40} decorative />
      )}
      <h2 dir="auto" className="text-18 font-semibold">
        {name}
      </h2>
      <p className="mt-4 text-13 text-text-2">
        {t(channel.kind === 'channel' ? 'channel.begins' : 'channel.conversationBegins')}
      </p>
    </div>
  );
}

/** One sentence in the place of the composer. */
function WhyNot({ channel }: { channel: ChannelView }) {
  const { t } = useTranslation('chat');
  const change = useChangeChannel(channel.id);
  const join = () => change.mutate({ kind: 'join' }, { onError: (problem) => complain(wordsFor(problem)) });
  return (
    <div className="flex shrink-0 flex-wrap items-center justify-center gap-12 border-t border-line px-20 py-12 text-13 text-text-2">
      {channel.archivedAt !== null ? (
        <>
          <Archive size={14} aria-hidden />
          {t('channel.isArchived')}
        </>
      ) : channel.my === null ? (
        <>
          {t('channel.notIn')}
          <Button look="primary" size="sm" busy={change.isPending} onClick={join}>
            {t('channel.join')}
          </Button>
        </>
      ) : (
        <>
          <MessageSquare size={14} aria-hidden />
          {t('channel.onlyModerators')}
        </>
      )}
    </div>
  );
}
