import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, write, type Pages, type Problem, type UserSummary } from '@/api';
import { useMe } from '@/session';
import { keys } from '../keys';

export type Bookmark = {
  postId: string;
  topicId: string;
  number: number;
  topicTitle: string;
  author: UserSummary;
  bodyHtml: string;
  note: string | null;
  remindAt: string | null;
  /** Null until one was reminded. */
  remindedAt: string | null;
  createdAt: string;
};
export type BookmarkFields = { remindAt: string | null; note: string | null };

type Page = { items: Bookmark[]; nextCursor: string | null };

export function useBookmarks() {
  return useInfiniteQuery({
    queryKey: keys.bookmarks('all'),
    queryFn: ({ pageParam }) =>
      read<Page>(`/bookmarks?limit=50${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** Undefined for visitors, and where the server keeps none. */
export function useBookmarksIn(topicId: string): Bookmark[] | undefined {
  const me = useMe();
  return useQuery({
    queryKey: keys.bookmarks(topicId),
    queryFn: async () => (await read<Page>(`/bookmarks?topicId=${topicId}&limit=100`)).items,
    enabled: me !== undefined,
    staleTime: 5 * 60_000,
    retry: false,
  }).data;
}

type Marked = { postId: string; topicId: string };

function useCache() {
  const queries = useQueryClient();
  return {
    put: (bookmark: Bookmark) =>
      queries.setQueryData<Bookmark[]>(
        keys.bookmarks(bookmark.topicId),
        (known) => known && [bookmark, ...known.filter(({ postId }) => postId !== bookmark.postId)],
      ),
    remove: ({ postId, topicId }: Marked) => {
      queries.setQueryData<Bookmark[]>(keys.bookmarks(topicId), (known) =>
        known?.filter((one) => one.postId !== postId),
      );
      queries.setQueryData<Pages<Bookmark>>(
        keys.bookmarks('all'),
        (pages) =>
          pages && {
            ...pages,
            pages: pages.pages.map((page) => ({
              ...page,
              items: page.items.filter((one) => one.postId !== postId),
            })),
          },
      );
    },
    listAgain: () => void queries.invalidateQueries({ queryKey: keys.bookmarks('all') }),
    again: () => void queries.invalidateQueries({ queryKey: keys.bookmarks() }),
  };
}

export function useBookmark() {
  const cache = useCache();
  return useMutation<Bookmark, Problem, Marked & BookmarkFields>({
    mutationFn: ({ postId, remindAt, note }) =>
      write('PUT', `/posts/${postId}/bookmark`, {
        ...(remindAt !== null && { remindAt }),
        ...(note !== null && note !== '' && { note }),
      }),
    onSuccess: (bookmark) => {
      cache.put(bookmark);
      cache.listAgain();
    },
  });
}

/** Gone at once, and back when the server refuses. */
export function useRemoveBookmark() {
  const cache = useCache();
  return useMutation<unknown, Problem, Marked>({
    mutationFn: ({ postId }) => write('DELETE', `/posts/${postId}/bookmark`),
    onMutate: cache.remove,
    onError: cache.again,
  });
}
