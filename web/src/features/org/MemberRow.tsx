import { Ellipsis, KeyRound, UserCheck, UserRoundX, UserX } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { MembershipView, OrganizationView, Problem } from '@/api';
import { PermissionsDialog } from '@/features/manage';
import { fullTime, shortTime, useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Badge, complain, IconButton, Menu, MenuItem, MenuLine, say, Select } from '@/ui';
import type { Act } from './MemberDialog';
import { useChangeMember, type Role } from './memberQueries';
import { rolesBelow } from './roles';

const MemberDialog = lazy(() => import('./MemberDialog'));

const tones = { owner: 'accent', admin: 'accent', moderator: 'info', member: 'line', guest: 'neutral' } as const;

export function MemberRow({ member, organization }: { member: MembershipView; organization: OrganizationView }) {
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
