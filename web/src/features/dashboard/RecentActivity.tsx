import { Link } from '@tanstack/react-router';
import type { OrganizationView } from '@/api';
import { useTranslation } from '@/frame';
import { Card } from '@/ui';
import { ActivityRow } from './ActivityRow';
import { useDashboard } from './dashboardApi';

const most = 6;

/** What happened last; nothing where nothing did. */
export default function RecentActivity({ organization: { id, slug } }: { organization: OrganizationView }) {
  const { t } = useTranslation('dashboard');
  const activity = useDashboard(id).data?.recentActivity ?? [];
  if (activity.length === 0) return null;
  return (
    <Card className="pb-8">
      <div className="flex items-center justify-between gap-8 px-16 pt-14 pb-6">
        <h2 className="text-14 font-semibold">{t('activity')}</h2>
        <Link
          to="/orgs/$slug/activity"
          params={{ slug }}
          className="text-13 font-medium text-accent-text hover:underline"
        >
          {t('all')}
        </Link>
      </div>
      <ul aria-label={t('activity')}>
        {activity.slice(0, most).map((one, i) => (
          <ActivityRow key={i} activity={one} />
        ))}
      </ul>
    </Card>
  );
}
