import { Link } from '@tanstack/react-router';
import { Lock, Megaphone, Pin } from 'lucide-react';
import type { ForumView, TopicView } from '@/api';
import { Time, useTranslation } from '@/frame';
import { cx, NewPill, Tag } from '@/ui';
import { newIn, type Reading } from './reading';

type TopicRowProps = { topic: TopicView; kind: ForumView['kind']; reading: Reading | undefined };

export function TopicRow({ topic, kind, reading }: TopicRowProps) {
  const fresh = newIn(topic, reading);
  const isNew = fresh !== 0;
  return (
    <div className="topic-row">
      <Answers topic={topic} kind={kind} />
      <div className="min-w-0 grow">
        <div className="flex items-start gap-8">
          <h2 className={cx('topic-name', isNew ? 'font-semibold' : 'text-text-2')}>
            <Marks topic={topic} />
            <Link
              to="/topics/$topicId"
              params={{ topicId: topic.id }}
              dir="auto"
              className="after:absolute after:inset-0 after:content-['']"
            >
              {topic.title}
            </Link>
          </h2>
          <span className="mt-1 max-phone:hidden">
            <New count={fresh} />
          </span>
        </div>
        <p className="mt-4 flex h-20 min-w-0 items-center gap-6 overflow-hidden text-12">
          {topic.tags.map((tag) => (
            <Tag key={tag}>
              <bdi>{tag}</bdi>
            </Tag>
          ))}
          <span dir="auto" className="truncate font-medium text-text-2">
            {topic.author.displayName}
          </span>
        </p>
      </div>
      <div className="flex w-72 shrink-0 flex-col items-end gap-4 self-start pt-2 text-12">
        <span className={isNew ? 'text-signal-text' : 'text-text-3'}>
          <Time at={topic.lastPostAt} />
        </span>
        <span className="phone:hidden">
          <New count={fresh} />
        </span>
      </div>
    </div>
  );
}

function New({ count }: { count: number | 'all' }) {
  const { t } = useTranslation('forum');
  if (count === 0) return null;
  return <NewPill>{count === 'all' ? t('list.new') : t('list.newPosts', { count })}</NewPill>;
}

function Marks({ topic }: { topic: TopicView }) {
  const { t } = useTranslation('forum');
  return (
    <>
      {topic.locked && (
        <Lock size={14} role="img" aria-label={t('topic.locked')} className="me-6 inline align-[-2px] text-text-3" />
      )}
      {topic.announcement && (
        <Megaphone
          size={14}
          role="img"
          aria-label={t('topic.announcement')}
          className="me-6 inline align-[-2px] text-accent-text"
        />
      )}
    </>
  );
}

/** What one looks for first: whether somebody answered. Pinned topics show that they are. */
function Answers({ topic, kind }: { topic: TopicView; kind: ForumView['kind'] }) {
  const { t } = useTranslation('forum');
  const count = Math.max(0, topic.postCount - 1);
  if (topic.pinned) {
    return (
      <span className="answers">
        <Pin size={18} role="img" aria-label={t('topic.pinned')} className="text-text-3" />
      </span>
    );
  }
  return (
    <span className={cx('answers', count > 0 && 'inset-ring inset-ring-line-strong')}>
      <span className={cx('text-15 tabular-nums', count > 0 ? 'font-semibold' : 'text-text-2')}>{count}</span>
      <span className="text-11 text-text-2">
        {t(kind === 'questions' ? 'list.answers' : 'list.replies', { count })}
      </span>
    </span>
  );
}
