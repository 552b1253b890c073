import { Link, useParams, useSearch } from '@tanstack/react-router';
import { CalendarSync, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useOrganization } from '@/features/org';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { Button, buttonClass, SkeletonRows, tabClass, Tabs } from '@/ui';
import { Agenda } from './Agenda';
import { Month } from './Month';

const SubscribeDialog = lazy(() => import('./SubscribeDialog'));

const from = '/shell/orgs/$slug/events' as const;

export default function EventsPage() {
  const { t } = useTranslation('event');
  const { t: common } = useTranslation();
  const { slug } = useParams({ from });
  const { view } = useSearch({ from });
  const { data: organization, error, refetch } = useOrganization(slug);
  const [subscribing, subscribe] = useState(false);
  return (
    <Page
      title={t('title')}
      actions={
        organization && (
          <>
            <Button onClick={() => subscribe(true)}>
              <CalendarSync size={14} aria-hidden />
              <span className="max-phone:sr-only">{t('feed.subscribe')}</span>
            </Button>
            {organization.myPermissions.includes('event.create') && (
              <Link to="/orgs/$slug/events/new" params={{ slug }} className={buttonClass('primary')}>
                <Plus size={14} aria-hidden />
                <span className="max-phone:sr-only">{t('schedule')}</span>
              </Link>
            )}
          </>
        )
      }
      bar={<Views />}
    >
      <PageBody className={view === 'month' ? 'max-w-none! px-0! pt-0!' : ''}>
        {!organization && !error && <SkeletonRows label={common('loading')} />}
        {!organization && error && <ErrorState problem={error} retry={() => void refetch()} />}
        {organization && (view === 'month' ? <Month orgId={organization.id} /> : <Agenda orgId={organization.id} />)}
        {organization && subscribing && (
          <Suspense>
            <SubscribeDialog organization={organization} onClose={() => subscribe(false)} />
          </Suspense>
        )}
      </PageBody>
    </Page>
  );
}

function Views() {
  const { t } = useTranslation('event');
  const { view } = useSearch({ from });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className="flex items-center gap-12 border-b border-line px-10 max-phone:px-4 [&>nav]:border-b-0">
      <Tabs label={t('views')}>
        <Link to="." search={{}} activeOptions={{ exact: true }} className={tabClass}>
          {t('list')}
        </Link>
        <Link
          to="."
          search={{ view: 'month' }}
          className={tabClass}
          aria-current={view === undefined ? undefined : 'page'}
        >
          {t('month')}
        </Link>
      </Tabs>
      <span className="ms-auto truncate pe-10 text-12 text-text-3 max-phone:hidden">{t('timesIn', { zone })}</span>
    </div>
  );
}
