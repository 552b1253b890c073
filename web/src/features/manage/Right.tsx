import { Check, Minus } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { read, type MembershipView } from '@/api';
import { useTranslation } from '@/frame';
import { cx, Switch } from '@/ui';
import { wordOf, type Granted } from './rights';

export const rightsKey = (orgId: string, ...userId: string[]) => ['permissions', orgId, ...userId];

export function useRights(orgId: string, userId: string | undefined) {
  return useQuery({
    queryKey: rightsKey(orgId, userId ?? ''),
    queryFn: () => read<{ items: Granted[] }>(`/orgs/${orgId}/members/${userId ?? ''}/permissions`),
    enabled: userId !== undefined,
  });
}

type RightProps = {
  one: Granted;
  role: MembershipView['role'];
  on?: boolean;
  changed?: boolean;
  /** Gives and takes it, for those who may. */
  onChange?: ((on: boolean) => void) | undefined;
};

/** One permission of somebody, and why they have it or not. */
export function Right({
  one: { permission, granted, because },
  role,
  on = granted,
  changed = false,
  onChange,
}: RightProps) {
  const { t } = useTranslation('manage');
  const why = changed
    ? t(on ? 'permissions.willGive' : 'permissions.willTake')
    : t(`permissions.because.${because}.${granted ? 'yes' : 'no'}`, { role: t(`roles.${role}`) });
  const name = t(`permissions.names.${wordOf(permission)}`);
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
