import './chat.css';
import { Navigate, useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { MessageSquare } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type Ref } from 'react';
import type { OrganizationView, UserSummary } from '@/api';
import { Composer, UnsentRow, useDraft, type ComposerHandle } from '@/composer';
import { ErrorState, Page, PageBody, useTranslation, wordsFor } from '@/frame';
import { useMe, useSession } from '@/session';
import { Button, complain, Empty, SkeletonRows } from '@/ui';
import type { ChannelView } from './api';
import { MessageList } from './MessageList';
import { MessageRow } from './MessageRow';
import { messagesOf } from './messages';
import { nameOf } from './names';
import {
  useChannelNews,
  useChannelView,
  useJoin,
  useMarkRead,
  useMessages,
  useOrganizationOf,
  useSend,
  useTyping,
} from './queries';
import { ThreadPane } from './ThreadPane';

/** The address that notifications lead to. A channel is shown in its organization, a conversation everywhere. */
export default function ChannelPage() {
  const { channelId, slug } = useParams({ strict: false });
  return channelId === undefined ? null : <Loaded key={channelId} channelId={channelId} slug={slug} />;
}

function Loaded({ channelId, slug }: { channelId: string; slug: string | undefined }) {
  const { t: common } = useTranslation();
  const me = useMe();
  const { status } = useSession();
  const here = useRouterState({ select: ({ location }) => location.href });
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const { data: channel, error, refetch } = useChannelView(channelId);
  const { data: organization, isLoading: isPlaceLoading } = useOrganizationOf(channel?.orgId);
  if (status === 'signed-out') return <Navigate to="/sign-in" search={{ next: here }} replace />;
  if (channel && organization && slug === undefined)
    return (
      <Navigate
        to="/orgs/$slug/channels/$channelId"
        params={{ slug: organization.slug, channelId }}
        hash={hash}
        replace
      />
    );
  if (channel && !isPlaceLoading) return <Channel key={me?.id} channel={channel} me={me} organization={organization} />;
  return (
    <Page title={common(error ? 'notFound.title' : 'loading')}>
      <PageBody>
        {!error && <SkeletonRows label={common('loading')} className="h-56" />}
        {error && <ErrorState problem={error} retry={() => void refetch()} />}
      </PageBody>
    </Page>
  );
}

type ChannelProps = { channel: ChannelView; me: UserSummary | undefined; organization: OrganizationView | undefined };

function Channel({ channel, me, organization }: ChannelProps) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const { thread } = useSearch({ strict: false });
  const composer = useRef<ComposerHandle>(null);
  const target = useTarget();
  const list = useMessages(channel.id, target);
  const { unsent, say } = useSend(channel.id);
  const markRead = useMarkRead(channel.id);
  // The line stays where it was when one came.
  const [newAfter] = useState(channel.my && channel.unreadCount > 0 ? channel.readSeq : undefined);
  useChannelNews(channel.id);
  const all = messagesOf(list.data);
  const messages = all.filter(({ threadId }) => threadId === null);
  const known = new Set(messages.map(({ id }) => id));
  const role = organization?.myRole;
  const moderates = role === 'moderator' || role === 'admin' || role === 'owner';
  const isIn = channel.my !== null;
  const writes = isIn && channel.archivedAt === null;
  const name = nameOf(channel, me);
  const show = (id: string | undefined) =>
    void navigate({ to: '.', search: id === undefined ? {} : { thread: id }, replace: id === undefined } as never);
  const posts = writes && (channel.postPolicy === 'members' || moderates);
  return (
    <Page
      fixed
      title={name}
      description={
        channel.description ?? (channel.kind === 'channel' ? t('members', { count: channel.memberCount }) : null)
      }
      pane={{
        title: t('thread.title'),
        open: thread !== undefined,
        onClose: () => show(undefined),
        content: thread !== undefined && (
          <ThreadPane
            key={thread}
            messageId={thread}
            channel={channel}
            me={me}
            moderates={moderates}
            writes={writes}
            onClose={() => show(undefined)}
          />
        ),
      }}
      dock={
        posts ? (
          <Writing channel={channel} name={name} composer={composer} onSend={(body, id) => say(id, body)} />
        ) : (
          <WhyNot channel={channel} name={name} />
        )
      }
    >
      {list.isPending && <SkeletonRows label={common('loading')} className="h-56" />}
      {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      {list.data && messages.length === 0 && unsent.length === 0 && (
        <div className="grid min-h-0 flex-1 place-items-center">
          <Empty icon={MessageSquare} title={t('empty', { name })} />
        </div>
      )}
      {list.data && (messages.length > 0 || unsent.length > 0) && (
        <MessageList
          messages={messages}
          me={me}
          newAfter={newAfter}
          target={target}
          before={list.hasPreviousPage && !list.isFetching ? () => void list.fetchPreviousPage() : undefined}
          after={list.hasNextPage ? () => void (!list.isFetching && list.fetchNextPage()) : undefined}
          end={Math.max(channel.lastSeq, all.at(-1)?.seq ?? 0)}
          onRead={(seq) => {
            if (isIn && seq > channel.readSeq) markRead(seq);
          }}
          row={(message, follows) => (
            <MessageRow
              message={message}
              orgId={channel.orgId ?? undefined}
              follows={follows}
              target={message.seq === target}
              me={me}
              moderates={moderates}
              writes={writes}
              onThread={() => show(message.id)}
            />
          )}
        >
          {me &&
            unsent
              .filter(({ id }) => !known.has(id))
              .map((letter) => (
                <UnsentRow
                  key={letter.id}
                  letter={letter}
                  me={me}
                  {...(posts && { onWriteOn: () => composer.current?.append(String(letter.body.body)) })}
                  className="px-20 py-4"
                />
              ))}
        </MessageList>
      )}
    </Page>
  );
}

type WritingProps = {
  channel: ChannelView;
  name: string;
  composer: Ref<ComposerHandle>;
  onSend: (body: string, id: string) => Promise<unknown>;
};

function Writing({ channel, name, composer, onSend }: WritingProps) {
  const { t } = useTranslation('chat');
  const draftKey = `channel.${channel.id}`;
  const { body } = useDraft(draftKey).draft;
  const [typing, type] = useTyping(channel.id);
  const began = useRef(body);
  const onType = useEffectEvent(type);
  useEffect(() => {
    if (body !== began.current && body.trim() !== '') onType();
    began.current = body;
  }, [body]);
  return (
    <div className="shrink-0 px-12 pb-12">
      <p role="status" className="h-20 truncate px-8 text-12 text-text-2">
        {typing.length > 0 &&
          t('typing', {
            count: typing.length,
            names: typing
              .slice(0, 3)
              .map(({ displayName }) => displayName)
              .join(', '),
          })}
      </p>
      <Composer
        ref={composer}
        draftKey={draftKey}
        orgId={channel.orgId ?? undefined}
        label={t('write', { name })}
        placeholder={t('write', { name })}
        onSend={onSend}
      />
    </div>
  );
}

function WhyNot({ channel, name }: { channel: ChannelView; name: string }) {
  const { t } = useTranslation('chat');
  const join = useJoin();
  const joins = channel.my === null && channel.archivedAt === null;
  return (
    <div className="flex shrink-0 items-center justify-center gap-12 border-t border-line bg-surface px-20 py-12 text-13 text-text-2">
      {t(channel.archivedAt !== null ? 'archived' : joins ? 'notIn' : 'onlyModerators')}
      {joins && (
        <Button
          look="primary"
          size="sm"
          busy={join.isPending}
          onClick={() => join.mutate(channel.id, { onError: (problem) => complain(wordsFor(problem)) })}
        >
          {t('join', { name })}
        </Button>
      )}
    </div>
  );
}

/** "#message-12" of links. */
function useTarget(): number | undefined {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const found = /^message-(\d{1,15})$/.exec(hash);
  return found ? Number(found[1]) : undefined;
}
