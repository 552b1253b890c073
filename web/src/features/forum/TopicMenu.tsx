import { useNavigate } from '@tanstack/react-router';
import {
  Award,
  Copy,
  Ellipsis,
  FolderInput,
  Link2,
  Lock,
  LockOpen,
  Megaphone,
  Merge,
  Pencil,
  Pin,
  PinOff,
  Repeat2,
  Scissors,
  Timer,
  Trash2,
} from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ChangeTopicRequest, PostView } from '@/api';
import { ShareDialog } from '@/features/feed';
import { useTranslation, wordsFor } from '@/frame';
import { complain, IconButton, Menu, MenuItem, MenuLine, say } from '@/ui';
import { useConversation } from './conversation';
import { RemoveDialog } from './RemoveDialog';
import { useChangeTopic } from './topicChanges';

const BountyDialog = lazy(() => import('./bounty/BountyDialog'));
const DuplicateDialog = lazy(() => import('./moderation/DuplicateDialog'));
const MergeDialog = lazy(() => import('./moderation/MergeDialog'));
const MoveDialog = lazy(() => import('./MoveDialog'));
const TimersDialog = lazy(() => import('./moderation/TimersDialog'));
const TopicDialog = lazy(() => import('./TopicDialog'));

/** What one does with a topic as a whole. What moderators do can be taken back at once. */
export function TopicMenu({ first }: { first: PostView | undefined }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { topic, organization, me, moderates, writes, gone, onSelect } = useConversation();
  const isMine = me?.id === topic.author.id;
  const navigate = useNavigate();
  const [open, show] = useState<'bounty' | 'duplicate' | 'edit' | 'move' | 'merge' | 'remove' | 'share' | 'timers'>();
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
        {me && (
          <MenuItem icon={<Repeat2 size={16} />} onClick={() => show('share')}>
            {t('moderate.share')}
          </MenuItem>
        )}
        {(isMine || moderates) && (
          <MenuItem icon={<Pencil size={16} />} onClick={() => show('edit')}>
            {t('moderate.edit')}
          </MenuItem>
        )}
        {writes && !topic.solved && (
          <MenuItem icon={<Award size={16} />} onClick={() => show('bounty')}>
            {t(topic.bounty ? 'bounty.change' : 'bounty.offer')}
          </MenuItem>
        )}
        {(moderates || (isMine && writes)) && !topic.duplicateOf && (
          <MenuItem icon={<Copy size={16} />} onClick={() => show('duplicate')}>
            {t('duplicate.item')}
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
            <MenuItem icon={<Timer size={16} />} onClick={() => show('timers')}>
              {t('timers.item')}
            </MenuItem>
            <MenuItem icon={<FolderInput size={16} />} onClick={() => show('move')}>
              {t('moderate.move')}
            </MenuItem>
            {topic.lastPostNumber > 1 && (
              <MenuItem icon={<Scissors size={16} />} onClick={onSelect}>
                {t('split.item')}
              </MenuItem>
            )}
            <MenuItem icon={<Merge size={16} />} onClick={() => show('merge')}>
              {t('merge.item')}
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
        {open === 'share' && <ShareDialog topic={topic} onClose={close} />}
        {open === 'edit' && <TopicDialog topic={topic} onClose={close} />}
        {open === 'bounty' && <BountyDialog topic={topic} onClose={close} />}
        {open === 'duplicate' && <DuplicateDialog topic={topic} onClose={close} />}
        {open === 'timers' && <TimersDialog topic={topic} onClose={close} />}
        {open === 'merge' && (
          <MergeDialog
            topic={topic}
            onClose={close}
            onMerged={({ id, title }) => {
              close();
              say(t('merge.done', { title }));
              void navigate({ to: '/topics/$topicId', params: { topicId: id }, replace: true });
            }}
          />
        )}
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
