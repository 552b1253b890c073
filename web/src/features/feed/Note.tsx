import { Link } from '@tanstack/react-router';
import { Hash, MessageCircle, Repeat2, Rss, UserRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { TopicView } from '@/api';
import { number, Time, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Button, ServerHtml, Tag } from '@/ui';
import type { FeedItem, Reason } from './feedQueries';

const ShareDialog = lazy(() => import('./ShareDialog'));

type NoteProps = { topic: TopicView; reason?: Reason; comment?: FeedItem['comment'] };

/** A topic in a feed, and why it is there. */
export function Note({ topic, reason, comment = null }: NoteProps) {
  const { t } = useTranslation('feed');
  const { author, title, tags, bodyHtml } = topic;
  return (
    <article aria-label={t('note.by', { name: author.displayName })} className="border-b border-line pt-13 pb-7">
      {reason && <Why reason={reason} />}
      {comment !== null && comment !== '' && (
        <p dir="auto" className="mb-8 ps-52 text-14 wrap-anywhere whitespace-pre-wrap max-phone:ps-0">
          {comment}
        </p>
      )}
      <div className="flex items-start gap-12">
        <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={40} decorative />
        <div className="min-w-0 grow">
          <header className="flex items-baseline gap-6">
            <Link
              to="/u/$username"
              params={{ username: author.username }}
              dir="auto"
              className="min-w-0 truncate text-14 font-semibold hover:underline"
            >
              {author.displayName}
            </Link>
            <bdi dir="ltr" className="min-w-0 truncate text-12 text-text-3">
              @{author.username}
            </bdi>
            <span className="ms-auto shrink-0 text-12 text-text-3">
              <Time at={topic.createdAt} />
            </span>
          </header>
          <h2 className="mt-2 text-15 font-normal wrap-anywhere">
            <Link to="/topics/$topicId" params={{ topicId: topic.id }} dir="auto" className="hover:underline">
              {title}
            </Link>
          </h2>
          {bodyHtml !== undefined && <ServerHtml html={bodyHtml} />}
          {tags.length > 0 && (
            <p className="mt-6 flex flex-wrap gap-6">
              {tags.map((tag) => (
                <Link key={tag} to="/tags/$tag" params={{ tag }}>
                  <Tag>
                    <bdi>#{tag}</bdi>
                  </Tag>
                </Link>
              ))}
            </p>
          )}
          <Acts topic={topic} />
        </div>
      </div>
    </article>
  );
}

const icons = { author: UserRound, share: Repeat2, tag: Hash, organization: Rss } as const;

function Why({ reason: { type, user, tag } }: { reason: Reason }) {
  const { t } = useTranslation('feed');
  const Icon = icons[type];
  return (
    <p className="mb-4 flex items-center gap-6 ps-30 text-12 text-text-3 max-phone:ps-0">
      <Icon size={12} aria-hidden className="shrink-0" />
      {t(`why.${type}`, { name: user?.displayName ?? '', tag: tag ?? '' })}
    </p>
  );
}

function Acts({ topic }: { topic: TopicView }) {
  const { t } = useTranslation('feed');
  const me = useMe();
  const [sharing, share] = useState(false);
  const replies = Math.max(0, topic.postCount - 1);
  return (
    <footer className="-ms-9 mt-4 flex items-center gap-12">
      <Link
        to="/topics/$topicId"
        params={{ topicId: topic.id }}
        aria-label={t('note.replies', { count: replies })}
        className="inline-flex items-center gap-6 rounded-control px-9 text-12 font-medium text-text-2 h-control-sm hover:bg-hover"
      >
        <MessageCircle size={14} aria-hidden />
        {number(replies)}
      </Link>
      {me && (
        <Button look="quiet" size="sm" onClick={() => share(true)}>
          <Repeat2 size={14} aria-hidden />
          {t('share.act')}
        </Button>
      )}
      {sharing && (
        <Suspense>
          <ShareDialog topic={topic} onClose={() => share(false)} />
        </Suspense>
      )}
    </footer>
  );
}
