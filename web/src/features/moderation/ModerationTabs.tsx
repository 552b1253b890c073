import { Link } from '@tanstack/react-router';
import type { OrganizationView } from '@/api';
import { useTranslation } from '@/frame';
import { tabClass, Tabs } from '@/ui';

/** Between what was reported, what waits, and the words that decide what waits. */
export function ModerationTabs({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('moderation');
  const params = { slug: organization.slug };
  return (
    <div className="border-b border-line px-10 max-phone:px-4 [&>nav]:border-b-0">
      <Tabs label={t('tabs.label')}>
        <Link
          to="/orgs/$slug/moderation"
          params={params}
          className={tabClass}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {t('tabs.cases')}
        </Link>
        <Link to="/orgs/$slug/moderation/approval" params={params} className={tabClass}>
          {t('tabs.approval')}
        </Link>
        <Link to="/orgs/$slug/moderation/words" params={params} className={tabClass}>
          {t('tabs.words')}
        </Link>
      </Tabs>
    </div>
  );
}
