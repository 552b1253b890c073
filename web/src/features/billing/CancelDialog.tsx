import { useTranslation } from '@/frame';
import { complain, ConfirmDialog, say } from '@/ui';
import { day } from './format';
import { useProblemWords } from './problems';
import { useCancelPlan } from './queries';

type CancelDialogProps = { orgId: string; until: string | null; onClose: () => void };

export default function CancelDialog({ orgId, until, onClose }: CancelDialogProps) {
  const { t } = useTranslation('billing');
  const words = useProblemWords();
  const cancel = useCancelPlan(orgId);
  const date = until === null ? '' : day(until);
  const confirm = () =>
    cancel.mutate(undefined, {
      onSuccess: () => {
        say(t('cancel.canceled', { date }));
        onClose();
      },
      onError: (problem) => complain(words(problem)),
    });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('cancel.title')}
      keep={t('cancel.keep')}
      confirm={t('cancel.confirm')}
      busy={cancel.isPending}
      onConfirm={confirm}
    >
      {t('cancel.text', { date })}
    </ConfirmDialog>
  );
}
