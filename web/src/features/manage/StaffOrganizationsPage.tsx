import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Building2 } from 'lucide-react';
import { itemsOf, type StaffOrganizationView } from '@/api';
import { ErrorState, number, Page, PageBody, Time, useTranslation } from '@/frame';
import { Badge, Button, Empty, SearchInput, SkeletonRows } from '@/ui';
import { StaffTabs } from './StaffTabs';
import { useAllOrganizations } from './staffQueries';

/** For the platform's staff; to everybody else the API says no. */
export default function StaffOrganizationsPage() {
  const { t } = useTranslation('manage');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const { q = '' } = useSearch({ from: '/shell/admin/orgs' });
  const list = useAllOrganizations(q);
  const organizations = itemsOf(list.data);
  return (
    <Page title={t('staff.organizations')} bar={<StaffTabs />}>
      <PageBody className="max-w-1100!">
        <SearchInput
          label={t('staff.find')}
          value={q}
          onChange={(next) =>
            void navigate({ to: '/admin/orgs', search: next === '' ? {} : { q: next }, replace: true })
          }
          className="mb-12 max-w-320"
        />
        {list.isPending && <SkeletonRows label={common('loading')} className="h-56" />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {list.data && organizations.length === 0 && <Empty icon={Building2} title={t('staff.none')} />}
        <ul aria-label={t('staff.organizations')}>
          {organizations.map((organization) => (
            <Row key={organization.id} organization={organization} />
          ))}
        </ul>
        {list.hasNextPage && (
          <Button
            className="mx-auto mt-12 flex"
            busy={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {common('loadMore')}
          </Button>
        )}
      </PageBody>
    </Page>
  );
}

function Row({ organization }: { organization: StaffOrganizationView }) {
  const { t } = useTranslation('manage');
  const { name, slug, tier, visibility, memberCount, memberLimit, openCases, createdAt } = organization;
  const { archivedAt, deletedAt, readOnly } = organization;
  return (
    <li className="flex flex-wrap items-center gap-x-16 gap-y-4 border-b border-line py-10 text-13">
      <span className="min-w-180 grow">
        <span className="flex flex-wrap items-center gap-6">
          {deletedAt === null ? (
            <Link to="/orgs/$slug" params={{ slug }} className="text-14 font-medium hover:underline">
              <bdi>{name}</bdi>
            </Link>
          ) : (
            <bdi className="text-14 font-medium text-text-2">{name}</bdi>
          )}
          {deletedAt !== null && <Badge tone="danger">{t('staff.deleted')}</Badge>}
          {deletedAt === null && archivedAt !== null && <Badge>{t('staff.archived')}</Badge>}
          {readOnly && <Badge tone="warning">{t('staff.readOnly')}</Badge>}
        </span>
        <bdi dir="ltr" className="block text-12 text-text-3">
          {slug}
        </bdi>
      </span>
      <span className="text-text-2">{t(`staff.tiers.${tier}`)}</span>
      <span className="text-text-2">{t(`staff.visibility.${visibility}`)}</span>
      <span className="text-text-2 tabular-nums">
        {memberLimit === null
          ? t('staff.members', { count: memberCount })
          : t('staff.membersOf', { count: memberCount, limit: number(memberLimit) })}
      </span>
      {openCases > 0 && <Badge tone="warning">{t('staff.cases', { count: openCases })}</Badge>}
      <span className="text-12 text-text-3">
        <Time at={createdAt} />
      </span>
    </li>
  );
}
