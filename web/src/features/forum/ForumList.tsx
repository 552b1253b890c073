import './forum.css';
import { Link } from '@tanstack/react-router';
import { Lock, MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { itemsOf, type OrganizationView, type TopicView } from '@/api';
import { useForums } from '@/features/org';
import { ErrorState, number, Time, useTranslation } from '@/frame';
import { Button, cx, Empty, NewPill, SkeletonRows } from '@/ui';
import { ForumIcon } from './ForumIcon';
import { useForumsNews, useRecent } from './forumQueries';
import { newIn, useReading } from './reading';
import { inTreeOrder, latestOf, type Placed } from './topics';

/** More than these would be a burst of requests: the others show their topics without the last post. */
const withLast = 20;

type ForumListProps = { organization: OrganizationView; level?: 2 | 3; action?: ReactNode };

/** The forums of an organization as the reader may see them, each below its parent. */
export default function ForumList({ organization, level = 2, action }: ForumListProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const list = useForums(organization.id);
  useForumsNews(organization.id);
  const forums = inTreeOrder(itemsOf(list.data));
  const recent = useRecent(forums.slice(0, withLast).map(({ forum }) => forum.id));
  if (list.isPending) return <SkeletonRows label={common('loading')} rows={4} />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  if (forums.length === 0) {
    return (
      <Empty icon={MessagesSquare} level={level} title={t('forums.noneTitle')} action={action}>
        {t('forums.none', { name: organization.name })}
      </Empty>
    );
  }
  return (
    <>
      <div aria-hidden className="forum-columns border-t-0! py-4! text-12 text-text-3 max-nav:hidden!">
        <span>{t('forums.forum')}</span>
        <span className="text-end">{t('forums.topics')}</span>
        <span className="text-end">{t('forums.unread')}</span>
        <span>{t('forums.lastPost')}</span>
      </div>
      <ul>
        {forums.map((placed) => (
          <Row
            key={placed.forum.id}
            {...placed}
            slug={organization.slug}
            topics={recent[placed.forum.id]}
            level={level}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mx-auto my-12 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}

type RowProps = Placed & { slug: string; topics: TopicView[] | undefined; level: 2 | 3 };

function Row({ forum, depth, slug, topics, level }: RowProps) {
  const { t } = useTranslation('forum');
  const reading = useReading();
  const { id, name, description, topicCount } = forum;
  const last = topics && latestOf(topics);
  const fresh = topics?.filter((topic) => newIn(topic, reading) !== 0).length ?? 0;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <li className="forum-columns relative hover:bg-inset">
      <div className={cx('flex min-w-0 items-center gap-12', depth > 0 && 'ps-24', depth > 1 && 'phone:ps-48')}>
        <ForumIcon forum={forum} />
        <div className="min-w-0 grow">
          <Heading className="flex items-center gap-6 text-14 font-medium">
            <Link
              to="/orgs/$slug/forums/$forumId"
              params={{ slug, forumId: id }}
              dir="auto"
              className={cx("truncate after:absolute after:inset-0 after:content-['']", fresh > 0 && 'font-semibold')}
            >
              {name}
            </Link>
            {forum.private && (
              <Lock size={12} className="shrink-0 text-text-3" role="img" aria-label={t('forums.private')} />
            )}
          </Heading>
          {description !== null && description !== '' && (
            <p dir="auto" className="truncate text-12 text-text-3">
              {description}
            </p>
          )}
          {last && (
            <p className="flex gap-4 text-12 text-text-2 nav:hidden">
              <span dir="auto" className="truncate">
                {last.title}
              </span>
              <span aria-hidden>·</span>
              <span className="shrink-0">
                <Time at={last.lastPostAt} />
              </span>
            </p>
          )}
        </div>
      </div>
      <span className="text-end text-13 text-text-2 tabular-nums max-nav:hidden">
        {topicCount !== undefined && (
          <>
            <span aria-hidden>{number(topicCount)}</span>
            <span className="sr-only">{t('forums.topicCount', { count: topicCount })}</span>
          </>
        )}
      </span>
      <span className="flex justify-end">
        {fresh > 0 && <NewPill>{t('list.newTopics', { count: fresh })}</NewPill>}
      </span>
      <div className="min-w-0 text-12 max-nav:hidden">
        {last && (
          <>
            <Link
              to="/topics/$topicId"
              params={{ topicId: last.id }}
              hash={`post-${last.lastPostNumber}`}
              dir="auto"
              className="relative z-1 block truncate text-13 hover:underline"
            >
              {last.title}
            </Link>
            <span className="text-text-3">
              <Time at={last.lastPostAt} />
            </span>
          </>
        )}
      </div>
    </li>
  );
}
