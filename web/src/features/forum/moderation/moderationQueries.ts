import { useMutation, useQueryClient } from '@tanstack/react-query';
import { write, type PostView, type Problem, type TopicView } from '@/api';
import { readForumAgain } from '../forumQueries';
import { keys } from '../keys';

function useReadAgain(topicId: string) {
  const queries = useQueryClient();
  return (...forumIds: string[]) =>
    Promise.all([
      queries.invalidateQueries({ queryKey: keys.topic(topicId) }),
      queries.invalidateQueries({ queryKey: keys.posts(topicId) }),
      queries.invalidateQueries({ queryKey: keys.tree(topicId) }),
      ...[...new Set(forumIds)].map((forumId) => readForumAgain(queries, forumId)),
    ]);
}

export type Split = { postIds: string[]; title: string; forumId: string };

/** Answers the new topic. */
export function useSplit(topic: TopicView) {
  const again = useReadAgain(topic.id);
  return useMutation<TopicView, Problem, Split>({
    mutationFn: ({ postIds, title, forumId }) =>
      write('POST', `/topics/${topic.id}/split`, {
        postIds,
        title,
        ...(forumId !== topic.forumId && { forumId }),
      }),
    onSuccess: (made) => again(topic.forumId, made.forumId),
  });
}

/** Answers the topic that it is part of from now on. */
export function useMerge(topic: TopicView) {
  const queries = useQueryClient();
  return useMutation<TopicView, Problem, string>({
    mutationFn: (into) => write('POST', `/topics/${topic.id}/merge`, { into }),
    onSuccess: (into) => {
      queries.removeQueries({ queryKey: keys.posts(into.id) });
      return Promise.all([
        queries.invalidateQueries({ queryKey: keys.topic(into.id) }),
        readForumAgain(queries, topic.forumId),
        readForumAgain(queries, into.forumId),
      ]);
    },
  });
}

/** Answers the topic with the one that asked the same before, or without one. */
export function useDuplicate(topic: TopicView) {
  const queries = useQueryClient();
  return useMutation<TopicView, Problem, string | null>({
    mutationFn: (topicId) => write('PUT', `/topics/${topic.id}/duplicate-of`, { topicId }),
    onSuccess: (now) => {
      queries.setQueryData(keys.topic(topic.id), now);
      return readForumAgain(queries, topic.forumId);
    },
  });
}

/** Brings a deleted post back, where it was. */
export function useRestore(topicId: string) {
  const again = useReadAgain(topicId);
  return useMutation<PostView, Problem, string>({
    mutationFn: (postId) => write('POST', `/posts/${postId}/restore`),
    onSuccess: () => again(),
  });
}

/** Gives a post the text of one of its revisions again. */
export function useRevert(topicId: string) {
  const again = useReadAgain(topicId);
  return useMutation<PostView, Problem, { postId: string; number: number }>({
    mutationFn: ({ postId, number }) => write('POST', `/posts/${postId}/revert`, { number }),
    onSuccess: () => again(),
  });
}
