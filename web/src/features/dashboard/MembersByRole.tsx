import type { OrganizationView } from '@/api';
import { number, useTranslation } from '@/frame';
import { useDashboard } from './dashboardApi';

const roles = ['owner', 'admin', 'moderator', 'member', 'guest'] as const;

/** How many have each role, as bars with their numbers. */
export default function MembersByRole({ organization: { id } }: { organization: OrganizationView }) {
  const { t } = useTranslation('dashboard');
  const byRole = useDashboard(id).data?.memberStats.byRole;
  if (!byRole) return null;
  const most = Math.max(1, ...Object.values(byRole));
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-10 gap-y-4 border-t border-line pt-12 text-12">
      {roles
        .filter((role) => (byRole[role] ?? 0) > 0)
        .map((role) => (
          <div key={role} className="contents">
            <dt className="text-text-2">{t(`roles.${role}`)}</dt>
            <dd aria-hidden className="h-6 rounded-full bg-sunken">
              <span
                className="block h-full min-w-6 rounded-full bg-accent"
                style={{ width: `${((byRole[role] ?? 0) / most) * 100}%` }}
              />
            </dd>
            <dd className="text-end font-semibold tabular-nums">{number(byRole[role] ?? 0)}</dd>
          </div>
        ))}
    </dl>
  );
}
