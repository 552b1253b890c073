import { useDeferredValue, useState } from 'react';
import { itemsOf, type MembershipView, type OrganizationView } from '@/api';
import { useMembers } from '@/features/org';
import { ErrorState, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Card, SearchInput, Select, SkeletonRows } from '@/ui';
import { Right, useRights } from './Right';
import { permissions, wordOf, type Permission } from './rights';

type Somebody = Pick<MembershipView, 'user' | 'role'>;

/** The answer is the one that the services use. Others than oneself are for those who manage members. */
export function WhoMayWhat({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('manage');
  const me = useMe();
  const [chosen, choose] = useState<Somebody>();
  const own = me && organization.myRole ? { user: me, role: organization.myRole } : undefined;
  const somebody = chosen ?? own;
  return (
    <Card className="p-16">
      <h2 className="text-14 font-semibold">{t('matrix.who')}</h2>
      <p className="mt-4 mb-12 text-12 text-text-2">{t('matrix.whoText')}</p>
      {organization.myPermissions.includes('member.manage') && <Choice organization={organization} onChoose={choose} />}
      {somebody && <Answer key={somebody.user.id} organization={organization} somebody={somebody} />}
    </Card>
  );
}

function Choice({ organization, onChoose }: { organization: OrganizationView; onChoose: (one: Somebody) => void }) {
  const { t } = useTranslation('manage');
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const members = itemsOf(useMembers(organization.id, { status: 'active', q: asked }, asked !== '').data);
  return (
    <div className="mb-12">
      <SearchInput label={t('lifecycle.search')} value={q} onChange={setQ} />
      {asked !== '' && (
        <ul aria-label={t('lifecycle.search')} className="mt-6 max-h-200 overflow-auto">
          {members.map((member) => (
            <li key={member.user.id}>
              <button
                type="button"
                className="flex w-full items-center gap-10 rounded-control px-8 py-6 text-start text-13 hover:bg-hover"
                onClick={() => {
                  onChoose(member);
                  setQ('');
                }}
              >
                <Avatar
                  id={member.user.id}
                  name={member.user.displayName}
                  url={member.user.avatarUrl}
                  size={24}
                  decorative
                />
                <bdi className="truncate">{member.user.displayName}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const everything = 'everything';

function Answer({ organization, somebody }: { organization: OrganizationView; somebody: Somebody }) {
  const { t } = useTranslation('manage');
  const { t: common } = useTranslation();
  const { user, role } = somebody;
  const rights = useRights(organization.id, user.id);
  const [permission, setPermission] = useState<Permission | typeof everything>(everything);
  const shown = rights.data?.items.filter((one) => permission === everything || one.permission === permission);
  return (
    <>
      <p className="mb-10 flex items-center gap-8 text-14 font-medium">
        <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} size={28} decorative />
        <bdi className="truncate">{user.displayName}</bdi>
        <span className="shrink-0 text-12 font-normal text-text-3">{t(`roles.${role}`)}</span>
      </p>
      <Select
        aria-label={t('matrix.what')}
        value={permission}
        onChange={setPermission}
        options={[
          { value: everything, label: t('matrix.everything') },
          ...permissions.map((value) => ({ value, label: t(`permissions.names.${wordOf(value)}`) })),
        ]}
      />
      {rights.isPending && <SkeletonRows label={common('loading')} rows={3} className="h-40" />}
      {rights.error && <ErrorState problem={rights.error} retry={() => void rights.refetch()} />}
      <ul aria-label={t('matrix.answer', { name: user.displayName })} className="mt-8">
        {shown?.map((one) => (
          <li key={one.permission} className="border-line py-8 not-first:border-t">
            <Right one={one} role={role} />
          </li>
        ))}
      </ul>
    </>
  );
}
