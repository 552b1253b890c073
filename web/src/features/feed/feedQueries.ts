import {
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import { itemsOf, read, write, type ForumView, type Problem, type TopicView, type UserSummary } from '@/api';
import { useMyOrganizations } from '@/features/org';

export type Reason = {
  /** Of somebody one follows: what they wrote or shared; a tag; the feed of one's organization. */
  type: 'author' | 'share' | 'tag' | 'organization';
  user: UserSummary | null;
  tag: string | null;
};
export type FeedItem = { topic: TopicView; reason: Reason; comment: string | null; at: string };
export type Explore = { tags: { tag: string; topicCount: number }[]; topics: TopicView[] };
export type TagPage = {
  tag: string;
  topicCount: number;
  followerCount: number;
  following: boolean;
  items: TopicView[];
  nextCursor: string | null;
};

export const orders = ['latest', 'ranked'] as const;
export type Order = (typeof orders)[number];

const keys = {
  feed: (...order: string[]) => ['feed', 'home', ...order],
  explore: ['feed', 'explore'],
  tag: (tag: string) => ['feed', 'tag', tag],
  forums: (orgId: string) => ['feed', 'forums', orgId],
};
const after = (cursor: string) => cursor && `&cursor=${encodeURIComponent(cursor)}`;
const paged = {
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
};

export function useFeed(order: Order) {
  return useInfiniteQuery({
    ...paged,
    queryKey: keys.feed(order),
    queryFn: ({ pageParam }) =>
      read<{ items: FeedItem[]; nextCursor: string | null }>(`/feed?order=${order}&limit=30${after(pageParam)}`),
  });
}

export function useExplore() {
  return useQuery<Explore>({ queryKey: keys.explore, queryFn: () => read('/explore') });
}

export function useTag(tag: string) {
  return useInfiniteQuery({
    ...paged,
    queryKey: keys.tag(tag),
    queryFn: ({ pageParam }) => read<TagPage>(`/tags/${encodeURIComponent(tag)}?limit=30${after(pageParam)}`),
  });
}

/** Shown at once, and taken back when the server refuses. */
export function useFollowTag(tag: string) {
  const queries = useQueryClient();
  const set = (following: boolean) =>
    queries.setQueryData<InfiniteData<TagPage>>(
      keys.tag(tag),
      (known) => known && { ...known, pages: known.pages.map((page) => followed(page, following)) },
    );
  return useMutation<unknown, Problem, boolean>({
    mutationFn: (on) => write(on ? 'PUT' : 'DELETE', `/tags/${encodeURIComponent(tag)}/follow`),
    onMutate: set,
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.feed() }),
    onError: (_, on) => set(!on),
  });
}

function followed(page: TagPage, following: boolean): TagPage {
  if (page.following === following) return page;
  return { ...page, following, followerCount: page.followerCount + (following ? 1 : -1) };
}

export function useShare(topicId: string) {
  return useMutation<unknown, Problem, string>({
    mutationFn: (comment) => write('POST', `/topics/${topicId}/share`, comment === '' ? {} : { comment }),
  });
}

export function useUnshare(topicId: string) {
  return useMutation({ mutationFn: () => write('DELETE', `/topics/${topicId}/share`) });
}

const mostOrganizations = 10;

/** The feeds that one may write a note in; undefined until they are known. */
export function useMyFeeds(enabled: boolean): ForumView[] | undefined {
  const organizations = itemsOf(useMyOrganizations().data)
    .filter(({ myPermissions, readOnly }) => myPermissions.includes('content.post') && !readOnly)
    .slice(0, mostOrganizations);
  return useQueries({
    queries: organizations.map(({ id }) => ({
      queryKey: keys.forums(id),
      queryFn: async () => (await read<{ items: ForumView[] }>(`/orgs/${id}/forums?limit=100`)).items,
      staleTime: 5 * 60_000,
      enabled,
    })),
    combine: (answers) =>
      answers.some(({ isPending }) => isPending)
        ? undefined
        : answers.flatMap(({ data = [] }) => data.filter(({ kind }) => kind === 'feed')),
  });
}

/** A note is a topic without a title. */
export function usePublishNote() {
  const queries = useQueryClient();
  return useMutation<TopicView, Problem, { id: string; forumId: string; body: string; attachments: string[] }>({
    mutationFn: ({ id, forumId, body, attachments }) =>
      write('POST', `/forums/${forumId}/topics`, {
        id,
        body,
        ...(attachments.length > 0 && { attachments }),
      }),
    onSuccess: (topic) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.feed() }),
        queries.invalidateQueries({ queryKey: ['forum', 'topics', topic.forumId] }),
      ]),
  });
}
