import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { ErrorState, useKey, useTranslation } from '@/frame';
import { Button, buttonClass, categoryClass, cx } from '@/ui';
import { Row } from './Agenda';
import { dayOf, daysOfMonth, monthOf, plusDays } from './days';
import type { CalendarItem } from './eventTypes';
import { useCalendar } from './queries';
import { useEventWords } from './useEventWords';

export function Month({ orgId }: { orgId: string }) {
  const { language } = useTranslation();
  const { month: at } = useSearch({ from: '/shell/orgs/$slug/events' });
  const month = monthOf(at);
  const days = daysOfMonth(month, language);
  const [first = month] = days;
  const calendar = useCalendar(orgId, first, plusDays(first, days.length));
  const items = calendar.data ?? [];
  const byDay = Object.groupBy(items, ({ startsAt }) => dayOf(new Date(startsAt)));
  return (
    <>
      <Head month={month} />
      {calendar.isError && !calendar.data && (
        <ErrorState problem={calendar.error} retry={() => void calendar.refetch()} />
      )}
      <Grid month={month} days={days} byDay={byDay} busy={calendar.isPending} />
      <ul className="phone:hidden">
        {items.map((item) => (
          <Row key={`${item.eventId}${item.occurrence}`} item={item} />
        ))}
      </ul>
    </>
  );
}

function Head({ month }: { month: Date }) {
  const { t } = useTranslation('event');
  const { format } = useEventWords();
  const navigate = useNavigate();
  const beside = (months: number) => {
    const other = new Date(month.getFullYear(), month.getMonth() + months, 1);
    return { view: 'month', month: dayOf(other).slice(0, 7) } as const;
  };
  const today = () => void navigate({ to: '.', search: { view: 'month' }, replace: true });
  useKey('t', t('today'), today);
  const name = (months: number) =>
    format({ month: 'long', year: 'numeric' }).format(new Date(month.getFullYear(), month.getMonth() + months, 1));
  return (
    <div className="flex items-center gap-8 px-20 py-12 max-phone:px-14">
      <h2 aria-live="polite" className="text-18 font-semibold">
        {name(0)}
      </h2>
      <Link to="." search={beside(-1)} replace aria-label={name(-1)} className={buttonClass('quiet', 'md', 'px-6!')}>
        <ChevronLeft size={18} className="mirror" />
      </Link>
      <Link to="." search={beside(1)} replace aria-label={name(1)} className={buttonClass('quiet', 'md', 'px-6!')}>
        <ChevronRight size={18} className="mirror" />
      </Link>
      <Button onClick={today}>{t('today')}</Button>
    </div>
  );
}

type GridProps = { month: Date; days: Date[]; byDay: Partial<Record<string, CalendarItem[]>>; busy: boolean };

function Grid({ month, days, byDay, busy }: GridProps) {
  const { format } = useEventWords();
  const weeks = Array.from({ length: days.length / 7 }, (_, i) => days.slice(i * 7, i * 7 + 7));
  return (
    <table aria-busy={busy} className="w-full table-fixed border-collapse border-y border-line">
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day.getDay()} scope="col" className="px-10 py-6 text-start text-12 font-normal text-text-3">
              <abbr title={format({ weekday: 'long' }).format(day)} className="no-underline">
                {format({ weekday: 'short' }).format(day)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={dayOf(week[0] ?? month)}>
            {week.map((day) => (
              <Day key={dayOf(day)} day={day} outside={day.getMonth() !== month.getMonth()} items={byDay[dayOf(day)]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, outside, items = [] }: { day: Date; outside: boolean; items: CalendarItem[] | undefined }) {
  const { format } = useEventWords();
  const { slug } = useParams({ from: '/shell/orgs/$slug' });
  const isToday = dayOf(day) === dayOf(new Date());
  return (
    <td className={cx('h-110 border border-line p-4 align-top max-phone:h-52', outside && 'bg-app')}>
      <time
        dateTime={dayOf(day)}
        aria-current={isToday ? 'date' : undefined}
        className={cx(
          'inline-grid place-items-center rounded-full px-4 text-12 tabular-nums square-24',
          isToday ? 'bg-accent font-semibold text-on-accent' : outside ? 'text-text-3' : 'text-text',
        )}
      >
        {day.getDate()}
      </time>
      {items.map(({ eventId, occurrence, title, startsAt, status, recurring }) => (
        <Link
          key={`${eventId}${occurrence}`}
          to="/orgs/$slug/events/$eventId"
          params={{ slug, eventId }}
          search={recurring ? { occurrence } : {}}
          className={cx(
            'mt-2 flex gap-5 rounded-tag border-s-3 border-category bg-category-soft px-6 text-12 leading-20 text-category-text hover:underline',
            'max-phone:h-4 max-phone:border-s-0 max-phone:bg-category max-phone:p-0',
            categoryClass(eventId),
            status === 'cancelled' && 'line-through',
          )}
        >
          <span className="shrink-0 tabular-nums max-phone:sr-only">
            {format({ timeStyle: 'short' }).format(new Date(startsAt))}
          </span>
          <bdi className="min-w-0 truncate font-medium max-phone:sr-only">{title}</bdi>
        </Link>
      ))}
    </td>
  );
}
