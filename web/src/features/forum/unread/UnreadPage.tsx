import '../forum.css';
import { Link, useSearch } from '@tanstack/react-router';
import { Check, CheckCheck } from 'lucide-react';
import { useCallback } from 'react';
import { itemsOf } from '@/api';
import { ErrorState, Page, useTranslation, wordsFor } from '@/frame';
import { Button, complain, Empty, IconButton, SkeletonRows, tabClass, Tabs } from '@/ui';
import { useForum } from '../forumQueries';
import { LongList } from '../LongList';
import { useReading } from '../reading';
import { SignInFirst } from '../SignInFirst';
import { TopicRow } from '../TopicRow';
import { unreadStates, useDone, useUnread, type UnreadState, type UnreadTopic } from './unreadQueries';

export default function UnreadPage() {
  const { t } = useTranslation('forum');
  const { state = 'unread' } = useSearch({ from: '/shell/unread' });
  return (
    <Page
      title={t('unread.title')}
      description={t('unread.about')}
      bar={
        <div className="shrink-0 ps-10">
          <Tabs label={t('unread.title')}>
            {unreadStates.map((one) => (
              <Link
                key={one}
                to="/unread"
                search={one === 'unread' ? {} : { state: one }}
                activeOptions={{ exact: true }}
                className={tabClass}
              >
                {t(`unread.${one}.tab`)}
              </Link>
            ))}
          </Tabs>
        </div>
      }
    >
      <SignInFirst>
        <Topics key={state} state={state} />
      </SignInFirst>
    </Page>
  );
}

function Topics({ state }: { state: UnreadState }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const list = useUnread(state);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  if (list.isPending) return <SkeletonRows label={common('loading')} className="h-62" />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  const items = itemsOf(list.data);
  if (items.length === 0) {
    return (
      <Empty icon={CheckCheck} title={t(`unread.${state}.none`)}>
        {t(`unread.${state}.noneText`)}
      </Empty>
    );
  }
  return (
    <>
      <LongList
        label={t('list.topics')}
        items={items}
        keyOf={({ topic }) => topic.id}
        estimate={63}
        more={hasNextPage ? more : undefined}
        row={(item) => <Row item={item} />}
      />
      {hasNextPage && (
        <Button className="mx-auto my-16 flex" busy={list.isFetchingNextPage} onClick={more}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}

function Row({ item: { topic, unread, firstUnread, state } }: { item: UnreadTopic }) {
  const { t } = useTranslation('forum');
  const reading = useReading();
  const forum = useForum(topic.forumId).data?.forum;
  const done = useDone();
  return (
    <TopicRow
      topic={topic}
      kind={forum?.kind ?? 'discussion'}
      reading={reading}
      fresh={state === 'new' ? 'all' : unread}
      place={forum?.name}
      hash={state === 'new' ? undefined : `post-${firstUnread}`}
      aside={
        <IconButton
          size="sm"
          label={t('unread.done', { title: topic.title })}
          onClick={() => done.mutate(topic, { onError: (problem) => complain(wordsFor(problem)) })}
        >
          <Check size={16} />
        </IconButton>
      }
    />
  );
}
