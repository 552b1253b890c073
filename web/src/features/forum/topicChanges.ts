import { useMutation, useQueryClient } from '@tanstack/react-query';
import { patchTopicsByTopicId, type ChangeTopicRequest, type Problem, type TopicView } from '@/api';
import { readForumAgain } from './forumQueries';
import { keys } from './keys';

/** A time that is null is none. */
export type TopicChange = Omit<ChangeTopicRequest, 'closesAt' | 'pinnedUntil'> & {
  closesAt?: string | null;
  pinnedUntil?: string | null;
};

/** Shown at once, and taken back when the server refuses. */
export function useChangeTopic(topicId: string) {
  const queries = useQueryClient();
  const key = keys.topic(topicId);
  return useMutation<TopicView, Problem, TopicChange, { before: TopicView | undefined }>({
    mutationFn: async (body) =>
      (await patchTopicsByTopicId({ path: { topicId }, body: body as ChangeTopicRequest })).data,
    onMutate: ({ pinned, locked, announcement }) => {
      const before = queries.getQueryData<TopicView>(key);
      const marks = {
        ...(pinned !== undefined && { pinned }),
        ...(locked !== undefined && { locked }),
        ...(announcement !== undefined && { announcement }),
      };
      queries.setQueryData<TopicView>(key, (topic) => topic && { ...topic, ...marks });
      return { before };
    },
    onError: (_, _change, seen) => {
      if (seen?.before) queries.setQueryData(key, seen.before);
    },
    onSuccess: (topic, _, { before }) => {
      queries.setQueryData(key, topic);
      const forums = new Set([topic.forumId, before?.forumId ?? topic.forumId]);
      return Promise.all([...forums].map((forumId) => readForumAgain(queries, forumId)));
    },
  });
}
