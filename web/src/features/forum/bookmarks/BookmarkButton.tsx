import { Bookmark as Icon, BookmarkCheck } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { PostView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { complain, IconButton, say } from '@/ui';
import { useBookmark, useBookmarksIn, useRemoveBookmark, type Bookmark } from './bookmarkQueries';

const BookmarkDialog = lazy(() => import('./BookmarkDialog'));

/** Keeps a post to be found again; a second thought makes it a reminder. */
export function BookmarkButton({ post }: { post: PostView }) {
  const { t } = useTranslation('forum');
  const known = useBookmarksIn(post.topicId);
  const add = useBookmark();
  const remove = useRemoveBookmark();
  const [reminding, remind] = useState<Bookmark>();
  if (known === undefined) return null;
  const bookmark = known.find(({ postId }) => postId === post.id);
  const marked = { postId: post.id, topicId: post.topicId };
  const failed = { onError: (problem: Parameters<typeof wordsFor>[0]) => complain(wordsFor(problem)) };
  const toggle = () => {
    if (bookmark) {
      remove.mutate(marked, failed);
      return;
    }
    add.mutate(
      { ...marked, remindAt: null, note: null },
      {
        ...failed,
        onSuccess: (added) =>
          say(t('bookmark.added'), { undo: { label: t('bookmark.remind'), act: () => remind(added) } }),
      },
    );
  };
  return (
    <>
      <IconButton
        size="sm"
        label={t(bookmark ? 'bookmark.removeIt' : 'bookmark.add', { number: post.number })}
        aria-pressed={bookmark !== undefined}
        onClick={toggle}
      >
        {bookmark ? <BookmarkCheck size={16} className="text-accent-text" /> : <Icon size={16} />}
      </IconButton>
      {reminding && (
        <Suspense>
          <BookmarkDialog bookmark={reminding} onClose={() => remind(undefined)} />
        </Suspense>
      )}
    </>
  );
}
