import { Link } from '@tanstack/react-router';
import {
  AlarmClock,
  AtSign,
  Bell,
  Bookmark,
  CalendarClock,
  CalendarHeart,
  CalendarX,
  Check,
  Coins,
  Globe,
  Medal,
  MessageSquare,
  Reply,
  ShieldCheck,
  Ticket,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { itemsOf, type NotificationView } from '@/api';
import { useBadgeName } from '@/features/forum';
import { useMyOrganizations } from '@/features/org';
import { Time, useTranslation, wordsFor } from '@/frame';
import { Avatar, Badge, complain, cx, IconButton } from '@/ui';
import { useMarkRead } from './queries';

const icons = {
  mention: AtSign,
  reply: Reply,
  message: MessageSquare,
  reminder: Bookmark,
  'event-invitation': CalendarHeart,
  'event-changed': CalendarClock,
  'event-cancelled': CalendarX,
  'event-promoted': Ticket,
  'event-reminder': AlarmClock,
  'ticket-to-pay': Ticket,
  'ticket-refunded': Undo2,
  'domain-lost': Globe,
  'report-handled': ShieldCheck,
  bounty: Coins,
  badge: Medal,
  badges: Medal,
  approval: ShieldCheck,
  'approval-approved': ShieldCheck,
  'approval-rejected': ShieldCheck,
} as const;
const isKnown = (kind: string): kind is keyof typeof icons => kind in icons;

/** Moderators hear that something waits, and who wrote it what became of it; of many badges one is told in one. */
const kindOf = ({ kind, reason, count }: NotificationView) => {
  if (kind === 'approval' && reason !== 'moderator') return `approval-${reason}`;
  return kind === 'badge' && count > 1 ? 'badges' : kind;
};

export function NotificationRow({ notification }: { notification: NotificationView }) {
  const { t } = useTranslation('notification');
  const badgeName = useBadgeName();
  const { id, reason, actor, subject, orgId, count, createdAt, readAt } = notification;
  const kind = kindOf(notification);
  const organization = itemsOf(useMyOrganizations().data).find((mine) => mine.id === orgId);
  const markRead = useMarkRead();
  const isUnread = readAt === null;
  const Icon = isKnown(kind) ? icons[kind] : Bell;
  const read = () => {
    if (!isUnread) return;
    markRead.mutate(
      { ids: [id] },
      { onError: (problem) => complain(t('inbox.notMarked', { reason: wordsFor(problem) })) },
    );
  };
  // Its path in this client, such as /topics/<id>#post-4.
  const { pathname, searchParams, hash } = new URL(subject.url, location.origin);
  return (
    <li className="relative flex items-start gap-12 border-b border-line px-8 py-12 hover:bg-inset">
      <span className="relative shrink-0">
        <Avatar id={actor.id} name={actor.displayName} url={actor.avatarUrl} size={36} decorative />
        <span className="absolute -end-4 -bottom-4 grid place-items-center rounded-full bg-surface text-accent-text inset-ring inset-ring-line square-18">
          <Icon size={11} aria-hidden />
        </span>
      </span>
      <div className="min-w-0 grow">
        <p className={cx('text-14 wrap-anywhere', !isUnread && 'text-text-2')}>
          <Link
            to={pathname}
            {...(searchParams.size > 0 && { search: Object.fromEntries(searchParams) })}
            {...(hash !== '' && { hash: hash.slice(1) })}
            onClick={read}
            className="after:absolute after:inset-0 after:content-['']"
          >
            {isUnread && <span className="sr-only">{t('inbox.isUnread')}</span>}{' '}
            {sentence(
              t(`kind.${isKnown(kind) ? kind : 'other'}`, { name: '\u0001', title: '\u0002', count }),
              actor.displayName,
              kind === 'badge' ? badgeName(reason) : subject.title,
              isUnread,
            )}
          </Link>
        </p>
        <p className="mt-4 flex flex-wrap items-center gap-6 text-12 text-text-3">
          {reason === 'mentioned' && <Badge tone={isUnread ? 'new' : 'neutral'}>{t('reason.mentioned')}</Badge>}
          {reason === 'following' && <Badge tone={isUnread ? 'accent' : 'neutral'}>{t('reason.following')}</Badge>}
          {organization && <bdi className="truncate">{organization.name}</bdi>}
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-6 text-12 text-text-3">
        <Time at={createdAt} />
        {isUnread && (
          <>
            <span aria-hidden className="rounded-full bg-signal square-8" />
            <IconButton size="sm" className="relative" label={t('inbox.markOne')} onClick={read}>
              <Check size={16} />
            </IconButton>
          </>
        )}
      </div>
    </li>
  );
}

/** The names stand where the language wants them, in bold and isolated from the direction of the sentence. */
function sentence(words: string, name: string, title: string, strong: boolean): ReactNode[] {
  const weight = strong ? 'font-semibold' : 'font-medium';
  // eslint-disable-next-line no-control-regex -- stand-ins that no text of people contains
  return words.split(/(\u0001|\u0002)/).map((part, i) =>
    part === '\u0001' || part === '\u0002' ? (
      <bdi key={i} className={weight}>
        {part === '\u0001' ? name : title}
      </bdi>
    ) : (
      part
    ),
  );
}
