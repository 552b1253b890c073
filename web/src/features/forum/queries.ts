import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changed,
  patchByNews,
  deletePostsByPostId,
  deleteTopicsByTopicId,
  getOrgsByOrgId,
  getPostsByPostId,
  getTopicsByTopicId,
  getTopicsByTopicIdPosts,
  itemsOf,
  reactionsAfter,
  patchPostsByPostId,
  type OrganizationView,
  type PostView,
  type Problem,
  type TopicView,
} from '@/api';
import { isHeld, useHeldAgain } from '@/features/moderation';
import { send, useOutbox } from '@/outbox';
import { useChannel } from '@/realtime';
import { useMe } from '@/session';
import { keys } from './keys';
import { withCounts } from './polls/pollQueries';
import { isThere, withoutPost, withPost, withSolution, type Posts } from './posts';

export function useTopic(topicId: string) {
  return useQuery<TopicView>({
    queryKey: keys.topic(topicId),
    queryFn: async ({ signal }) => (await getTopicsByTopicId({ path: { topicId }, signal })).data,
  });
}

export function useOrganizationOf(orgId: string) {
  return useQuery<OrganizationView>({
    queryKey: keys.organization(orgId),
    queryFn: async ({ signal }) => (await getOrgsByOrgId({ path: { orgId }, signal })).data,
  });
}

export function usePosts(topicId: string) {
  return useInfiniteQuery({
    queryKey: keys.posts(topicId),
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: 100, ...(pageParam !== undefined && { cursor: pageParam }) };
      return (await getTopicsByTopicIdPosts({ path: { topicId }, query, signal })).data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

type Role = OrganizationView['myRole'];
export const mayWrite = (role: Role) => role !== null && role !== 'guest';
export const mayModerate = (role: Role) => role === 'moderator' || mayAdminister(role);
export const mayAdminister = (role: Role) => role === 'admin' || role === 'owner';

export function useTopicCache(topicId: string) {
  const queries = useQueryClient();
  const topicKey = keys.topic(topicId);
  const postsKey = keys.posts(topicId);
  const treeKey = keys.tree(topicId);
  const changePosts = (change: (posts: Posts) => Posts | undefined) =>
    patchByNews<Posts>(queries, postsKey, (posts) => change(posts) ?? posts);
  return {
    topic: (change: (topic: TopicView) => TopicView) => patchByNews<TopicView>(queries, topicKey, change),
    posts: changePosts,
    /** One post, wherever it is shown. */
    post: (postId: string, change: (post: PostView) => PostView) => {
      const one = (posts: Posts) => changed(posts, postId, (post) => (isThere(post) ? change(post) : post)) ?? posts;
      changePosts(one);
      patchByNews<Posts>(queries, treeKey, one);
    },
    solved: (postId: string | null) => {
      patchByNews<TopicView>(queries, topicKey, (topic) => ({ ...topic, ...{ solutionPostId: postId } }));
      const mark = (posts: Posts) => withSolution(posts, postId);
      changePosts(mark);
      patchByNews<Posts>(queries, treeKey, mark);
    },
    treeAgain: () => queries.invalidateQueries({ queryKey: treeKey }),
    has: (postId: string) =>
      itemsOf(queries.getQueryData<Posts>(postsKey)).some((post) => post.id === postId && isThere(post)),
    withoutPost: (postId: string) => {
      changePosts((posts) => withoutPost(posts, postId));
      const last = queries.getQueryData<Posts>(postsKey)?.pages.at(-1);
      // Those that are not read yet may answer it.
      if (last && last.nextCursor !== null) void queries.invalidateQueries({ queryKey: postsKey });
    },
    topicAgain: () => queries.invalidateQueries({ queryKey: topicKey }),
    readAgain: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: topicKey }),
        queries.invalidateQueries({ queryKey: postsKey }),
        queries.invalidateQueries({ queryKey: treeKey }),
      ]),
  };
}

/** Keeps a topic that is shown equal to a fresh read. */
export function useTopicNews(topicId: string): void {
  const me = useMe();
  const cache = useTopicCache(topicId);
  const countAgain = () => void cache.readAgain();
  useChannel(
    me && `topic:${topicId}`,
    {
      'forum.topic-changed.v1': (news) => cache.topic((topic) => ({ ...topic, ...news })),
      'forum.poll-opened.v1': () => void cache.topicAgain(),
      'forum.poll-voted.v1': (counts) => cache.topic((topic) => withCounts(topic, counts)),
      'forum.topic-moved.v1': countAgain,
      'forum.topic-deleted.v1': countAgain,
      'forum.post-created.v1': (news) => {
        cache.topic((topic) => withLast(topic, news));
        cache.posts((posts) => withPost(posts, news));
        void cache.treeAgain();
      },
      'forum.post-edited.v1': ({ id, ...edit }) =>
        cache.post(id, (post) => (post.editCount > edit.editCount ? post : { ...post, ...edit })),
      'forum.post-voted.v1': ({ id, score }) => cache.post(id, (post) => ({ ...post, score })),
      'forum.post-reacted.v1': ({ id, userId, emoji, added, reactions }) =>
        cache.post(id, (post) => ({
          ...post,
          reactions: reactionsAfter(post.reactions, reactions, userId === me?.id ? { emoji, added } : undefined),
        })),
      'forum.solution-marked.v1': ({ postId }) => cache.solved(postId),
      'forum.solution-unmarked.v1': () => cache.solved(null),
      'forum.post-deleted.v1': ({ id }) => {
        // News may come twice, or of a post that is not read: the cache can't tell whether it was counted.
        void cache.topicAgain();
        void cache.treeAgain();
        cache.withoutPost(id);
      },
    },
    countAgain,
  );
}

/** Numbers only grow, so news of a post that was counted before changes nothing. */
function withLast(topic: TopicView, { number, createdAt }: Pick<PostView, 'number' | 'createdAt'>): TopicView {
  if (number <= topic.lastPostNumber) return topic;
  return { ...topic, postCount: topic.postCount + 1, lastPostNumber: number, lastPostAt: createdAt };
}

/** What is posted is shown at once, and kept until it is answered, whatever the connection does. */
export function usePublish(topicId: string, onHeld: () => void) {
  const cache = useTopicCache(topicId);
  const heldAgain = useHeldAgain();
  const place = `topic:${topicId}`;
  const unsent = useOutbox(place, (answer) => {
    if (isHeld(answer)) {
      void heldAgain();
      onHeld();
      return;
    }
    const post = answer as PostView;
    cache.topic((topic) => withLast(topic, post));
    cache.posts((posts) => withPost(posts, post));
    void cache.treeAgain();
  });
  const publish = (id: string, body: string, parentId: string | undefined, attachments: string[]) =>
    send({
      id,
      place,
      method: 'POST',
      path: `/api/v1/topics/${topicId}/posts`,
      body: { id, body, ...(parentId !== undefined && { parentId }), ...(attachments.length > 0 && { attachments }) },
    });
  return { unsent, publish };
}

/** A fresh read to edit, with the tag that proves which version was seen. */
export function usePostToEdit(postId: string) {
  return useQuery({
    queryKey: ['forum', 'edit', postId],
    queryFn: async ({ signal }) => {
      const { data, response } = await getPostsByPostId({ path: { postId }, signal });
      return { post: data, tag: response.headers.get('ETag') };
    },
    gcTime: 0,
    staleTime: Infinity,
  });
}

export function useEdit(topicId: string) {
  const cache = useTopicCache(topicId);
  return useMutation<PostView, Problem, { id: string; body: string; tag: string | null }>({
    mutationFn: async ({ id, body, tag }) =>
      (
        await patchPostsByPostId({
          path: { postId: id },
          body: { body },
          headers: tag === null ? {} : { 'If-Match': tag },
        })
      ).data,
    onSuccess: (post) => cache.post(post.id, (old) => ({ ...old, ...post })),
  });
}

/** The first post can't go without its topic. */
export function useRemove(topicId: string) {
  const cache = useTopicCache(topicId);
  return useMutation<unknown, Problem, PostView>({
    mutationFn: ({ id, number }) =>
      number === 1 ? deleteTopicsByTopicId({ path: { topicId } }) : deletePostsByPostId({ path: { postId: id } }),
    onSuccess: (_, { id, number }) => {
      if (number === 1) return;
      if (cache.has(id)) cache.topic((topic) => ({ ...topic, postCount: topic.postCount - 1 }));
      cache.withoutPost(id);
      void cache.treeAgain();
    },
  });
}
