import { Link } from '@tanstack/react-router';
import { Hourglass } from 'lucide-react';
import type { ApprovalView, OrganizationView } from '@/api';
import { useMyHeld } from '@/features/moderation';
import { Time, useTranslation } from '@/frame';
import { Avatar, ServerHtml } from '@/ui';
import { useConversation } from '../conversation';

/** What the reader wrote here and a moderator has to see first. */
export function HeldPosts() {
  const { topic, organization, moderates, takesPart } = useConversation();
  const held = useMyHeld(topic.orgId, takesPart && !moderates).filter((one) => one.topic?.id === topic.id);
  if (!organization || held.length === 0) return null;
  return (
    <>
      {held.map((one) => (
        <HeldPost key={one.id} held={one} organization={organization} />
      ))}
    </>
  );
}

function HeldPost({ held, organization }: { held: ApprovalView; organization: OrganizationView }) {
  const { t } = useTranslation('forum');
  const { author, status, bodyHtml, createdAt } = held;
  const state = t(status === 'rejected' ? 'held.rejected' : 'held.waits');
  return (
    <li className="post-row">
      <article aria-label={state}>
        <header className="flex items-center gap-8">
          <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={28} decorative />
          <bdi className="min-w-0 truncate text-14 font-semibold">{author.displayName}</bdi>
          <span className="ms-auto shrink-0 text-12 text-text-3">
            <Time at={createdAt} />
          </span>
        </header>
        <div className="post-content text-text-2">
          <p className="flex flex-wrap items-center gap-6 text-12 text-warning-text">
            <Hourglass size={12} aria-hidden />
            {state}
            <Link
              to="/orgs/$slug/moderation/approval"
              params={{ slug: organization.slug }}
              search={{ mine: true }}
              className="font-medium text-accent-text hover:underline"
            >
              {t('held.all')}
            </Link>
          </p>
          <ServerHtml html={bodyHtml} />
        </div>
      </article>
    </li>
  );
}
