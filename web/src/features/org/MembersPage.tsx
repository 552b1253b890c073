import { useNavigate, useSearch } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { itemsOf, type MembershipView, type OrganizationView } from '@/api';
import { ErrorState, number, Page, PageBody, useTranslation } from '@/frame';
import { Button, Empty, SearchInput, Select, SkeletonRows } from '@/ui';
import { MemberRow } from './MemberRow';
import { useJoining } from './membership';
import { OrganizationPage } from './OrganizationPage';
import { PeopleTabs } from './PeopleTabs';
import { useMembers, type MemberFilter, type Role } from './memberQueries';
import { roles } from './roles';

export default function MembersPage() {
  const { t: common } = useTranslation();
  return (
    <OrganizationPage title={common('places.members')}>
      {(organization) =>
        organization.myRole === null ? <Closed organization={organization} /> : <Members organization={organization} />
      }
    </OrganizationPage>
  );
}

function Closed({ organization }: { organization: OrganizationView }) {
  const { t: common } = useTranslation();
  const { t } = useTranslation('org');
  const join = useJoining();
  return (
    <Page title={common('places.members')}>
      <PageBody>
        <Empty
          icon={UsersRound}
          title={t('members.visitorTitle')}
          action={
            <Button look="primary" busy={join.busy} onClick={() => join.act(organization)}>
              {join.label}
            </Button>
          }
        >
          {t('members.visitorText', { name: organization.name })}
        </Empty>
      </PageBody>
    </Page>
  );
}

function Members({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const filter = useSearch({ from: '/shell/orgs/$slug/members' });
  const list = useMembers(organization.id, filter, true);
  const members = itemsOf(list.data);
  const { slug, memberCount, memberLimit } = organization;
  const show = (search: MemberFilter) =>
    void navigate({ to: '/orgs/$slug/members', params: { slug }, search, replace: true });
  return (
    <Page
      title={common('places.members')}
      description={
        memberLimit === null
          ? t('home.members', { count: memberCount })
          : t('home.seats', { count: memberCount, limit: number(memberLimit) })
      }
      bar={
        <>
          <PeopleTabs organization={organization} />
          <Filters filter={filter} show={show} />
        </>
      }
    >
      <PageBody className="pt-0!">
        {list.isPending && <SkeletonRows label={common('loading')} className="h-56" />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {list.data && members.length === 0 && (
          <Empty
            icon={UsersRound}
            title={t('members.emptyTitle')}
            action={<Button onClick={() => show({})}>{t('members.clear')}</Button>}
          >
            {t('members.emptyText')}
          </Empty>
        )}
        <ul aria-busy={list.isPlaceholderData}>
          {members.map((member) => (
            <MemberRow key={member.user.id} member={member} organization={organization} />
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

const any = 'any';

function Filters({ filter, show }: { filter: MemberFilter; show: (filter: MemberFilter) => void }) {
  const { t } = useTranslation('org');
  const { q, role, status } = filter;
  return (
    <search className="flex items-center gap-8 border-b border-line px-20 py-8 max-phone:flex-wrap max-phone:px-12">
      <SearchInput
        label={t('members.search')}
        value={q ?? ''}
        onChange={(next) => show({ ...filter, q: next === '' ? undefined : next })}
        className="grow max-phone:w-full phone:max-w-320"
      />
      <span className="w-150 max-phone:w-auto max-phone:min-w-0 max-phone:flex-1">
        <Select<Role | typeof any>
          aria-label={t('members.role')}
          value={role ?? any}
          onChange={(next) => show({ ...filter, role: next === any ? undefined : next })}
          options={[
            { value: any, label: t('members.anyRole') },
            ...roles.map((value) => ({ value, label: t(`roles.${value}`) })),
          ]}
        />
      </span>
      <span className="w-150 max-phone:w-auto max-phone:min-w-0 max-phone:flex-1">
        <Select<MembershipView['status'] | typeof any>
          aria-label={t('members.status')}
          value={status ?? any}
          onChange={(next) => show({ ...filter, status: next === any ? undefined : next })}
          options={[
            { value: any, label: t('members.anyStatus') },
            { value: 'active', label: t('members.active') },
            { value: 'suspended', label: t('members.suspended') },
          ]}
        />
      </span>
    </search>
  );
}
