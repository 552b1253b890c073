import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { StatisticsView } from '@/api';
import { ErrorState, number, Page, PageBody, useTranslation } from '@/frame';
import { SkeletonRows } from '@/ui';
import { StaffTabs } from './StaffTabs';
import { useStatistics } from './staffQueries';

const figures = ['users', 'activeUsers', 'members', 'posts', 'messages', 'events', 'openCases'] as const;
const tiers = ['community', 'organization', 'enterprise', 'custom'] as const;

/** The platform in numbers, for its staff. */
export default function StaffStatisticsPage() {
  const { t } = useTranslation('manage');
  const { t: common } = useTranslation();
  const { data, error, refetch } = useStatistics();
  return (
    <Page title={t('staff.statistics')} bar={<StaffTabs />}>
      <PageBody className="max-w-1100!">
        {error && !data && <ErrorState problem={error} retry={() => void refetch()} />}
        {!error && !data && <SkeletonRows label={common('loading')} className="h-80" />}
        {data && <Numbers statistics={data} />}
      </PageBody>
    </Page>
  );
}

function Numbers({ statistics }: { statistics: StatisticsView }) {
  const { t } = useTranslation('manage');
  const { total, archived, deleted, byTier } = statistics.organizations;
  return (
    <dl className="grid grid-cols-2 gap-12 phone:grid-cols-3 nav:grid-cols-4">
      <Figure name={t('staff.organizations')} value={total}>
        <Link to="/admin/orgs" className="hover:underline">
          {t('staff.gone', { archived: number(archived), deleted: number(deleted) })}
        </Link>
      </Figure>
      {tiers.map((tier) => (
        <Figure key={tier} name={t(`staff.tiers.${tier}`)} value={byTier[tier] ?? 0} />
      ))}
      {figures.map((name) => (
        <Figure key={name} name={t(`staff.figures.${name}`)} value={statistics[name]} />
      ))}
    </dl>
  );
}

function Figure({ name, value, children }: { name: string; value: number; children?: ReactNode }) {
  return (
    <div className="rounded-card border border-line bg-surface p-16">
      <dt className="text-12 text-text-2">{name}</dt>
      <dd className="text-26 font-semibold tabular-nums">{number(value)}</dd>
      {children !== undefined && <dd className="text-12 text-text-3">{children}</dd>}
    </div>
  );
}
