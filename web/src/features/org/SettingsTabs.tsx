import { Link } from '@tanstack/react-router';
import type { OrganizationView } from '@/api';
import { useTranslation } from '@/frame';
import { tabClass, Tabs } from '@/ui';

export function SettingsTabs({ organization }: { organization: OrganizationView }) {
  const { t: common } = useTranslation();
  const { t } = useTranslation('org');
  const params = { slug: organization.slug };
  return (
    <div className="border-b border-line px-10 max-phone:px-4 [&>nav]:border-b-0">
      <Tabs label={common('places.settings')}>
        {organization.myPermissions.includes('org.settings') && (
          <Link to="/orgs/$slug/settings" params={params} className={tabClass}>
            {t('settings.general')}
          </Link>
        )}
        {organization.myPermissions.includes('org.settings') && (
          <Link to="/orgs/$slug/domains" params={params} className={tabClass}>
            {t('domains.title')}
          </Link>
        )}
        {organization.myPermissions.includes('billing.manage') && (
          <Link to="/orgs/$slug/billing" params={params} className={tabClass} activeOptions={{ includeSearch: false }}>
            {common('places.billing')}
          </Link>
        )}
        {organization.myPermissions.includes('audit-log.read') && (
          <Link to="/orgs/$slug/audit-log" params={params} className={tabClass}>
            {t('audit.title')}
          </Link>
        )}
        {organization.myPermissions.includes('org.archive') && (
          <Link to="/orgs/$slug/end" params={params} className={tabClass}>
            {t('end.title')}
          </Link>
        )}
      </Tabs>
    </div>
  );
}
