import { number, useTranslation } from '@/frame';
import { cx } from '@/ui';
import type { Day, Series } from './dashboardApi';

const height = 28;
const width = 80;

/** The shape of a row of numbers, beside the number itself. */
export function Line({ values }: { values: number[] }) {
  const most = Math.max(1, ...values);
  const step = width / Math.max(1, values.length - 1);
  const points = values.map((value, i) => `${i * step},${height - 2 - (value / most) * (height - 4)}`);
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} className="h-28 w-80 shrink-0 text-accent-text">
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** One row of numbers as bars: each chart has one, so that nothing is told by colour. */
export function Bars({ days, of, label }: { days: Day[]; of: Series; label: string }) {
  const { language } = useTranslation('dashboard');
  const values = days.map((day) => day[of]);
  const most = Math.max(1, ...values);
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const name = (day: Day | undefined) => (day ? date.format(new Date(day.date)) : '');
  return (
    <figure className="min-w-0" dir="ltr">
      <figcaption dir="auto" className="mb-8 flex items-baseline justify-between gap-8 text-13">
        <span className="font-medium">{label}</span>
        <span className="text-18 font-semibold tabular-nums">
          {number(of === 'activeMembers' ? Math.max(0, ...values) : values.reduce((sum, value) => sum + value, 0))}
        </span>
      </figcaption>
      <div aria-hidden className="flex h-96 items-end gap-1 border-b border-line-strong">
        {days.map((day) => (
          <span
            key={day.date}
            title={`${name(day)}: ${number(day[of])}`}
            className={cx('min-w-1 flex-1 rounded-t-tag', day[of] === 0 ? 'bg-line' : 'bg-accent')}
            style={{ height: `${Math.max(2, (day[of] / most) * 100)}%` }}
          />
        ))}
      </div>
      <p aria-hidden className="mt-4 flex justify-between text-12 text-text-3 tabular-nums">
        <span>{name(days[0])}</span>
        <span>{name(days.at(-1))}</span>
      </p>
    </figure>
  );
}
