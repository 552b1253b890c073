import { Link } from '@tanstack/react-router';
import type { OrganizationView } from '@/api';
import { useTranslation } from '@/frame';
import { Card } from '@/ui';
import { useUpcoming } from './dashboardApi';

export default function Upcoming({ organization: { id, slug } }: { organization: OrganizationView }) {
  const { t, language } = useTranslation('dashboard');
  const events = useUpcoming(id).data ?? [];
  if (events.length === 0) return null;
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options);
  return (
    <Card className="p-16">
      <div className="mb-8 flex items-center justify-between gap-8">
        <h2 className="text-14 font-semibold">{t('upcomingEvents')}</h2>
        <Link
          to="/orgs/$slug/events"
          params={{ slug }}
          className="text-13 font-medium text-accent-text hover:underline"
        >
          {t('calendar')}
        </Link>
      </div>
      <ul className="flex flex-col gap-10">
        {events.map(({ eventId, occurrence, recurring, title, startsAt }) => {
          const start = new Date(startsAt);
          return (
            <li key={eventId + occurrence} className="flex items-center gap-12">
              <span
                aria-hidden
                className="flex w-40 shrink-0 flex-col items-center rounded-control border border-line-strong py-3 text-11 text-text-3"
              >
                <span className="font-medium text-accent-text">{format({ month: 'short' }).format(start)}</span>
                <span className="text-15 leading-tight font-semibold text-text tabular-nums">
                  {format({ day: '2-digit' }).format(start)}
                </span>
              </span>
              <span className="min-w-0">
                <Link
                  to="/orgs/$slug/events/$eventId"
                  params={{ slug, eventId }}
                  search={recurring ? { occurrence } : {}}
                  className="block truncate text-14 font-medium hover:underline"
                >
                  <bdi>{title}</bdi>
                </Link>
                <span className="block truncate text-12 text-text-3">
                  {format({
                    weekday: 'short',
                    day: 'numeric',
                    month: 'short',
                    hour: 'numeric',
                    minute: '2-digit',
                  }).format(start)}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
