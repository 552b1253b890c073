import { useParams, useSearch, useNavigate } from '@tanstack/react-router';
import { Activity as ActivityIcon } from 'lucide-react';
import { itemsOf, type OrganizationView } from '@/api';
import { OrganizationPage } from '@/features/org';
import { ErrorState, number, Page, PageBody, useTranslation } from '@/frame';
import { Button, Card, Empty, Segments, SkeletonRows } from '@/ui';
import { ActivityRow } from './ActivityRow';
import { Bars } from './Charts';
import { series, useActivity, useDashboard, type Day } from './dashboardApi';

const from = '/shell/orgs/$slug/activity' as const;
const spans = [7, 30, 90, 365] as const;

/** What goes on in an organization: in numbers for its members, and one by one. */
export default function ActivityPage() {
  const { t } = useTranslation('dashboard');
  return (
    <OrganizationPage title={t('activity')}>
      {(organization) => (
        <Page title={t('activity')}>
          <PageBody className="flex flex-col gap-28">
            {organization.myRole !== null && <Charts organization={organization} />}
            <List organization={organization} />
          </PageBody>
        </Page>
      )}
    </OrganizationPage>
  );
}

function Charts({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('dashboard');
  const { t: common } = useTranslation();
  const { slug } = useParams({ from });
  const { days = 30 } = useSearch({ from });
  const navigate = useNavigate();
  const { data, error, refetch } = useDashboard(organization.id, days);
  return (
    <section aria-labelledby="numbers" className="flex flex-col gap-16">
      <div className="flex flex-wrap items-center justify-between gap-8">
        <h2 id="numbers" className="text-15 font-semibold">
          {t('numbers')}
        </h2>
        <Segments
          label={t('span')}
          value={String(days)}
          onChange={(next) =>
            void navigate({
              to: '/orgs/$slug/activity',
              params: { slug },
              search: { days: Number(next) },
              replace: true,
            })
          }
          options={spans.map((count) => ({ value: String(count), label: t('inDays', { count }) }))}
        />
      </div>
      {!data && error && <ErrorState problem={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label={common('loading')} rows={3} />}
      {data && (
        <>
          <div className="grid gap-x-32 gap-y-24 phone:grid-cols-2">
            {series.map((of) => (
              <Bars key={of} days={data.series} of={of} label={t(`series.${of}`)} />
            ))}
          </div>
          <DaysTable days={data.series} />
        </>
      )}
    </section>
  );
}

/** The same to be read: the charts are only shapes. */
function DaysTable({ days }: { days: Day[] }) {
  const { t, language } = useTranslation('dashboard');
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <details>
      <summary className="cursor-pointer text-13 font-medium text-accent-text">{t('table')}</summary>
      <div className="mt-8 max-h-320 overflow-auto">
        <table className="w-full text-13 tabular-nums">
          <thead className="sticky top-0 bg-surface text-text-2">
            <tr>
              <th scope="col" className="border-b border-line py-6 text-start font-medium">
                {t('day')}
              </th>
              {series.map((of) => (
                <th key={of} scope="col" className="border-b border-line py-6 ps-12 text-end font-medium">
                  {t(`series.${of}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...days].reverse().map((day) => (
              <tr key={day.date}>
                <th scope="row" className="border-b border-line py-5 text-start font-normal">
                  {date.format(new Date(day.date))}
                </th>
                {series.map((of) => (
                  <td key={of} className="border-b border-line py-5 ps-12 text-end">
                    {number(day[of])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function List({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('dashboard');
  const { t: common } = useTranslation();
  const list = useActivity(organization.id);
  const items = itemsOf(list.data);
  return (
    <section aria-labelledby="activity" className="flex flex-col gap-8">
      <h2 id="activity" className="text-15 font-semibold">
        {t('happened')}
      </h2>
      {list.isPending && <SkeletonRows label={common('loading')} />}
      {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      {list.data && items.length === 0 && (
        <Empty icon={ActivityIcon} title={t('none')}>
          {t('noneText')}
        </Empty>
      )}
      {items.length > 0 && (
        <Card className="py-8">
          <ul aria-labelledby="activity">
            {items.map((one, i) => (
              <ActivityRow key={i} activity={one} />
            ))}
          </ul>
        </Card>
      )}
      {list.hasNextPage && (
        <Button className="mx-auto flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </section>
  );
}
