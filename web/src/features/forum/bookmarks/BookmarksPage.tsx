import '../forum.css';
import { Link } from '@tanstack/react-router';
import { AlarmClock, BookmarkX, Bookmark as Icon, Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { itemsOf } from '@/api';
import { ErrorState, fullTime, Page, PageBody, Time, useTranslation, wordsFor } from '@/frame';
import { Avatar, Button, complain, Empty, IconButton, ServerHtml, SkeletonRows } from '@/ui';
import { SignInFirst } from '../SignInFirst';
import { useBookmarks, useRemoveBookmark, type Bookmark } from './bookmarkQueries';

const BookmarkDialog = lazy(() => import('./BookmarkDialog'));

export default function BookmarksPage() {
  const { t: common } = useTranslation();
  const { t } = useTranslation('forum');
  return (
    <Page title={common('places.bookmarks')} description={t('bookmark.about')}>
      <PageBody className="max-w-812!">
        <SignInFirst>
          <Bookmarks />
        </SignInFirst>
      </PageBody>
    </Page>
  );
}

function Bookmarks() {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const list = useBookmarks();
  if (list.isPending) return <SkeletonRows label={common('loading')} className="h-76" />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  const bookmarks = itemsOf(list.data);
  if (bookmarks.length === 0) {
    return (
      <Empty icon={Icon} title={t('bookmark.none')}>
        {t('bookmark.noneText')}
      </Empty>
    );
  }
  return (
    <>
      <ul>
        {bookmarks.map((bookmark) => (
          <Row key={bookmark.postId} bookmark={bookmark} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mx-auto my-16 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}

function Row({ bookmark }: { bookmark: Bookmark }) {
  const { t } = useTranslation('forum');
  const remove = useRemoveBookmark();
  const [changing, change] = useState(false);
  const { postId, topicId, number, topicTitle, author, note, remindAt, remindedAt } = bookmark;
  return (
    <li className="flex items-start gap-12 border-b border-line py-14">
      <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={32} decorative />
      <div className="min-w-0 grow">
        <h2 className="text-15 font-semibold wrap-anywhere">
          <Link
            to="/topics/$topicId"
            params={{ topicId }}
            hash={`post-${number}`}
            dir="auto"
            className="hover:underline"
          >
            {topicTitle}
          </Link>
        </h2>
        <p className="text-12 text-text-3">
          <bdi>{author.displayName}</bdi> · #{number} · <Time at={bookmark.createdAt} />
        </p>
        <div className="bookmark-words">
          <ServerHtml html={bookmark.bodyHtml} />
        </div>
        {note !== null && note !== '' && (
          <p dir="auto" className="mt-8 rounded-control bg-inset px-10 py-6 text-13 wrap-anywhere whitespace-pre-wrap">
            {note}
          </p>
        )}
        {remindAt !== null && (
          <p className="mt-8 flex items-center gap-6 text-12 text-text-2">
            <AlarmClock size={14} aria-hidden />
            {t(remindedAt === null ? 'bookmark.remindAt' : 'bookmark.reminded', { time: fullTime(remindAt) })}
          </p>
        )}
      </div>
      <span className="flex shrink-0">
        <IconButton size="sm" label={t('bookmark.change')} onClick={() => change(true)}>
          <Pencil size={16} />
        </IconButton>
        <IconButton
          size="sm"
          label={t('bookmark.remove')}
          onClick={() => remove.mutate({ postId, topicId }, { onError: (problem) => complain(wordsFor(problem)) })}
        >
          <BookmarkX size={16} />
        </IconButton>
      </span>
      {changing && (
        <Suspense>
          <BookmarkDialog bookmark={bookmark} onClose={() => change(false)} />
        </Suspense>
      )}
    </li>
  );
}
