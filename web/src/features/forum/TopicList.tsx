import { Link, useSearch } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { useCallback } from 'react';
import { itemsOf, type ForumView, type OrganizationView, type TopicView } from '@/api';
import { ErrorState, fullTime, useTranslation } from '@/frame';
import { Button, buttonClass, Empty, SkeletonRows, Waterline } from '@/ui';
import { mayOpenTopics } from './access';
import { useBehind, useTopics } from './forumQueries';
import { LongList } from './LongList';
import { useReading } from './reading';
import type { Sort } from './sorts';
import { TopicRow } from './TopicRow';
import { waterlineBefore } from './topics';

const from = '/shell/orgs/$slug/forums/$forumId' as const;

type TopicListProps = { organization: OrganizationView; forum: ForumView; line: string | undefined };

export function TopicList({ organization, forum, line }: TopicListProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { tag, sort = 'active', period } = useSearch({ from });
  const list = useTopics(forum.id, sort, period);
  const reading = useReading();
  const all = itemsOf(list.data);
  const topics = tag === undefined ? all : all.filter(({ tags }) => tags.includes(tag));
  const lineBefore = sort === 'active' && tag === undefined ? waterlineBefore(topics, line) : undefined;
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  if (list.isPending) return <SkeletonRows label={common('loading')} className="h-62" />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      <Behind forumId={forum.id} sort={sort} topics={all} readAgain={() => list.refetch()} />
      {topics.length === 0 && <NoTopics organization={organization} forum={forum} tag={tag} sort={sort} />}
      <LongList
        label={t('list.topics')}
        items={topics}
        keyOf={({ id }) => id}
        estimate={63}
        more={tag === undefined && hasNextPage ? more : undefined}
        row={(topic) => (
          <>
            {topic.id === lineBefore && line !== undefined && (
              <div className="px-20 pt-8 max-phone:px-14">
                <Waterline>{t('list.lastVisit', { time: fullTime(line) })}</Waterline>
              </div>
            )}
            <TopicRow topic={topic} kind={forum.kind} reading={reading} />
          </>
        )}
      />
      {tag !== undefined && <Filtered orgId={organization.id} tag={tag} found={topics.length} of={all.length} />}
      {hasNextPage && (
        <Button className="mx-auto my-16 flex" busy={list.isFetchingNextPage} onClick={more}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}

/** The server can't filter a forum by tag: this says what was looked at, and where all are. */
function Filtered({ orgId, tag, found, of }: { orgId: string; tag: string; found: number; of: number }) {
  const { t } = useTranslation('forum');
  return (
    <p role="status" className="px-20 py-12 text-center text-12 text-text-3">
      {t('list.filtered', { found, count: of })}{' '}
      <Link to="/search" search={{ q: `tag:${tag}`, org: orgId }} className="font-medium text-accent-text">
        {t('list.searchTag')}
      </Link>
    </p>
  );
}

type NoTopicsProps = Omit<TopicListProps, 'line'> & { tag: string | undefined; sort: Sort };

function NoTopics({ organization, forum, tag, sort }: NoTopicsProps) {
  const { t } = useTranslation('forum');
  if (tag !== undefined || sort === 'unanswered') {
    return <Empty icon={MessagesSquare} title={t(tag === undefined ? 'list.allAnswered' : 'list.noneTagged')} />;
  }
  const questions = forum.kind === 'questions';
  return (
    <Empty
      icon={MessagesSquare}
      title={t(questions ? 'list.noQuestions' : 'list.noTopics')}
      action={
        mayOpenTopics(organization, forum) && (
          <Link
            to="/orgs/$slug/forums/$forumId/new"
            params={{ slug: organization.slug, forumId: forum.id }}
            className={buttonClass()}
          >
            {t(questions ? 'list.ask' : 'list.open')}
          </Link>
        )
      }
    >
      {t(questions ? 'list.noQuestionsText' : 'list.noTopicsText')}
    </Empty>
  );
}

type BehindProps = { forumId: string; sort: Sort; topics: TopicView[]; readAgain: () => Promise<unknown> };

/** Nothing moves under the eyes: what would come up waits until one asks for it. */
function Behind({ forumId, sort, topics, readAgain }: BehindProps) {
  const { t } = useTranslation('forum');
  const { topicIds, clear } = useBehind(forumId);
  const known = new Set(topics.map(({ id }) => id));
  const first = topics.find(({ pinned }) => !pinned)?.id;
  const count = topicIds.filter((id) => (sort === 'active' ? id !== first : !known.has(id))).length;
  return (
    <div role="status" className="sticky top-8 z-10 flex h-0 justify-center">
      {count > 0 && (
        <Button
          size="sm"
          className="mt-8 bg-surface text-signal-text! shadow-menu"
          onClick={({ currentTarget }) => {
            currentTarget.closest('main')?.querySelector('ol')?.scrollIntoView({ block: 'start' });
            void readAgain().then(clear);
          }}
        >
          {t('list.behind', { count })}
        </Button>
      )}
    </div>
  );
}
