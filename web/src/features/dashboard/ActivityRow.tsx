import { Link, type LinkProps } from '@tanstack/react-router';
import { CalendarDays, Hash, MessageSquare, MessagesSquare, UserPlus, type LucideIcon } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Time, useTranslation } from '@/frame';
import { Avatar } from '@/ui';
import type { Activity } from './dashboardApi';

const kinds: Record<string, { words: 'topic' | 'post' | 'channel' | 'event' | 'member'; icon: LucideIcon }> = {
  'topic.created': { words: 'topic', icon: MessagesSquare },
  'post.created': { words: 'post', icon: MessageSquare },
  'channel.created': { words: 'channel', icon: Hash },
  'event.scheduled': { words: 'event', icon: CalendarDays },
  'member.joined': { words: 'member', icon: UserPlus },
};

/** A path of the client that the server gave. */
export function linkOf(path: string): LinkProps {
  const { pathname, hash } = new URL(path, location.origin);
  return { to: pathname, ...(hash !== '' && { hash: hash.slice(1) }) } as LinkProps;
}

export function ActivityRow({ activity: { actor, action, subject, createdAt } }: { activity: Activity }) {
  const { t } = useTranslation('dashboard');
  const kind = kinds[action];
  const Icon = kind?.icon ?? MessageSquare;
  const title = <bdi>{subject.title ?? t(`untitled.${kind?.words ?? 'post'}`)}</bdi>;
  const parts: Record<string, ReactNode> = {
    '⟨1⟩': <bdi className="font-semibold">{actor.displayName}</bdi>,
    '⟨2⟩':
      subject.url === null ? (
        <span className="font-medium">{title}</span>
      ) : (
        <Link {...linkOf(subject.url)} className="font-medium hover:underline">
          {title}
        </Link>
      ),
  };
  const words = t(`did.${kind?.words ?? 'other'}`, { name: '⟨1⟩', title: '⟨2⟩' });
  return (
    <li className="flex items-start gap-12 px-16 py-8">
      <span className="relative shrink-0">
        <Avatar id={actor.id} name={actor.displayName} url={actor.avatarUrl} size={32} decorative />
        <span className="absolute -end-4 -bottom-4 grid place-items-center rounded-full bg-surface text-accent-text inset-ring inset-ring-line square-18">
          <Icon size={11} aria-hidden />
        </span>
      </span>
      <p className="min-w-0 grow text-14 wrap-anywhere text-text-2">
        {words.split(/(⟨[12]⟩)/).map((part, i) => (
          <Fragment key={i}>{parts[part] ?? part}</Fragment>
        ))}
      </p>
      <span className="shrink-0 text-12 text-text-3">
        <Time at={createdAt} />
      </span>
    </li>
  );
}
