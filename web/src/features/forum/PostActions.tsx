import { CornerUpLeft, Ellipsis, Link2, Pencil, Quote, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PostView } from '@/api';
import { ReportItem } from '@/features/moderation';
import { useTranslation } from '@/frame';
import { Button, IconButton, Menu, MenuItem, MenuLine, say } from '@/ui';
import { BookmarkButton } from './bookmarks/BookmarkButton';
import { useConversation } from './conversation';
import { quoted } from './posts';
import { selectionIn } from './reach';
import { RemoveDialog } from './RemoveDialog';
import { AddReaction, PostReactions } from './voting/PostReactions';
import { SolveButton } from './voting/Solution';

export function PostActions({ post, onEdit }: { post: PostView; onEdit: () => void }) {
  const { t } = useTranslation('forum');
  const { writes, answer } = useConversation();
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-6">
      <span className="me-4 flex flex-wrap gap-5 empty:hidden">
        <PostReactions post={post} />
      </span>
      {writes && (
        <>
          <Button look="quiet" size="sm" onClick={() => answer(post)}>
            <CornerUpLeft size={14} aria-hidden className="mirror" />
            {t('post.reply')}
          </Button>
          <Button
            look="quiet"
            size="sm"
            className="max-phone:hidden"
            onClick={() => answer(post, quoted(selectionIn(post.number) ?? post.body))}
          >
            <Quote size={14} aria-hidden />
            {t('post.quote')}
          </Button>
        </>
      )}
      <AddReaction post={post} />
      <BookmarkButton post={post} />
      <SolveButton post={post} />
      <PostMenu post={post} onEdit={onEdit} />
    </div>
  );
}

function PostMenu({ post, onEdit }: { post: PostView; onEdit: () => void }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { me, moderates, gone } = useConversation();
  const [removing, setRemoving] = useState(false);
  const changes = me !== undefined && (post.author.id === me.id || moderates);
  const copy = () => {
    const url = new URL(location.href);
    url.hash = `post-${post.number}`;
    void navigator.clipboard.writeText(url.href).then(() => say(common('copied')));
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton size="sm" label={t('post.more', { number: post.number })}>
            <Ellipsis size={16} />
          </IconButton>
        }
      >
        <MenuItem icon={<Link2 size={16} />} onClick={copy}>
          {t('post.copyLink')}
        </MenuItem>
        <ReportItem type="post" id={post.id} authorId={post.author.id} />
        {changes && (
          <>
            <MenuItem icon={<Pencil size={16} />} onClick={onEdit}>
              {t('post.edit')}
            </MenuItem>
            <MenuLine />
            <MenuItem danger icon={<Trash2 size={16} />} onClick={() => setRemoving(true)}>
              {t(post.number === 1 ? 'remove.topicItem' : 'remove.postItem')}
            </MenuItem>
          </>
        )}
      </Menu>
      {removing && (
        <RemoveDialog post={post} onClose={() => setRemoving(false)} onGone={post.number === 1 ? gone : undefined} />
      )}
    </>
  );
}
