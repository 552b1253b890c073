import { Link, useSearch } from '@tanstack/react-router';
import { Page, PageBody, useTranslation } from '@/frame';
import { tabClass, Tabs } from '@/ui';
import { Reconciliation } from './Reconciliation';
import { Revenue } from './Revenue';
import { Subscriptions } from './Subscriptions';

const views = { revenue: Revenue, subscriptions: Subscriptions, reconciliation: Reconciliation };

/** For the platform's billing staff; to everybody else the API says no. */
export default function StaffPage() {
  const { t } = useTranslation('billing');
  const { view = 'revenue' } = useSearch({ from: '/shell/admin/billing' });
  const View = views[view];
  return (
    <Page
      title={t('staff.title')}
      bar={
        <div className="border-b border-line px-10 max-phone:px-4 [&>nav]:border-b-0">
          <Tabs label={t('staff.title')}>
            {(['revenue', 'subscriptions', 'reconciliation'] as const).map((one) => (
              <Link
                key={one}
                to="/admin/billing"
                search={one === 'revenue' ? {} : { view: one }}
                className={tabClass}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {t(`staff.${one}`)}
              </Link>
            ))}
          </Tabs>
        </div>
      }
    >
      <PageBody className="max-w-1100!">
        <View />
      </PageBody>
    </Page>
  );
}
