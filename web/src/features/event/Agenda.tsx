import { Link, useParams } from '@tanstack/react-router';
import { CalendarDays, Clock, MapPin, Repeat2 } from 'lucide-react';
import { useState } from 'react';
import { ErrorState, useTranslation } from '@/frame';
import { Badge, Button, categoryClass, cx, Empty, SkeletonRows } from '@/ui';
import { dayOf, plusDays, startOfDay, startOfWeek } from './days';
import type { CalendarItem } from './eventTypes';
import { useCalendar } from './queries';
import { RsvpBadge } from './RsvpBadge';
import { useEventWords } from './useEventWords';

const step = 90;
const furthest = 390;

/** What comes, week by week. */
export function Agenda({ orgId }: { orgId: string }) {
  const { t } = useTranslation('event');
  const { t: common } = useTranslation();
  const [today] = useState(() => startOfDay(new Date()));
  const [days, setDays] = useState(step);
  const calendar = useCalendar(orgId, today, plusDays(today, days));
  if (calendar.isPending) return <SkeletonRows label={common('loading')} />;
  if (!calendar.data) return <ErrorState problem={calendar.error} retry={() => void calendar.refetch()} />;
  return (
    <div className="mx-auto max-w-812">
      {calendar.data.length === 0 ? (
        <Empty icon={CalendarDays} title={t('none')}>
          {t('noneText', { count: days })}
        </Empty>
      ) : (
        <Weeks items={calendar.data} today={today} />
      )}
      {days < furthest && (
        <div className="mt-20 text-center">
          <Button onClick={() => setDays(Math.min(days + 2 * step, furthest))}>{t('further')}</Button>
        </div>
      )}
    </div>
  );
}

function Weeks({ items, today }: { items: CalendarItem[]; today: Date }) {
  const { t, language } = useTranslation('event');
  const { format } = useEventWords();
  const thisWeek = startOfWeek(today, language);
  const weeks = Object.groupBy(items, ({ startsAt }) => {
    const start = new Date(startsAt);
    return dayOf(startOfWeek(start < today ? today : start, language));
  });
  const nameOf = (week: string) => {
    if (week === dayOf(thisWeek)) return t('thisWeek');
    if (week === dayOf(plusDays(thisWeek, 7))) return t('nextWeek');
    const first = new Date(`${week}T00:00`);
    return format({ day: 'numeric', month: 'long' }).formatRange(first, plusDays(first, 6));
  };
  return Object.entries(weeks).map(([week, its = []]) => (
    <section key={week} aria-label={nameOf(week)} className="mb-24">
      <h2 className="mb-8 text-13 font-semibold text-text-2">{nameOf(week)}</h2>
      <ul className="overflow-hidden rounded-card border border-line bg-surface">
        {its.map((item) => (
          <Row key={`${item.eventId}${item.occurrence}`} item={item} />
        ))}
      </ul>
    </section>
  ));
}

export function Row({ item }: { item: CalendarItem }) {
  const { t } = useTranslation('event');
  const { format, hours } = useEventWords();
  const { slug } = useParams({ from: '/shell/orgs/$slug' });
  const { eventId, occurrence, title, startsAt, endsAt, location, recurring, status, kind, myRsvp } = item;
  const start = new Date(startsAt);
  return (
    <li className="relative flex items-center gap-14 border-line px-14 py-10 not-last:border-b hover:bg-hover">
      <span aria-hidden className="flex w-40 shrink-0 flex-col items-center">
        <span className="text-18 font-semibold tabular-nums">{format({ day: 'numeric' }).format(start)}</span>
        <span className="text-12 text-text-3">{format({ weekday: 'short' }).format(start)}</span>
      </span>
      <span aria-hidden className={cx('w-4 shrink-0 self-stretch rounded-full bg-category', categoryClass(eventId))} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-6">
          <Link
            to="/orgs/$slug/events/$eventId"
            params={{ slug, eventId }}
            search={recurring ? { occurrence } : {}}
            className={cx(
              'min-w-0 truncate font-semibold after:absolute after:inset-0',
              status === 'cancelled' && 'line-through',
            )}
          >
            <bdi>{title}</bdi>
          </Link>
          {status === 'cancelled' && <Badge tone="danger">{t('cancelled')}</Badge>}
          {kind === 'live' && <Badge tone="info">{t('kinds.live')}</Badge>}
        </p>
        <p className="flex flex-wrap gap-x-14 gap-y-2 text-12 text-text-3">
          <span className="inline-flex items-center gap-5">
            <Clock size={12} aria-hidden />
            <span className="sr-only">{format({ dateStyle: 'full' }).format(start)}</span>
            {hours(startsAt, endsAt)}
          </span>
          {location !== null && (
            <span className="inline-flex min-w-0 items-center gap-5">
              <MapPin size={12} aria-hidden className="shrink-0" />
              <bdi className="truncate">{location}</bdi>
            </span>
          )}
          {recurring && (
            <span className="inline-flex items-center gap-5">
              <Repeat2 size={12} aria-hidden />
              {t('series')}
            </span>
          )}
        </p>
      </div>
      <RsvpBadge rsvp={myRsvp} />
    </li>
  );
}
