import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ApprovalView } from '@/api';
import { Time, useTranslation } from '@/frame';
import { Avatar, Badge, Card, ServerHtml, Tag } from '@/ui';
import { FileList } from '@/upload';

type HeldItemProps = {
  held: ApprovalView;
  slug: string;
  /** Says whether it waits or was rejected. */
  state?: boolean;
  children?: ReactNode;
};

const reasons = ['watched-word', 'newcomer'] as const;

/** What waits, as it will be shown. */
export function HeldItem({ held, slug, state = false, children }: HeldItemProps) {
  const { t } = useTranslation('moderation');
  const { author, forum, topic, title, status, kind } = held;
  const reason = reasons.find((one) => one === held.reason);
  return (
    <Card>
      <article aria-label={t('approval.by', { name: author.displayName })} className="flex flex-col gap-10 p-16">
        <header className="flex flex-wrap items-center gap-8 text-12 text-text-2">
          <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={28} decorative />
          <bdi className="truncate text-14 font-semibold text-text">{author.displayName}</bdi>
          {reason && <Badge tone="warning">{t(`approval.reason.${reason}`)}</Badge>}
          {state && (
            <Badge tone={status === 'rejected' ? 'danger' : 'info'}>
              {t(status === 'rejected' ? 'approval.rejected' : 'approval.pending')}
            </Badge>
          )}
          <span className="ms-auto shrink-0 text-text-3">
            <Time at={held.createdAt} />
          </span>
        </header>
        <p className="text-12 text-text-3">
          {kind === 'topic' ? t('approval.topic') : t('approval.post')}{' '}
          {topic ? (
            <Link
              to="/topics/$topicId"
              params={{ topicId: topic.id }}
              dir="auto"
              className="font-medium text-accent-text hover:underline"
            >
              {topic.title}
            </Link>
          ) : (
            <Link
              to="/orgs/$slug/forums/$forumId"
              params={{ slug, forumId: forum.id }}
              className="font-medium text-accent-text hover:underline"
            >
              <bdi>{t('approval.in', { forum: forum.name })}</bdi>
            </Link>
          )}
        </p>
        {title && (
          <h2 dir="auto" className="text-16 font-semibold wrap-anywhere">
            {title}
          </h2>
        )}
        <ServerHtml html={held.bodyHtml} />
        <FileList files={held.attachments} label={t('approval.attachments')} />
        {held.rejection && (
          <p dir="auto" className="text-13 wrap-anywhere text-text-2">
            {t('approval.rejection', { reason: held.rejection })}
          </p>
        )}
        {held.tags.length > 0 && (
          <p className="flex flex-wrap gap-6">
            {held.tags.map((tag) => (
              <Tag key={tag}>
                <bdi>{tag}</bdi>
              </Tag>
            ))}
          </p>
        )}
        {children}
      </article>
    </Card>
  );
}
