import {
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import {
  changed,
  deleteForumsByForumId,
  getForumsByForumId,
  getForumsByForumIdTopics,
  getOrgsByOrgIdForumsInfiniteQueryKey,
  patchByNews,
  patchForumsByForumId,
  postForumsByForumIdTopics,
  postOrgsByOrgIdForums,
  without,
  type ChangeForumRequest,
  type ForumView,
  type OpenForumRequest,
  type OpenTopicRequest,
  type PendingView,
  type Problem,
  type TopicView,
} from '@/api';
import { isHeld, useHeldAgain } from '@/features/moderation';
import { useChannel } from '@/realtime';
import { useMe } from '@/session';
import { keys } from './keys';
import type { Period, Sort } from './sorts';
import { withNewPost, type Topics } from './topics';

type Served = NonNullable<Parameters<typeof getForumsByForumIdTopics>[0]['query']>;
type ServedSort = NonNullable<Served['sort']>;
type ServedPeriod = NonNullable<Served['period']>;

type Order = { sort: Sort; period?: Period | undefined };

const readTopics = async (forumId: string, order: Order, limit: number, cursor?: string, signal?: AbortSignal) =>
  (
    await getForumsByForumIdTopics({
      path: { forumId },
      // The document has the names of the server's constants; it takes them in small letters.
      query: {
        sort: order.sort as string as ServedSort,
        ...(order.period && { period: order.period as string as ServedPeriod }),
        limit,
        ...(cursor !== undefined && { cursor }),
      },
      ...(signal && { signal }),
    })
  ).data;

/** With the version that a change is made to. */
export type VersionedForum = { forum: ForumView; tag: string | null };

export function useForum(forumId: string) {
  return useQuery<VersionedForum>({
    queryKey: keys.forum(forumId),
    queryFn: async ({ signal }) => {
      const { data, response } = await getForumsByForumId({ path: { forumId }, signal });
      return { forum: data, tag: response.headers.get('ETag') };
    },
  });
}

export function useTopics(forumId: string, sort: Sort, period?: Period) {
  return useInfiniteQuery({
    queryKey: keys.topics(forumId, sort, period),
    queryFn: ({ pageParam, signal }) => readTopics(forumId, { sort, period }, 50, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** The topics of some forums in which was written last, for counts and last posts. Undefined is not read yet. */
export function useRecent(forumIds: string[]): Record<string, TopicView[] | undefined> {
  return useQueries({
    queries: forumIds.map((forumId) => ({
      queryKey: keys.recent(forumId),
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await readTopics(forumId, { sort: 'active' }, 30, undefined, signal)).items,
      staleTime: 5 * 60_000,
    })),
    combine: (answers) => Object.fromEntries(forumIds.map((forumId, i) => [forumId, answers[i]?.data])),
  });
}

function patchTopics(
  queries: QueryClient,
  forumId: string,
  change: (topics: Topics | undefined) => Topics | undefined,
) {
  patchByNews<Topics>(queries, keys.topics(forumId), (topics) => change(topics) ?? topics);
}

function patchRecent(queries: QueryClient, forumId: string, change: (topics: TopicView[]) => TopicView[]) {
  patchByNews<TopicView[]>(queries, keys.recent(forumId), change);
}

export function readForumAgain(queries: QueryClient, forumId: string): Promise<unknown> {
  return Promise.all([
    queries.invalidateQueries({ queryKey: keys.forum(forumId) }),
    queries.invalidateQueries({ queryKey: keys.topics(forumId) }),
    queries.invalidateQueries({ queryKey: keys.recent(forumId) }),
  ]);
}

/**
 * Keeps what is known of a forum's topics equal to a fresh read, but for their order: what would move the rows is told
 * to `onNews`.
 */
export function useForumNews(forumId: string, onNews: (topicId: string) => void = () => undefined): void {
  const me = useMe();
  const queries = useQueryClient();
  const gone = (topicId: string) => {
    patchTopics(queries, forumId, (topics) => without(topics, topicId));
    patchRecent(queries, forumId, (topics) => topics.filter(({ id }) => id !== topicId));
  };
  const solved = (id: string, solutionPostId: string | null) =>
    patchTopics(queries, forumId, (topics) => changed(topics, id, (topic) => ({ ...topic, ...{ solutionPostId } })));
  useChannel(
    me && `forum:${forumId}`,
    {
      'forum.topic-created.v1': (topic) => {
        patchRecent(queries, forumId, (topics) => [topic, ...topics.filter(({ id }) => id !== topic.id)]);
        onNews(topic.id);
      },
      'forum.topic-changed.v1': (news) => {
        const change = (topic: TopicView) => ({ ...topic, ...news });
        patchTopics(queries, forumId, (topics) => changed(topics, news.id, change));
        patchRecent(queries, forumId, (topics) =>
          topics.map((topic) => (topic.id === news.id ? change(topic) : topic)),
        );
      },
      'forum.post-created.v1': (post) => {
        patchTopics(queries, forumId, (topics) => withNewPost(topics, post));
        const known = queries.getQueryData<TopicView[]>(keys.recent(forumId))?.some(({ id }) => id === post.topicId);
        if (known === false) void queries.invalidateQueries({ queryKey: keys.recent(forumId) });
        patchRecent(queries, forumId, (topics) => withPostIn(topics, post));
        if (post.number > 1) onNews(post.topicId);
      },
      'forum.solution-marked.v1': ({ id, postId }) => solved(id, postId),
      'forum.solution-unmarked.v1': ({ id }) => solved(id, null),
      'forum.topic-deleted.v1': ({ id }) => gone(id),
      'forum.topic-moved.v1': ({ id, fromForumId }) => {
        if (fromForumId === forumId) gone(id);
        else {
          void queries.invalidateQueries({ queryKey: keys.recent(forumId) });
          onNews(id);
        }
      },
      'forum.forum-changed.v1': () => void queries.invalidateQueries({ queryKey: keys.forum(forumId) }),
      'forum.forum-deleted.v1': () => void queries.invalidateQueries({ queryKey: keys.forum(forumId) }),
    },
    () => void readForumAgain(queries, forumId),
  );
}

function withPostIn(topics: TopicView[], post: Parameters<typeof withNewPost>[1]): TopicView[] {
  const pages = { pages: [{ items: topics, nextCursor: null }], pageParams: [] };
  return withNewPost(pages, post)?.pages[0]?.items ?? topics;
}

/** What happened in a forum behind the back of its list, by topic; `known` are those that the list has. */
export function useBehind(forumId: string) {
  const [topicIds, setTopicIds] = useState<string[]>([]);
  useForumNews(forumId, (id) => setTopicIds((ids) => (ids.includes(id) ? ids : [...ids, id])));
  return { topicIds, clear: () => setTopicIds([]) };
}

function readForumsAgain(queries: QueryClient, orgId: string): Promise<unknown> {
  return queries.invalidateQueries({ queryKey: getOrgsByOrgIdForumsInfiniteQueryKey({ path: { orgId } }) });
}

/** Keeps the organization's list of forums equal to a fresh read. */
export function useForumsNews(orgId: string | undefined): void {
  const me = useMe();
  const queries = useQueryClient();
  const again = () => {
    if (orgId !== undefined) void readForumsAgain(queries, orgId);
  };
  useChannel(
    me && orgId !== undefined ? `org:${orgId}` : undefined,
    { 'forum.forum-created.v1': again, 'forum.forum-changed.v1': again, 'forum.forum-deleted.v1': again },
    again,
  );
}

/** Topics come up when the list is read anew, and so do forums: neither is shown before the server has it. */
export function useOpenForum(orgId: string) {
  const queries = useQueryClient();
  return useMutation<ForumView, Problem, OpenForumRequest>({
    mutationFn: async (body) => (await postOrgsByOrgIdForums({ path: { orgId }, body })).data,
    onSuccess: () => readForumsAgain(queries, orgId),
  });
}

/** What is null is cleared. */
export type ForumChange = { [Key in keyof ChangeForumRequest]: ChangeForumRequest[Key] | null };

export function useChangeForum({ id, orgId }: ForumView) {
  const queries = useQueryClient();
  return useMutation<VersionedForum, Problem, { change: ForumChange; tag: string | null }>({
    mutationFn: async ({ change, tag }) => {
      const { data, response } = await patchForumsByForumId({
        path: { forumId: id },
        body: change as ChangeForumRequest,
        headers: tag === null ? {} : { 'If-Match': tag },
      });
      return { forum: data, tag: response.headers.get('ETag') };
    },
    onSuccess: (now) => {
      queries.setQueryData<VersionedForum>(keys.forum(id), now);
      return readForumsAgain(queries, orgId);
    },
  });
}

export function useRemoveForum({ id, orgId }: ForumView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => deleteForumsByForumId({ path: { forumId: id } }),
    onSuccess: () => readForumsAgain(queries, orgId),
  });
}

/** Where a moderator has to see it first, the answer {@link isHeld}. */
export function useOpenTopic(forumId: string) {
  const queries = useQueryClient();
  const heldAgain = useHeldAgain();
  return useMutation<TopicView | PendingView, Problem, OpenTopicRequest>({
    mutationFn: async (body) => (await postForumsByForumIdTopics({ path: { forumId }, body })).data,
    onSuccess: (topic) => {
      if (isHeld(topic)) return heldAgain();
      queries.setQueryData<TopicView>(keys.topic(topic.id), topic);
      return readForumAgain(queries, forumId);
    },
  });
}
