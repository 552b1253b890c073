import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/frame';
import { tabClass, Tabs } from '@/ui';

/** Between what the platform's staff see of all organizations. */
export function StaffTabs() {
  const { t } = useTranslation('manage');
  return (
    <div className="border-b border-line px-10 max-phone:px-4 [&>nav]:border-b-0">
      <Tabs label={t('staff.label')}>
        <Link to="/admin/orgs" className={tabClass} activeOptions={{ includeSearch: false }}>
          {t('staff.organizations')}
        </Link>
        <Link to="/admin/stats" className={tabClass}>
          {t('staff.statistics')}
        </Link>
      </Tabs>
    </div>
  );
}
