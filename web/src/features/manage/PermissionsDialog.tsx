import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { write, type MembershipView, type OrganizationView } from '@/api';
import { ErrorState, useTranslation, wordsFor } from '@/frame';
import { Badge, Banner, Button, Dialog, say, SkeletonRows } from '@/ui';
import { Right, rightsKey, useRights } from './Right';
import { groupNames, groups, type Granted, type Permission } from './rights';

type PermissionsDialogProps = { organization: OrganizationView; member: MembershipView; onClose: () => void };

/** What somebody may do and why, by the rule that the services use; who may manage them gives and takes it here. */
export default function PermissionsDialog({ organization, member, onClose }: PermissionsDialogProps) {
  const { t } = useTranslation('manage');
  const { t: common } = useTranslation();
  const { user } = member;
  const list = useRights(organization.id, user.id);
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
      return queries.invalidateQueries({ queryKey: rightsKey(organization.id) });
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
      {groupNames.map((group) => (
        <section key={group} className="flex flex-col">
          <h3 className="mb-4 text-13 font-semibold text-text-2">{t(`permissions.groups.${group}`)}</h3>
          <ul>
            {all
              .filter(({ permission }) => (groups[group] as readonly string[]).includes(permission))
              .map((one) => (
                <li key={one.permission} className="border-t border-line py-8">
                  <Right
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
