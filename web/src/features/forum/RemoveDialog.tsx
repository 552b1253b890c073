import type { PostView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { complain, ConfirmDialog } from '@/ui';
import { useRemove } from './queries';

type RemoveProps = { post: PostView; onClose: () => void; onGone: (() => void) | undefined };

export function RemoveDialog({ post, onClose, onGone }: RemoveProps) {
  const { t } = useTranslation('forum');
  const remove = useRemove(post.topicId);
  const whole = post.number === 1;
  const confirm = () =>
    remove.mutate(post, {
      onSuccess: () => {
        onClose();
        onGone?.();
      },
      onError: (problem) => {
        onClose();
        complain(problem.slug === 'topic-has-replies' ? t('remove.hasReplies') : wordsFor(problem));
      },
    });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={whole ? t('remove.topic') : t('remove.post', { number: post.number })}
      keep={t('remove.keep')}
      confirm={t('remove.confirm')}
      busy={remove.isPending}
      onConfirm={confirm}
    >
      {whole ? t('remove.topicText') : t('remove.postText', { name: post.author.displayName })}
    </ConfirmDialog>
  );
}
