import { Link, type LinkProps } from '@tanstack/react-router';
import { CircleCheck, CornerUpLeft } from 'lucide-react';
import { useState } from 'react';
import type { PostView } from '@/api';
import { Time, useTranslation } from '@/frame';
import { Avatar, ServerHtml } from '@/ui';
import { FileList } from '@/upload';
import { useConversation } from './conversation';
import { PostActions } from './PostActions';
import { PostEditor } from './PostEditor';
import { Votes } from './voting/Votes';

type PostRowProps = {
  post: PostView;
  /** What it answers, where that is read and isn't shown by its place. */
  parent: PostView | undefined;
  target: boolean;
};

const here = (number: number): LinkProps => ({ to: '.', hash: `post-${number}`, search: true }) as LinkProps;
const revisionsOf = ({ id }: PostView): LinkProps =>
  ({ to: '.', hash: true, search: (now: object) => ({ ...now, revisions: id }), resetScroll: false }) as LinkProps;

export function PostRow({ post, parent, target }: PostRowProps) {
  const { t } = useTranslation('forum');
  const { topic } = useConversation();
  const [editing, setEditing] = useState(false);
  const { author, number } = post;
  return (
    <div
      id={`post-${number}`}
      data-target={target || undefined}
      data-solution={post.isSolution || undefined}
      className="post-row"
    >
      <article aria-label={t('post.by', { number, name: author.displayName })} className="post">
        <Choice post={post} />
        <Votes post={post} />
        <div className="min-w-0 grow">
          <Head post={post} parent={parent} />
          {post.isSolution && (
            <p className="mt-4 flex items-center gap-6 text-13 font-medium text-success-text">
              <CircleCheck size={16} aria-hidden />
              {t('post.solution')}
            </p>
          )}
          <div className="post-content">
            {editing ? (
              <PostEditor post={post} orgId={topic.orgId} onClose={() => setEditing(false)} />
            ) : (
              <>
                <ServerHtml html={post.bodyHtml} />
                <FileList files={post.attachments} label={t('post.attachments')} />
                <PostActions post={post} onEdit={() => setEditing(true)} />
              </>
            )}
          </div>
        </div>
      </article>
    </div>
  );
}

function Head({ post, parent }: Pick<PostRowProps, 'post' | 'parent'>) {
  const { t } = useTranslation('forum');
  const { author, number } = post;
  return (
    <header className="flex items-center gap-8">
      <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={28} decorative />
      <span dir="auto" className="min-w-0 truncate text-14 font-semibold">
        {author.displayName}
      </span>
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
  );
}

/** While a moderator chooses posts. The first one stays. */
function Choice({ post: { id, number } }: Pick<PostRowProps, 'post'>) {
  const { t } = useTranslation('forum');
  const { selection } = useConversation();
  if (!selection || number === 1) return null;
  return (
    <input
      type="checkbox"
      aria-label={t('split.choose', { number })}
      checked={selection.ids.includes(id)}
      onChange={() => selection.toggle(id)}
      className="mt-6 shrink-0 accent-accent square-16"
    />
  );
}
