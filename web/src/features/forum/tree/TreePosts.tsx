import { Link, useSearch, type LinkProps } from '@tanstack/react-router';
import { CornerDownRight } from 'lucide-react';
import { useCallback, type CSSProperties } from 'react';
import { itemsOf, type ListedPost } from '@/api';
import { ErrorState, PageBody, useTranslation } from '@/frame';
import { Button, SkeletonRows } from '@/ui';
import { useConversation } from '../conversation';
import { LongList } from '../LongList';
import { PostRow } from '../PostRow';
import { isThere } from '../posts';
import { TopicHeading } from '../TopicHeading';
import { depths, useTree } from './treeQueries';

const from = '/shell/topics/$topicId' as const;
const branch = (below: number | undefined): LinkProps =>
  ({ to: '.', search: { view: 'tree', ...(below !== undefined && { below }) } }) as LinkProps;

/** Each answer below what it answers. What lies too deep is a branch of its own. */
export default function TreePosts() {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { topic } = useConversation();
  const { below } = useSearch({ from });
  const list = useTree(topic.id, below);
  const listed = itemsOf(list.data);
  const depthOf = depths(listed);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return (
    <PageBody className="max-w-812!">
      <TopicHeading topic={topic} />
      {below !== undefined && (
        <p className="mb-8 rounded-control bg-inset px-12 py-8 text-13 text-text-2">
          {t('tree.branch', { number: below })}{' '}
          <Link {...branch(undefined)} className="font-medium text-accent-text">
            {t('tree.whole')}
          </Link>
        </p>
      )}
      {list.isPending && <SkeletonRows label={common('loading')} className="h-76" />}
      {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      <LongList
        label={t('topic.posts')}
        items={listed}
        keyOf={({ id }) => id}
        estimate={140}
        more={hasNextPage ? more : undefined}
        row={(post) => <Node post={post} depth={depthOf(post)} />}
      />
      {hasNextPage && (
        <Button className="mx-auto mt-12 flex" busy={list.isFetchingNextPage} onClick={more}>
          {common('loadMore')}
        </Button>
      )}
    </PageBody>
  );
}

/** Beyond this the words would have no room. */
const mostIndents = 8;

function Node({ post, depth }: { post: ListedPost; depth: number }) {
  const { t } = useTranslation('forum');
  const continues = 'continues' in post && post.continues === true;
  return (
    <div
      className="tree-node"
      data-below={depth > 0 || undefined}
      style={{ '--depth': Math.min(depth, mostIndents) } as CSSProperties}
    >
      {isThere(post) ? (
        <PostRow post={post} parent={undefined} target={false} />
      ) : (
        <p id={`post-${post.number}`} className="post-row text-14 text-text-3 italic">
          {t('post.deleted', { number: post.number })}
        </p>
      )}
      {continues && (
        <Link
          {...branch(post.number)}
          className="ms-56 mb-8 inline-flex items-center gap-6 text-13 font-medium text-accent-text hover:underline"
        >
          <CornerDownRight size={14} aria-hidden className="mirror" />
          {t('tree.continue')}
        </Link>
      )}
    </div>
  );
}
