import { useInfiniteQuery } from '@tanstack/react-query';
import { Undo2, X } from 'lucide-react';
import { getPostsByPostIdRevisions, itemsOf, type RevisionView } from '@/api';
import { ErrorState, Time, useTranslation, wordsFor } from '@/frame';
import { Avatar, Button, complain, IconButton, say, SkeletonRows } from '@/ui';
import { useConversation } from './conversation';
import { diff } from './diff';
import { useRevert } from './moderation/moderationQueries';

function useRevisions(postId: string, editCount: number | undefined) {
  return useInfiniteQuery({
    // An edit makes another one.
    queryKey: ['forum', 'revisions', postId, editCount],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: 20, ...(pageParam !== undefined && { cursor: pageParam }) };
      return (await getPostsByPostIdRevisions({ path: { postId }, query, signal })).data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

type RevisionsProps = {
  postId: string;
  /** Undefined where the post is not read. */
  number: number | undefined;
  authorId: string | undefined;
  editCount: number | undefined;
  onClose: () => void;
};

/** All texts of a post, the newest first, each with what became of the one before. */
export function Revisions({ postId, number, authorId, editCount, onClose }: RevisionsProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const list = useRevisions(postId, editCount);
  const revisions = itemsOf(list.data);
  const { topic, me, moderates, writes } = useConversation();
  const reverts = moderates || (writes && me !== undefined && me.id === authorId);
  const revert = useRevert(topic.id);
  const back = (revision: number) =>
    revert.mutate(
      { postId, number: revision },
      {
        onSuccess: () => say(t('revisions.reverted', { number })),
        onError: (problem) => complain(wordsFor(problem)),
      },
    );
  return (
    <>
      <div className="flex shrink-0 items-center justify-between gap-8 border-b border-line ps-16 pe-8 h-head">
        <h2 className="truncate text-14 font-semibold">{t('revisions.title', { number })}</h2>
        <IconButton label={common('close')} onClick={onClose}>
          <X size={18} />
        </IconButton>
      </div>
      <div
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and so the keyboard must reach it
        tabIndex={0}
        role="group"
        aria-label={t('revisions.list')}
        className="min-h-0 flex-1 overflow-auto px-16 py-12"
      >
        {list.isPending && <SkeletonRows label={common('loading')} rows={3} />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        <ol className="flex flex-col gap-20">
          {revisions.map((revision, i) => (
            <Revision
              key={revision.number}
              revision={revision}
              before={revisions[i + 1]}
              first={i === revisions.length - 1 && !list.hasNextPage}
              onRevert={i > 0 && reverts ? () => back(revision.number) : undefined}
            />
          ))}
        </ol>
        {list.hasNextPage && (
          <Button
            className="mx-auto mt-12 flex"
            busy={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {common('loadMore')}
          </Button>
        )}
      </div>
    </>
  );
}

type RevisionProps = {
  revision: RevisionView;
  before: RevisionView | undefined;
  first: boolean;
  onRevert: (() => void) | undefined;
};

function Revision({ revision, before, first, onRevert }: RevisionProps) {
  const { t } = useTranslation('forum');
  const { editor } = revision;
  return (
    <li>
      <div className="mb-6 flex items-center gap-8 text-12">
        <Avatar id={editor.id} name={editor.displayName} url={editor.avatarUrl} size={20} decorative />
        <bdi className="min-w-0 truncate font-medium">{editor.displayName}</bdi>
        <span className="ms-auto shrink-0 text-text-3">
          {first && `${t('revisions.first')} · `}
          <Time at={revision.createdAt} />
        </span>
      </div>
      <p dir="auto" className="revision">
        {before
          ? diff(before.body, revision.body).map(({ kind, text }, i) =>
              kind === 'same' ? (
                <span key={i}>{text}</span>
              ) : kind === 'added' ? (
                <ins key={i}>{text}</ins>
              ) : (
                <del key={i}>{text}</del>
              ),
            )
          : revision.body}
      </p>
      {onRevert && (
        <Button size="sm" className="mt-6" onClick={onRevert}>
          <Undo2 size={14} aria-hidden className="mirror" />
          {t('revisions.revert')}
        </Button>
      )}
    </li>
  );
}
