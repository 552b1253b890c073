import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronRight, CircleCheck, Hourglass, Lock, Pin, Timer } from 'lucide-react';
import type { TopicView } from '@/api';
import { fullTime, Time, useTranslation } from '@/frame';
import { Badge, Segments } from '@/ui';
import { BountyBadge } from './bounty/BountyBadge';
import { deepTopic } from './depth';
import { useForum } from './forumQueries';
import { DuplicateBanner } from './moderation/DuplicateBanner';
import { inWords } from './moderation/waiting';

/** The forum that the topic is in. */
export function Place({ slug, name, forumId }: { slug: string; name: string; forumId: string }) {
  const { data } = useForum(forumId);
  if (!data) return <bdi>{name}</bdi>;
  return (
    <span className="flex items-center gap-4">
      <ChevronRight size={14} aria-hidden className="shrink-0 mirror" />
      <Link to="/orgs/$slug/forums/$forumId" params={{ slug, forumId }} className="truncate hover:text-text">
        <bdi>{data.forum.name}</bdi>
      </Link>
    </span>
  );
}

export function TopicHeading({ topic }: { topic: TopicView }) {
  const { t } = useTranslation('forum');
  const { views } = deepTopic(topic);
  return (
    <div className="mb-16">
      {topic.duplicateOf && <DuplicateBanner originalId={topic.duplicateOf} />}
      <p aria-hidden dir="auto" className="topic-title">
        {topic.title}
      </p>
      <div className="mt-8 flex flex-wrap items-center gap-8 text-12 text-text-2">
        <Solved topic={topic} />
        {topic.pinned && (
          <Badge>
            <Pin size={12} aria-hidden />
            {topic.pinnedUntil ? t('topic.pinnedUntil', { time: fullTime(topic.pinnedUntil) }) : t('topic.pinned')}
          </Badge>
        )}
        <BountyBadge bounty={topic.bounty} />
        <Timers topic={topic} />
        {topic.locked && (
          <Badge tone="warning">
            <Lock size={12} aria-hidden />
            {t('topic.locked')}
          </Badge>
        )}
        {topic.announcement && <Badge tone="accent">{t('topic.announcement')}</Badge>}
        {topic.tags.map((tag) => (
          <Link key={tag} to="/tags/$tag" params={{ tag }} className="hover:underline">
            <Badge>{tag}</Badge>
          </Link>
        ))}
        <Views topic={topic} />
        <span>{t('topic.count', { count: topic.postCount })}</span>
        {views !== undefined && (
          <>
            <span aria-hidden>·</span>
            <span>{t('topic.views', { count: views })}</span>
          </>
        )}
        <span aria-hidden>·</span>
        <Time at={topic.createdAt} />
      </div>
    </div>
  );
}

/** What happens by itself, or only now and then. */
function Timers({ topic: { slowModeSeconds, closesAt, locked } }: { topic: TopicView }) {
  const { t } = useTranslation('forum');
  return (
    <>
      {slowModeSeconds > 0 && (
        <Badge>
          <Hourglass size={12} aria-hidden />
          {t('topic.slow', { time: inWords(slowModeSeconds) })}
        </Badge>
      )}
      {closesAt && !locked && (
        <Badge>
          <Timer size={12} aria-hidden />
          {t('topic.closes', { time: fullTime(closesAt) })}
        </Badge>
      )}
    </>
  );
}

function Solved({ topic }: { topic: TopicView }) {
  const { t } = useTranslation('forum');
  const { solutionPostId } = deepTopic(topic);
  if (solutionPostId === undefined || solutionPostId === null) return null;
  return (
    <Badge tone="success">
      <CircleCheck size={12} aria-hidden />
      {t('topic.solved')}
    </Badge>
  );
}

/** By number, or as a tree; nothing where there is only one post. */
function Views({ topic }: { topic: TopicView }) {
  const { t } = useTranslation('forum');
  const navigate = useNavigate();
  const { view = 'flat' } = useSearch({ from: '/shell/topics/$topicId' });
  if (topic.lastPostNumber < 3) return null;
  return (
    <span className="order-last ms-auto">
      <Segments
        label={t('tree.label')}
        value={view}
        options={[
          { value: 'flat', label: t('tree.flat') },
          { value: 'tree', label: t('tree.tree') },
        ]}
        onChange={(next) => void navigate({ to: '.', search: next === 'tree' ? { view: next } : {}, replace: true })}
      />
    </span>
  );
}
