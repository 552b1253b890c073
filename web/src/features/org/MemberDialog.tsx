import type { MembershipView } from '@/api';
import { useTranslation } from '@/frame';
import { ConfirmDialog } from '@/ui';
import type { Role } from './memberQueries';

export type Act =
  { kind: 'role'; role: Role } | { kind: 'status'; status: MembershipView['status'] } | { kind: 'remove' };

type MemberDialogProps = {
  act: Act;
  name: string;
  organization: string;
  busy: boolean;
  onClose: () => void;
  onConfirm: () => void;
};

export default function MemberDialog({ act, name, organization, busy, onClose, onConfirm }: MemberDialogProps) {
  const { t } = useTranslation('org');
  const words = wordsOf(act);
  const values = { name, org: organization, role: act.kind === 'role' ? t(`roles.${act.role}`) : '' };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t(`confirm.${words}.title`, values)}
      keep={t('members.keep')}
      confirm={t(`confirm.${words}.confirm`)}
      busy={busy}
      onConfirm={onConfirm}
    >
      {t(`confirm.${words}.text`, values)}
    </ConfirmDialog>
  );
}

function wordsOf(act: Act): 'owner' | 'admin' | 'demote' | 'suspend' | 'remove' {
  if (act.kind === 'remove') return 'remove';
  if (act.kind === 'status') return 'suspend';
  return act.role === 'owner' || act.role === 'admin' ? act.role : 'demote';
}
