import { ArrowDown, MessageSquare } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { itemsOf, type ListedPost, type PostView } from '@/api';
import { UnsentRow } from '@/composer';
import { ErrorState, PageBody, useTranslation, wordsFor } from '@/frame';
import { Button, complain, Empty, SkeletonRows, useLate, Waterline } from '@/ui';
import { useConversation } from './conversation';
import { deepTopic } from './depth';
import { LongList, type ListHandle } from './LongList';
import { HeldPosts } from './moderation/HeldPosts';
import { useRestore } from './moderation/moderationQueries';
import { Polls } from './polls/Polls';
import { PostRow } from './PostRow';
import { isThere } from './posts';
import type { usePosts, usePublish } from './queries';
import { useReach, useSeen } from './reach';
import { TopicHeading } from './TopicHeading';
import { useMarkRead } from './unread/unreadQueries';
import { SolutionPreview } from './voting/Solution';

/** Nearer than this, the solution is seen with its question. */
const farBelow = 3;

type TopicPostsProps = {
  list: ReturnType<typeof usePosts>;
  unsent: ReturnType<typeof usePublish>['unsent'];
  /** The last number that was read before; undefined where nothing was. */
  seen: number | undefined;
  /** The last number that stands in the window. */
  at: number | undefined;
  onAt: (number: number) => void;
  /** Takes the words of what was refused back to the composer. */
  onWriteOn: ((words: string) => void) | undefined;
};

export function TopicPosts({ list, unsent, seen, at, onAt, onWriteOn }: TopicPostsProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { topic, me } = useConversation();
  const listed = itemsOf(list.data);
  const posts = listed.filter(isThere);
  const handle = useRef<ListHandle>(null);
  const content = useRef<HTMLDivElement>(null);
  const [entered] = useState(seen);
  const [lastAtEntry] = useState(topic.lastPostNumber);
  const firstUnread = seen !== undefined && seen < topic.lastPostNumber ? seen + 1 : undefined;
  const { target, key } = useReach(list, listed, handle, firstUnread);
  const markRead = useMarkRead(topic);
  useSeen(content, key, listed, (number) => {
    onAt(number);
    markRead(number);
  });
  const lineBefore = entered === undefined ? undefined : posts.find(({ number }) => number > entered)?.number;
  const fresh = posts.filter(({ number }) => entered !== undefined && number > entered).length;
  const byId = new Map(posts.map((post) => [post.id, post]));
  const solution = posts.find(({ isSolution, number }) => isSolution && number > farBelow);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const row = (post: ListedPost) => (
    <>
      {post.number === lineBefore && (
        <div className="px-10 py-6">
          <Waterline more={t('fresh.count', { count: fresh })}>{t('fresh.line')}</Waterline>
        </div>
      )}
      <ListedRow post={post} byId={byId} target={post.number === target} />
      {post.number === 1 && (deepTopic(topic).polls?.length ?? 0) > 0 && <Polls />}
      {post.number === 1 && solution && <SolutionPreview post={solution} />}
    </>
  );
  return (
    <div ref={content}>
      <PageBody className="max-w-812!">
        <TopicHeading topic={topic} />
        {list.isPending && <SkeletonRows label={common('loading')} className="h-76" />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {list.data && listed.length === 0 && <Empty icon={MessageSquare} title={t('topic.empty')} />}
        <LongList
          ref={handle}
          label={t('topic.posts')}
          items={listed}
          keyOf={({ id }) => id}
          estimate={140}
          more={hasNextPage ? more : undefined}
          row={row}
        />
        <ol>
          <HeldPosts />
          {me &&
            unsent
              .filter(({ id }) => !byId.has(id))
              .map((letter) => (
                <UnsentRow
                  key={letter.id}
                  letter={letter}
                  me={me}
                  why={letter.refused?.slug === 'topic-locked' ? t('post.locked') : undefined}
                  {...(onWriteOn && { onWriteOn: () => onWriteOn(String(letter.body.body)) })}
                  className="post-row"
                />
              ))}
        </ol>
        {hasNextPage && (
          <Button className="mx-auto mt-12 flex" busy={list.isFetchingNextPage} onClick={more}>
            {common('loadMore')}
          </Button>
        )}
      </PageBody>
      <Below
        listed={listed}
        after={at === undefined ? undefined : Math.max(at, seen ?? 0, entered ?? lastAtEntry)}
        onShow={(index) => handle.current?.scrollTo(index, 'start')}
      />
    </div>
  );
}

type RowProps = { post: ListedPost; byId: Map<string, PostView>; target: boolean };

function ListedRow({ post, byId, target }: RowProps) {
  const { t } = useTranslation('forum');
  if (isThere(post)) {
    return (
      <PostRow post={post} parent={post.parentId === null ? undefined : byId.get(post.parentId)} target={target} />
    );
  }
  return (
    <p id={`post-${post.number}`} className="post-row flex flex-wrap items-center gap-8 text-14 text-text-3 italic">
      {t('post.deleted', { number: post.number })}
      <RestoreButton postId={post.id} number={post.number} />
    </p>
  );
}

function RestoreButton({ postId, number }: { postId: string; number: number }) {
  const { t } = useTranslation('forum');
  const { topic, moderates } = useConversation();
  const restore = useRestore(topic.id);
  if (!moderates) return null;
  const fail = (problem: Parameters<typeof wordsFor>[0]) =>
    complain(t('post.notRestored', { number, reason: wordsFor(problem) }));
  return (
    <Button size="sm" busy={restore.isPending} onClick={() => restore.mutate(postId, { onError: fail })}>
      {t('post.restore')}
    </Button>
  );
}

type BelowProps = { listed: ListedPost[]; after: number | undefined; onShow: (index: number) => void };

/** New posts below never move what one reads. */
function Below({ listed, after, onShow }: BelowProps) {
  const { t } = useTranslation('forum');
  const { me } = useConversation();
  const isBelow = (post: ListedPost) =>
    isThere(post) && after !== undefined && post.number > after && post.author.id !== me?.id;
  const count = me ? listed.filter(isBelow).length : 0;
  // What arrives in view is seen before that.
  const late = useLate(count > 0, 1200);
  return (
    <div role="status" className="sticky bottom-12 z-10 flex h-0 items-end justify-center">
      {count > 0 && late && (
        <Button
          size="sm"
          className="bg-surface text-signal-text! shadow-menu"
          onClick={() => onShow(listed.findIndex(isBelow))}
        >
          {t('fresh.below', { count })}
          <ArrowDown size={14} aria-hidden />
        </Button>
      )}
    </div>
  );
}
