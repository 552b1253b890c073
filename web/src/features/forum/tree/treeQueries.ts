import { useInfiniteQuery } from '@tanstack/react-query';
import { read, type ListedPost } from '@/api';
import { keys } from '../keys';

/** A whole topic, or what is below one post, in the order of a tree. */
export function useTree(topicId: string, below: number | undefined) {
  return useInfiniteQuery({
    queryKey: keys.tree(topicId, ...(below === undefined ? [] : [below])),
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ view: 'tree', limit: '100' });
      if (below !== undefined) query.set('around', String(below));
      if (pageParam !== '') query.set('cursor', pageParam);
      return read<{ items: ListedPost[]; nextCursor: string | null }>(`/topics/${topicId}/posts?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

type Placed = Pick<ListedPost, 'id' | 'parentId'> & { depth?: number };

/** As the server says it, or by the parents where it doesn't. The first that is shown stands at the edge. */
export function depths(posts: ListedPost[]): (post: ListedPost) => number {
  const known = new Map<string, number>();
  for (const { id, parentId, depth } of posts as Placed[]) {
    const above = parentId === null ? undefined : known.get(parentId);
    known.set(id, depth ?? (above === undefined ? 0 : above + 1));
  }
  const least = Math.min(...known.values());
  return ({ id }) => (known.get(id) ?? 0) - least;
}
