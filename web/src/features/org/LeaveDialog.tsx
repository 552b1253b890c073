import type { OrganizationView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { complain, ConfirmDialog, say } from '@/ui';
import { useLeave } from './homeQueries';

type LeaveDialogProps = { organization: OrganizationView; onClose: () => void; onLeft: () => void };

export default function LeaveDialog({ organization, onClose, onLeft }: LeaveDialogProps) {
  const { t } = useTranslation('org');
  const leave = useLeave();
  const { name, visibility } = organization;
  const confirm = () =>
    leave.mutate(organization, {
      onSuccess: () => {
        onLeft();
        say(t('leave.done', { name }));
      },
      onError: (problem) => {
        onClose();
        const reason = problem.slug === 'last-owner' ? t('leave.lastOwner') : wordsFor(problem);
        complain(t('leave.failed', { name, reason }));
      },
    });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('leave.title', { name })}
      keep={t('leave.keep')}
      confirm={t('leave.confirm')}
      busy={leave.isPending}
      onConfirm={confirm}
    >
      {t(`leave.${visibility}`)}
    </ConfirmDialog>
  );
}
