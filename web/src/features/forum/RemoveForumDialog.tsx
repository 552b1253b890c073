import { useNavigate } from '@tanstack/react-router';
import { itemsOf, type ForumView, type OrganizationView } from '@/api';
import { useForums } from '@/features/org';
import { useTranslation, wordsFor } from '@/frame';
import { complain, ConfirmDialog, say } from '@/ui';
import { useRemoveForum } from './forumQueries';
import { below } from './topics';

type RemoveForumDialogProps = { organization: OrganizationView; forum: ForumView; onClose: () => void };

/** Says what goes, by name and number, and what stays. */
export default function RemoveForumDialog({ organization, forum, onClose }: RemoveForumDialogProps) {
  const { t } = useTranslation('forum');
  const navigate = useNavigate();
  const remove = useRemoveForum(forum);
  const forums = itemsOf(useForums(organization.id).data);
  const count = forums.find(({ id }) => id === forum.id)?.topicCount;
  const children = below(forums, forum.id).length;
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        say(t('removeForum.done', { name: forum.name }));
        void navigate({ to: '/orgs/$slug/forums', params: { slug: organization.slug }, replace: true });
      },
      onError: (problem) => {
        complain(t('removeForum.failed', { name: forum.name, reason: wordsFor(problem) }));
        onClose();
      },
    });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('removeForum.title', { name: forum.name })}
      keep={t('remove.keep')}
      confirm={t('removeForum.confirm')}
      busy={remove.isPending}
      onConfirm={confirm}
    >
      {count === undefined ? t('removeForum.text') : t('removeForum.topics', { count })}
      {children > 0 && ` ${t('removeForum.below', { count: children })}`}
    </ConfirmDialog>
  );
}
