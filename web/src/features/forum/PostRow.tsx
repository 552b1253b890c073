import { Link, type LinkProps } from '@tanstack/react-router';
import { CornerUpLeft, Ellipsis, Link2, Pencil, Quote, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PostView } from '@/api';
import { ReportItem } from '@/features/moderation';
import { Time, useTranslation } from '@/frame';
import { Avatar, Badge, Button, IconButton, Menu, MenuItem, MenuLine, say, ServerHtml } from '@/ui';
import { FileList } from '@/upload';
import { PostEditor } from './PostEditor';
import { RemoveDialog } from './RemoveDialog';

type PostRowProps = {
  post: PostView;
  orgId: string;
  /** What it answers, where that is read. */
  parent: PostView | undefined;
  target: boolean;
  edits: boolean;
  onReply: (() => void) | undefined;
  onQuote: (() => void) | undefined;
  /** For the first post, with which its topic goes. */
  onGone: (() => void) | undefined;
};

const here = (number: number): LinkProps => ({ to: '.', hash: `post-${number}`, search: true }) as LinkProps;
const revisionsOf = ({ id }: PostView): LinkProps =>
  ({ to: '.', hash: true, search: { revisions: id }, resetScroll: false }) as LinkProps;

export function PostRow({ post, orgId, parent, target, edits, onReply, onQuote, onGone }: PostRowProps) {
  const { t } = useTranslation('forum');
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { author, number } = post;
  return (
    <div id={`post-${number}`} data-target={target || undefined} className="post-row">
      <article aria-label={t('post.by', { number, name: author.displayName })}>
        <header className="flex items-center gap-8">
          <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={28} decorative />
          <span dir="auto" className="min-w-0 truncate text-14 font-semibold">
            {author.displayName}
          </span>
          {post.isSolution && <Badge tone="success">{t('post.solution')}</Badge>}
          {parent && (
            <Link
              {...here(parent.number)}
              className="flex min-w-0 items-center gap-4 text-12 text-text-3 hover:text-text max-phone:hidden"
            >
              <CornerUpLeft size={12} aria-hidden className="shrink-0 mirror" />
              <bdi className="truncate">{parent.author.displayName}</bdi>
            </Link>
          )}
          <span className="ms-auto flex shrink-0 items-center gap-4 text-12 text-text-3">
            {post.editCount > 0 && (
              <Link {...revisionsOf(post)} className="hover:text-text max-phone:hidden">
                {t('post.edited', { count: post.editCount })} ·
              </Link>
            )}
            <Time at={post.createdAt} />
            <span aria-hidden>·</span>
            <Link {...here(number)} aria-label={t('post.link', { number })} className="tabular-nums hover:text-text">
              #{number}
            </Link>
          </span>
        </header>
        <div className="post-content">
          {editing ? (
            <PostEditor post={post} orgId={orgId} onClose={() => setEditing(false)} />
          ) : (
            <>
              <ServerHtml html={post.bodyHtml} />
              <FileList files={post.attachments} label={t('post.attachments')} />
              <Actions
                post={post}
                onReply={onReply}
                onQuote={onQuote}
                onEdit={edits ? () => setEditing(true) : undefined}
                onRemove={edits ? () => setRemoving(true) : undefined}
              />
            </>
          )}
        </div>
      </article>
      {removing && <RemoveDialog post={post} onClose={() => setRemoving(false)} onGone={onGone} />}
    </div>
  );
}

type ActionsProps = Pick<PostRowProps, 'post' | 'onReply' | 'onQuote'> & {
  onEdit: (() => void) | undefined;
  onRemove: (() => void) | undefined;
};

function Actions({ post, onReply, onQuote, onEdit, onRemove }: ActionsProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const copy = () => {
    const url = new URL(location.href);
    url.hash = `post-${post.number}`;
    void navigator.clipboard.writeText(url.href).then(() => say(common('copied')));
  };
  return (
    <div className="-ms-8 flex items-center">
      {onReply && (
        <Button look="quiet" size="sm" onClick={onReply}>
          <CornerUpLeft size={14} aria-hidden className="mirror" />
          {t('post.reply')}
        </Button>
      )}
      {onQuote && (
        <Button look="quiet" size="sm" onClick={onQuote}>
          <Quote size={14} aria-hidden />
          {t('post.quote')}
        </Button>
      )}
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
        {onEdit && (
          <MenuItem icon={<Pencil size={16} />} onClick={onEdit}>
            {t('post.edit')}
          </MenuItem>
        )}
        <ReportItem type="post" id={post.id} authorId={post.author.id} />
        {onRemove && (
          <>
            <MenuLine />
            <MenuItem danger icon={<Trash2 size={16} />} onClick={onRemove}>
              {t(post.number === 1 ? 'remove.topicItem' : 'remove.postItem')}
            </MenuItem>
          </>
        )}
      </Menu>
    </div>
  );
}
