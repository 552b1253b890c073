import { useTranslation } from '@/frame';
import { ConfirmDialog } from '@/ui';

type RevokeDialogProps = { whom: string; busy: boolean; onClose: () => void; onConfirm: () => void };

export default function RevokeDialog({ whom, busy, onClose, onConfirm }: RevokeDialogProps) {
  const { t } = useTranslation('org');
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('invitations.revokeTitle')}
      keep={t('invitations.keep')}
      confirm={t('invitations.revokeConfirm')}
      busy={busy}
      onConfirm={onConfirm}
    >
      {t('invitations.revokeText', { for: whom })}
    </ConfirmDialog>
  );
}
