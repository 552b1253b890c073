import type { MessageView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { complain, ConfirmDialog } from '@/ui';
import { useDelete } from './messageChanges';

export function DeleteDialog({ message, onClose }: { message: MessageView; onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { mutate, isPending } = useDelete();
  const confirm = () => mutate(message, { onError: (problem) => complain(wordsFor(problem)), onSettled: onClose });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('delete.title')}
      keep={t('delete.keep')}
      confirm={t('delete.confirm')}
      busy={isPending}
      onConfirm={confirm}
    >
      {t('delete.text', { name: message.author.displayName })}
    </ConfirmDialog>
  );
}
