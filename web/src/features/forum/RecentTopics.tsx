import { Link } from '@tanstack/react-router';
import { itemsOf, type ForumView, type OrganizationView, type TopicView } from '@/api';
import { useForums } from '@/features/org';
import { Time, useTranslation } from '@/frame';
import { Avatar, Card, cx } from '@/ui';
import { useRecent } from './forumQueries';
import { newIn, useReading } from './reading';
import { inTreeOrder } from './topics';

/** As many as the navigation reads: these are its answers. */
const forumsRead = 12;
const shown = 6;

/** What was written last, over the forums; nothing until there is something. */
export default function RecentTopics({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('forum');
  const forums = inTreeOrder(itemsOf(useForums(organization.id).data))
    .slice(0, forumsRead)
    .map(({ forum }) => forum);
  const recent = useRecent(forums.map(({ id }) => id));
  const topics = forums
    .flatMap((forum) => (recent[forum.id] ?? []).map((topic) => ({ topic, forum })))
    .sort((a, b) => b.topic.lastPostAt.localeCompare(a.topic.lastPostAt))
    .slice(0, shown);
  if (topics.length === 0) return null;
  return (
    <Card>
      <h2 className="px-16 pt-14 pb-8 text-14 font-semibold">{t('recent.title')}</h2>
      <ul className="pb-8">
        {topics.map(({ topic, forum }) => (
          <Row key={topic.id} topic={topic} forum={forum} />
        ))}
      </ul>
    </Card>
  );
}

function Row({ topic, forum }: { topic: TopicView; forum: ForumView }) {
  const { t } = useTranslation('forum');
  const reading = useReading();
  const isNew = newIn(topic, reading) !== 0;
  const { author, postCount } = topic;
  return (
    <li className="relative flex items-start gap-12 px-16 py-8 hover:bg-inset">
      <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={32} decorative />
      <div className="min-w-0 grow">
        <p className="line-clamp-2 text-14 wrap-anywhere">
          <Link
            to="/topics/$topicId"
            params={{ topicId: topic.id }}
            dir="auto"
            className={cx("after:absolute after:inset-0 after:content-['']", isNew ? 'font-semibold' : 'font-medium')}
          >
            {topic.title}
          </Link>
        </p>
        <p className="flex min-w-0 items-center gap-4 text-12 text-text-3">
          <bdi className="truncate">{forum.name}</bdi>
          <span aria-hidden>·</span>
          <span className={cx('shrink-0', postCount === 1 && 'max-phone:hidden')}>
            {postCount > 1
              ? t('recent.replies', { count: postCount - 1 })
              : t('recent.opened', { name: author.displayName })}
          </span>
          <span aria-hidden className={cx(postCount === 1 && 'max-phone:hidden')}>
            ·
          </span>
          <span className="shrink-0">
            <Time at={topic.lastPostAt} />
          </span>
        </p>
      </div>
      {isNew && (
        <span role="img" aria-label={t('list.new')} className="mt-8 shrink-0 rounded-full bg-signal square-8" />
      )}
    </li>
  );
}
