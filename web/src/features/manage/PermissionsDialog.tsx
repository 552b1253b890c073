import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Minus } from 'lucide-react';
import { useState } from 'react';
import { read, write, type MembershipView, type OrganizationView } from '@/api';
import { ErrorState, useTranslation, wordsFor } from '@/frame';
import { Badge, Banner, Button, cx, Dialog, say, SkeletonRows, Switch } from '@/ui';

const groups = {
  part: ['content.read', 'content.read-members', 'content.post'],
  care: ['content.moderate'],
  run: [
    'forum.create',
    'channel.create',
    'event.create',
    'member.invite',
    'member.manage',
    'org.settings',
    'org.analytics',
    'audit-log.read',
  ],
  own: ['billing.manage', 'org.transfer', 'org.archive'],
} as const;

type Permission = (typeof groups)[keyof typeof groups][number];
type Granted = { permission: Permission; granted: boolean; because: 'role' | 'override' | 'area' };

type PermissionsDialogProps = { organization: OrganizationView; member: MembershipView; onClose: () => void };

/** What somebody may do and why, by the rule that the services use; who may manage them gives and takes it here. */
export default function PermissionsDialog({ organization, member, onClose }: PermissionsDialogProps) {
  const { t } = useTranslation('manage');
  const { t: common } = useTranslation();
  const { user } = member;
  const key = ['permissions', organization.id, user.id];
  const path = `/orgs/${organization.id}/members/${user.id}`;
  const list = useQuery({ queryKey: key, queryFn: () => read<{ items: Granted[] }>(`${path}/permissions`) });
  return (
    <Dialog open onClose={onClose} title={t('permissions.title', { name: user.displayName })} wide>
      {list.data ? (
        <Permissions organization={organization} member={member} all={list.data.items} onClose={onClose} />
      ) : list.error ? (
        <ErrorState problem={list.error} retry={() => void list.refetch()} />
      ) : (
        <SkeletonRows label={common('loading')} className="h-40" />
      )}
    </Dialog>
  );
}

function Permissions({ organization, member, all, onClose }: PermissionsDialogProps & { all: Granted[] }) {
  const { t } = useTranslation('manage');
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const { user, role } = member;
  const [changed, change] = useState<Partial<Record<Permission, boolean>>>({});
  const mine = organization.myPermissions;
  const gives = mine.includes('member.manage') && role !== 'owner';
  const count = Object.keys(changed).length;
  const save = useMutation({
    mutationFn: () =>
      write('PATCH', `/orgs/${organization.id}/members/${user.id}`, {
        permissions: all
          .filter(({ permission, granted }) => changed[permission] ?? granted)
          .map(({ permission }) => permission),
      }),
    onSuccess: () => {
      say(t('permissions.saved', { name: user.displayName }));
      onClose();
      return queries.invalidateQueries({ queryKey: ['permissions', organization.id] });
    },
  });
  const set = ({ permission, granted }: Granted, on: boolean) =>
    change((before) => {
      const rest = Object.fromEntries(Object.entries(before).filter(([other]) => other !== permission));
      return on === granted ? rest : { ...rest, [permission]: on };
    });
  return (
    <div className="flex flex-col gap-16">
      <p className="text-13 text-text-2">{t('permissions.text', { role: t(`roles.${role}`) })}</p>
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <section key={group} className="flex flex-col">
          <h3 className="mb-4 text-13 font-semibold text-text-2">{t(`permissions.groups.${group}`)}</h3>
          <ul>
            {all
              .filter(({ permission }) => (groups[group] as readonly string[]).includes(permission))
              .map((one) => (
                <li key={one.permission} className="border-t border-line py-8">
                  <Row
                    one={one}
                    role={role}
                    on={changed[one.permission] ?? one.granted}
                    changed={changed[one.permission] !== undefined}
                    onChange={gives && mine.includes(one.permission) ? (on) => set(one, on) : undefined}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {save.error && (
        <Banner tone="danger" role="alert">
          {save.error.slug === 'role-not-below-yours' || save.error.slug === 'permission-not-yours'
            ? t(`permissions.${save.error.slug}`)
            : wordsFor(save.error)}
        </Banner>
      )}
      {gives && (
        <div className="flex items-center justify-end gap-8">
          {count > 0 && <Badge tone="warning">{t('permissions.unsaved', { count })}</Badge>}
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="primary" busy={save.isPending} disabled={count === 0} onClick={() => save.mutate()}>
            {common('save')}
          </Button>
        </div>
      )}
    </div>
  );
}

type RowProps = {
  one: Granted;
  role: MembershipView['role'];
  on: boolean;
  changed: boolean;
  onChange: ((on: boolean) => void) | undefined;
};

function Row({ one: { permission, granted, because }, role, on, changed, onChange }: RowProps) {
  const { t } = useTranslation('manage');
  const why = changed
    ? t(on ? 'permissions.willGive' : 'permissions.willTake')
    : t(`permissions.because.${because}.${granted ? 'yes' : 'no'}`, { role: t(`roles.${role}`) });
  const name = t(`permissions.names.${permission.replace('.', '_') as 'content_read'}`);
  if (onChange) return <Switch label={name} help={why} checked={on} onChange={onChange} />;
  const Icon = granted ? Check : Minus;
  return (
    <div className="flex items-start justify-between gap-16 text-14">
      <span>
        {name}
        <span className="block text-12 text-text-3">{why}</span>
      </span>
      <span className={cx('flex shrink-0 items-center gap-5 text-13', granted ? 'text-success-text' : 'text-text-3')}>
        <Icon size={14} aria-hidden />
        {t(granted ? 'permissions.yes' : 'permissions.no')}
      </span>
    </div>
  );
}
