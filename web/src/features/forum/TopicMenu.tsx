import { Ellipsis, FolderInput, Link2, Lock, LockOpen, Megaphone, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ChangeTopicRequest, PostView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { complain, IconButton, Menu, MenuItem, MenuLine, say } from '@/ui';
import { useConversation } from './conversation';
import { RemoveDialog } from './RemoveDialog';
import { useChangeTopic } from './topicChanges';

const MoveDialog = lazy(() => import('./MoveDialog'));
const TopicDialog = lazy(() => import('./TopicDialog'));

/** What one does with a topic as a whole. What moderators do can be taken back at once. */
export function TopicMenu({ first }: { first: PostView | undefined }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { topic, organization, me, moderates, gone } = useConversation();
  const isMine = me?.id === topic.author.id;
  const [open, show] = useState<'edit' | 'move' | 'remove'>();
  const change = useChangeTopic(topic.id);
  const close = () => show(undefined);
  const act = (next: ChangeTopicRequest, back: ChangeTopicRequest, done: string) =>
    change.mutate(next, {
      onSuccess: () =>
        say(done, { undo: { label: common('undo'), act: () => change.mutate(back, { onError: failed }) } }),
      onError: failed,
    });
  const failed = (problem: Parameters<typeof wordsFor>[0]) =>
    complain(t('moderate.failed', { reason: wordsFor(problem) }));
  const toggle = (key: 'pinned' | 'locked' | 'announcement') =>
    act(
      { [key]: !topic[key] },
      { [key]: topic[key] },
      t(topic[key] ? `moderate.${key}.undone` : `moderate.${key}.done`),
    );
  const copy = () =>
    void navigator.clipboard
      .writeText(new URL(`/topics/${topic.id}`, location.href).href)
      .then(() => say(common('copied')));
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('moderate.more')}>
            <Ellipsis size={18} />
          </IconButton>
        }
      >
        <MenuItem icon={<Link2 size={16} />} onClick={copy}>
          {t('post.copyLink')}
        </MenuItem>
        {(isMine || moderates) && (
          <MenuItem icon={<Pencil size={16} />} onClick={() => show('edit')}>
            {t('moderate.edit')}
          </MenuItem>
        )}
        {moderates && (
          <>
            <MenuLine />
            <MenuItem icon={topic.pinned ? <PinOff size={16} /> : <Pin size={16} />} onClick={() => toggle('pinned')}>
              {t(topic.pinned ? 'moderate.pinned.undo' : 'moderate.pinned.do')}
            </MenuItem>
            <MenuItem
              icon={topic.locked ? <LockOpen size={16} /> : <Lock size={16} />}
              onClick={() => toggle('locked')}
            >
              {t(topic.locked ? 'moderate.locked.undo' : 'moderate.locked.do')}
            </MenuItem>
            <MenuItem icon={<Megaphone size={16} />} onClick={() => toggle('announcement')}>
              {t(topic.announcement ? 'moderate.announcement.undo' : 'moderate.announcement.do')}
            </MenuItem>
            <MenuItem icon={<FolderInput size={16} />} onClick={() => show('move')}>
              {t('moderate.move')}
            </MenuItem>
          </>
        )}
        {(isMine || moderates) && first && (
          <>
            <MenuLine />
            <MenuItem danger icon={<Trash2 size={16} />} onClick={() => show('remove')}>
              {t('remove.topicItem')}
            </MenuItem>
          </>
        )}
      </Menu>
      <Suspense>
        {open === 'edit' && <TopicDialog topic={topic} onClose={close} />}
        {open === 'move' && organization && (
          <MoveDialog
            topic={topic}
            organization={organization}
            onClose={close}
            onMove={({ id, name }) => {
              close();
              act({ forumId: id }, { forumId: topic.forumId }, t('moderate.moved', { name }));
            }}
          />
        )}
      </Suspense>
      {open === 'remove' && first && <RemoveDialog post={first} onClose={close} onGone={gone} />}
    </>
  );
}
