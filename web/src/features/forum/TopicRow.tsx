import { Link } from '@tanstack/react-router';
import { Check, Lock, Megaphone, Pin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ForumView, TopicView } from '@/api';
import { short, Time, useTranslation } from '@/frame';
import { cx, NewPill, Tag } from '@/ui';
import { BountyBadge } from './bounty/BountyBadge';
import { deepTopic } from './depth';
import { newIn, type Reading } from './reading';

type TopicRowProps = {
  topic: TopicView;
  kind: ForumView['kind'];
  reading: Reading | undefined;
  /** How much is new, where the server said it. */
  fresh?: number | 'all';
  /** Where it is, in lists over several forums. */
  place?: string | undefined;
  hash?: string | undefined;
  aside?: ReactNode;
};

export function TopicRow({ topic, kind, reading, place, hash, aside, ...given }: TopicRowProps) {
  const fresh = given.fresh ?? newIn(topic, reading);
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
              hash={hash}
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
          <BountyBadge bounty={topic.bounty} />
          {topic.tags.map((tag) => (
            <Tag key={tag}>
              <bdi>{tag}</bdi>
            </Tag>
          ))}
          <span dir="auto" className="truncate font-medium text-text-2">
            {topic.author.displayName}
          </span>
          {place !== undefined && <bdi className="truncate text-text-3">{place}</bdi>}
        </p>
      </div>
      <Figures topic={topic} />
      <div className="flex w-72 shrink-0 flex-col items-end gap-4 self-start pt-2 text-12">
        <span className={isNew ? 'text-signal-text' : 'text-text-3'}>
          <Time at={topic.lastPostAt} />
        </span>
        <span className="phone:hidden">
          <New count={fresh} />
        </span>
      </div>
      {aside !== undefined && <span className="relative z-1 shrink-0">{aside}</span>}
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
  const solved = (deepTopic(topic).solutionPostId ?? null) !== null;
  if (topic.pinned) {
    return (
      <span className="answers">
        <Pin size={18} role="img" aria-label={t('topic.pinned')} className="text-text-3" />
      </span>
    );
  }
  return (
    <span className={cx('answers', count > 0 && !solved && 'inset-ring inset-ring-line-strong', solved && 'solved')}>
      <span className={cx('flex items-center gap-2 text-15 tabular-nums', count > 0 ? 'font-semibold' : 'text-text-2')}>
        {solved && <Check size={14} role="img" aria-label={t('topic.solved')} />}
        {count}
      </span>
      <span className={cx('text-11', !solved && 'text-text-2')}>
        {t(kind === 'questions' ? 'list.answers' : 'list.replies', { count })}
      </span>
    </span>
  );
}

/** What the votes and views are, where the server counts them. */
function Figures({ topic }: { topic: TopicView }) {
  const { t } = useTranslation('forum');
  const { score, views } = deepTopic(topic);
  return (
    <>
      {score !== undefined && <Figure value={score} name={t('list.votes', { count: score })} />}
      {views !== undefined && <Figure value={views} name={t('list.views', { count: views })} />}
    </>
  );
}

function Figure({ value, name }: { value: number; name: string }) {
  return (
    <span className="flex w-48 shrink-0 flex-col items-center text-11 text-text-3 max-nav:hidden">
      <span className="text-14 font-medium text-text-2 tabular-nums">{short(value)}</span>
      {name}
    </span>
  );
}
