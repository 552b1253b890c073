import type { PostView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { complain, ConfirmDialog, say } from '@/ui';
import { useRestore } from './moderation/moderationQueries';
import { useRemove } from './queries';

type RemoveProps = { post: PostView; onClose: () => void; onGone: (() => void) | undefined };

export function RemoveDialog({ post, onClose, onGone }: RemoveProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const remove = useRemove(post.topicId);
  const restore = useRestore(post.topicId);
  const { number } = post;
  const bringBack = () =>
    restore.mutate(post.id, {
      onError: (problem) => complain(t('post.notRestored', { number, reason: wordsFor(problem) })),
    });
  const whole = post.number === 1;
  const confirm = () =>
    remove.mutate(post, {
      onSuccess: () => {
        onClose();
        onGone?.();
        if (!whole) say(t('remove.done', { number }), { undo: { label: common('undo'), act: bringBack } });
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
