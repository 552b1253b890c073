import { useNavigate, useSearch } from '@tanstack/react-router';
import { Ellipsis, KeyRound, UserCheck, UserRoundX, UserX, UsersRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { itemsOf, type MembershipView, type OrganizationView, type Problem } from '@/api';
import { PermissionsDialog } from '@/features/manage';
import { ErrorState, fullTime, number, Page, PageBody, shortTime, useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import {
  Avatar,
  Badge,
  Button,
  complain,
  Empty,
  IconButton,
  Menu,
  MenuItem,
  MenuLine,
  say,
  SearchInput,
  Select,
  SkeletonRows,
} from '@/ui';
import { useJoining } from './membership';
import type { Act } from './MemberDialog';
import { OrganizationPage } from './OrganizationPage';
import { PeopleTabs } from './PeopleTabs';
import { useChangeMember, useMembers, type MemberFilter, type Role } from './memberQueries';
import { roles, rolesBelow } from './roles';

const MemberDialog = lazy(() => import('./MemberDialog'));

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

const tones = { owner: 'accent', admin: 'accent', moderator: 'info', member: 'line', guest: 'neutral' } as const;

function MemberRow({ member, organization }: { member: MembershipView; organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const me = useMe();
  const { user, role, status, joinedAt } = member;
  const mine = user.id === me?.id;
  const manageable =
    !mine && organization.myPermissions.includes('member.manage') && rolesBelow(organization).includes(role);
  return (
    <li className="flex min-h-56 items-center gap-12 border-b border-line px-4 py-8 hover:bg-inset">
      <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} size={36} decorative />
      <div className="min-w-0 grow">
        <p className="flex items-center gap-6 text-14 font-medium">
          <bdi dir="auto" className="truncate">
            {user.displayName}
          </bdi>
          {mine && <span className="shrink-0 font-normal text-text-3">{t('members.you')}</span>}
        </p>
        <p className="flex items-center gap-6 text-12 text-text-3">
          <bdi dir="ltr" className="truncate">
            @{user.username}
          </bdi>
          {status === 'suspended' && <Badge tone="danger">{t('members.suspended')}</Badge>}
        </p>
      </div>
      <span className="w-140 shrink-0 text-12 text-text-3 max-nav:hidden" title={fullTime(joinedAt)}>
        {t('members.joined', { date: shortTime(joinedAt) })}
      </span>
      {manageable ? (
        <Managing member={member} organization={organization} />
      ) : (
        <span className="w-188 shrink-0 max-phone:w-auto">
          <Badge tone={tones[role]}>{t(`roles.${role}`)}</Badge>
        </span>
      )}
    </li>
  );
}

/** A new role that gives or takes power over others is asked for first; the rest is done at once. */
function Managing({ member, organization }: { member: MembershipView; organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const change = useChangeMember(organization.id);
  const [asking, setAsking] = useState<Act>();
  const [explaining, explain] = useState(false);
  const { user, role, status } = member;
  const name = user.displayName;
  const failed = (problem: Problem) => {
    setAsking(undefined);
    complain(t('members.failed', { name, reason: reasonFor(problem) }));
  };
  const reasonFor = (problem: Problem) => {
    if (problem.slug === 'last-owner') return t('members.lastOwner');
    return problem.slug === 'role-not-below-yours' ? t('members.notBelow') : wordsFor(problem);
  };
  const run = (act: Act) => {
    const onSuccess = (text: string) => () => {
      setAsking(undefined);
      say(text);
    };
    if (act.kind === 'remove') {
      change.mutate(
        { member, kind: 'remove' },
        { onSuccess: onSuccess(t('members.removed', { name })), onError: failed },
      );
    } else if (act.kind === 'status') {
      const text = t(act.status === 'active' ? 'members.reinstated' : 'members.suspendedDone', { name });
      change.mutate({ member, kind: 'change', status: act.status }, { onSuccess: onSuccess(text), onError: failed });
    } else {
      const text = t('members.changed', { name, role: t(`roles.${act.role}`) });
      change.mutate({ member, kind: 'change', role: act.role }, { onSuccess: onSuccess(text), onError: failed });
    }
  };
  const become = (next: Role) => {
    if (next === role) return;
    const act: Act = { kind: 'role', role: next };
    if (isPowerful(next) || isPowerful(role)) setAsking(act);
    else run(act);
  };
  return (
    <span className="flex w-188 shrink-0 items-center gap-4 max-phone:w-auto">
      <span className="w-148 max-phone:w-120">
        <Select<Role>
          aria-label={t('members.roleOf', { name })}
          value={role}
          onChange={become}
          disabled={change.isPending}
          options={rolesBelow(organization).map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
      </span>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('members.actions', { name })} size="sm">
            <Ellipsis size={16} />
          </IconButton>
        }
      >
        <MenuItem icon={<KeyRound size={16} />} onClick={() => explain(true)}>
          {t('members.may')}
        </MenuItem>
        {status === 'active' ? (
          <MenuItem icon={<UserX size={16} />} onClick={() => setAsking({ kind: 'status', status: 'suspended' })}>
            {t('members.suspend')}
          </MenuItem>
        ) : (
          <MenuItem icon={<UserCheck size={16} />} onClick={() => run({ kind: 'status', status: 'active' })}>
            {t('members.reinstate')}
          </MenuItem>
        )}
        <MenuLine />
        <MenuItem danger icon={<UserRoundX size={16} />} onClick={() => setAsking({ kind: 'remove' })}>
          {t('members.remove')}
        </MenuItem>
      </Menu>
      {explaining && (
        <Suspense>
          <PermissionsDialog organization={organization} member={member} onClose={() => explain(false)} />
        </Suspense>
      )}
      {asking && (
        <Suspense>
          <MemberDialog
            act={asking}
            name={name}
            organization={organization.name}
            busy={change.isPending}
            onClose={() => setAsking(undefined)}
            onConfirm={() => run(asking)}
          />
        </Suspense>
      )}
    </span>
  );
}

const isPowerful = (role: Role) => role === 'owner' || role === 'admin';
