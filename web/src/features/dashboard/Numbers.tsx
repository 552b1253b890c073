import { Link } from '@tanstack/react-router';
import type { OrganizationView } from '@/api';
import { number, useTranslation } from '@/frame';
import { Card, Skeleton } from '@/ui';
import { Line } from './Charts';
import { useDashboard, type Series } from './dashboardApi';

/** Four numbers, with how they came about in the last days; nothing where they can't be had. */
export default function Numbers({ organization: { id, slug } }: { organization: OrganizationView }) {
  const { t, language } = useTranslation('dashboard');
  const { data, isPending } = useDashboard(id);
  if (isPending) return <Skeleton className="h-96 rounded-card" />;
  if (!data) return null;
  const { stats, series } = data;
  const sum = (of: Series) => series.reduce((all, day) => all + day[of], 0);
  const values = (of: Series) => series.map((day) => day[of]);
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(
    stats.memberCount === 0 ? 0 : stats.activeMembers.month / stats.memberCount,
  );
  const numbers = [
    {
      name: t('posts'),
      value: stats.totalPosts,
      more: t('more', { count: sum('posts') }),
      line: values('posts'),
    },
    {
      name: t('activeMembers'),
      value: stats.activeMembers.month,
      more: t('share', { share, count: stats.memberCount }),
      line: values('activeMembers'),
    },
    { name: t('upcomingEvents'), value: stats.upcomingEvents },
    { name: t('discussions'), value: stats.activeDiscussions, more: t('inDays', { count: series.length }) },
  ];
  return (
    <Card className="overflow-hidden">
      <dl className="grid grid-cols-2 gap-1 bg-line nav:grid-cols-4">
        {numbers.map(({ name, value, more, line }) => (
          <div key={name} className="flex items-center justify-between gap-8 bg-surface px-16 py-14">
            <div className="min-w-0">
              <dt className="text-13 text-text-2">{name}</dt>
              <dd className="text-26 leading-tight font-semibold tabular-nums">{number(value)}</dd>
              {more !== undefined && <dd className="text-12 text-text-3">{more}</dd>}
            </div>
            {line && (
              <span className="max-phone:hidden">
                <Line values={line} />
              </span>
            )}
          </div>
        ))}
      </dl>
      <Link
        to="/orgs/$slug/activity"
        params={{ slug }}
        className="block border-t border-line px-16 py-8 text-13 font-medium text-accent-text hover:underline"
      >
        {t('charts')}
      </Link>
    </Card>
  );
}
