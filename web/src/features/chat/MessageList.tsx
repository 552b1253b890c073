import { Fragment, useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useRouterState } from '@tanstack/react-router';
import type { ChannelView, MessageView } from '@/api';
import { UnsentRow } from '@/composer';
import { ErrorState, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Button, SkeletonRows, Waterline } from '@/ui';
import { MessageRow } from './MessageRow';
import { rowsOf, seqIn } from './messages';
import { usePublish } from './messageChanges';
import { useMessages } from './queries';
import { useReading } from './reading';
import { DayLine, TopicLine } from './Lines';

type MessageListProps = {
  channel: ChannelView;
  name: string;
  topic: string | undefined;
  moderates: boolean;
  onThread: (root: string) => void;
  onReply: ((message: MessageView) => void) | undefined;
  intro: ReactNode;
};

const near = '800px';

/** Opens where one has read to, or at the message that the address names, and holds still while others write. */
export function MessageList({ channel, name, topic, moderates, onThread, onReply, intro }: MessageListProps) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const me = useMe();
  const target = seqIn(useRouterState({ select: ({ location }) => location.hash }));
  const [opened] = useState({ readSeq: channel.readSeq, unread: channel.my !== null && channel.unreadCount > 0 });
  const from = target ?? (opened.unread && topic === undefined ? opened.readSeq + 1 : undefined);
  const list = useMessages(channel.id, topic, from);
  const { unsent } = usePublish(channel.id);
  const messages = (list.data?.pages.flatMap(({ items }) => items) ?? []).filter(({ threadId }) => threadId === null);
  const waterline = opened.unread ? opened.readSeq : undefined;
  const firstNew = messages.find(
    ({ seq, author }) => waterline !== undefined && seq > waterline && author.id !== me?.id,
  );
  const known = new Set(messages.map(({ id }) => id));
  const waiting = unsent.filter(
    ({ id, body }) => !known.has(id) && body.threadId === undefined && inTopic(body, topic),
  );
  const atEnd = list.data !== undefined && !list.hasNextPage;

  const scroller = useRef<HTMLDivElement>(null);
  const begin = target ?? (firstNew && opened.unread ? firstNew.seq : undefined);
  usePlace(scroller, messages, waiting.length, begin, list.data !== undefined, atEnd);
  useReading(scroller, channel, topic, messages, atEnd);

  return (
    <div ref={scroller} className="min-h-0 flex-1 [scrollbar-width:thin] overflow-y-auto" tabIndex={-1}>
      <div className="messages" role="log" aria-label={t('message.list', { name })}>
        {list.data && !list.hasPreviousPage && (topic === undefined ? intro : <TopicLine topic={topic} />)}
        {list.isPending && <SkeletonRows label={common('loading')} className="h-52" />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        <More
          when={list.hasPreviousPage}
          busy={list.isFetchingPreviousPage}
          label={t('message.earlier')}
          onMore={() => void list.fetchPreviousPage()}
        />
        {rowsOf(messages, waterline).map((row) => (
          <Fragment key={row.message.id}>
            {row.day !== undefined && <DayLine at={row.day} />}
            {row.message === firstNew && (
              <div className="px-20 pt-8 pb-4 max-phone:px-12">
                <Waterline more={t('unread', { count: channel.lastSeq - opened.readSeq })}>
                  {t('message.new')}
                </Waterline>
              </div>
            )}
            {topic === undefined && row.topic != null && <TopicLine topic={row.topic} />}
            <MessageRow
              message={row.message}
              continued={row.continued}
              target={row.message.seq === target}
              orgId={channel.orgId}
              moderates={moderates}
              onThread={() => onThread(row.message.id)}
              onReply={onReply && (() => onReply(row.message))}
            />
          </Fragment>
        ))}
        <More
          when={list.hasNextPage}
          busy={list.isFetchingNextPage}
          label={t('message.later')}
          onMore={() => void list.fetchNextPage()}
        />
        {me && (
          <ol>
            {waiting.map((letter) => (
              <UnsentRow key={letter.id} letter={letter} me={me} className="px-20 py-5 max-phone:px-12" />
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}

const inTopic = ({ topic }: Readonly<Record<string, unknown>>, shown: string | undefined) =>
  shown === undefined || topic === shown;

type MoreProps = { when: boolean; busy: boolean; label: string; onMore: () => void };

/** Asks for more before one gets there; a button for those who get there first. */
function More({ when, busy, label, onMore }: MoreProps) {
  const edge = useRef<HTMLDivElement>(null);
  const ask = useRef(onMore);
  useEffect(() => {
    ask.current = onMore;
  });
  useEffect(() => {
    const { current } = edge;
    if (!when || busy || !current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && ask.current(), {
      root: current.closest('.overflow-y-auto'),
      rootMargin: near,
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [when, busy]);
  return (
    when && (
      <div ref={edge} className="flex justify-center py-8">
        <Button look="quiet" size="sm" busy={busy} onClick={onMore}>
          {label}
        </Button>
      </div>
    )
  );
}

/** Begins at `begin` or at the end; stays at the end for one who is there, and where one is for all others. */
function usePlace(
  scroller: RefObject<HTMLDivElement | null>,
  messages: MessageView[],
  waiting: number,
  begin: number | undefined,
  loaded: boolean,
  atEnd: boolean,
): void {
  const placed = useRef(false);
  const before = useRef({ height: 0, first: '', top: 0 });
  const follows = useRef(true);
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const seen = () => {
      follows.current = current.scrollHeight - current.scrollTop - current.clientHeight < 40;
      before.current.top = current.scrollTop;
    };
    current.addEventListener('scroll', seen, { passive: true });
    return () => current.removeEventListener('scroll', seen);
  }, [scroller]);
  const first = messages[0]?.id ?? '';
  const last = messages.at(-1)?.id ?? '';
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current || !loaded) return;
    if (!placed.current) {
      placed.current = true;
      const row = begin === undefined ? null : current.querySelector(`[data-seq="${begin}"]`);
      if (row) row.scrollIntoView({ block: 'center' });
      else current.scrollTo({ top: current.scrollHeight });
    } else if (follows.current && atEnd) {
      current.scrollTo({ top: current.scrollHeight });
    } else if (before.current.top === 0 && first !== before.current.first) {
      // At the very top the browser doesn't hold what is shown in its place.
      current.scrollTo({ top: current.scrollHeight - before.current.height });
    }
    before.current = { height: current.scrollHeight, first, top: current.scrollTop };
  }, [scroller, first, last, waiting, begin, loaded, atEnd]);
}
