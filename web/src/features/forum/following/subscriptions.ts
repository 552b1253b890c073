import { useMutation, useQueryClient } from '@tanstack/react-query';
import { write, type Problem, type TopicView } from '@/api';
import type { VersionedForum } from '../forumQueries';
import { keys } from '../keys';

/** From every post to nothing. */
export const levels = ['watching', 'tracking', 'normal', 'muted'] as const;
export type Level = (typeof levels)[number];

export type Subscription = {
  level: Level;
  /** Where it was chosen: here, for what this lies in, or nowhere. */
  because: 'topic' | 'forum' | 'parent-forum' | 'default';
  /** The forum that it was chosen for. */
  forumId: string | null;
};

export type Place = { kind: 'topic' | 'forum'; id: string };

/** Shown at once, and taken back when the server refuses. */
export function useSubscribe({ kind, id }: Place) {
  const queries = useQueryClient();
  const key = kind === 'topic' ? keys.topic(id) : keys.forum(id);
  const set = (subscription: Subscription | undefined) => {
    if (kind === 'topic') queries.setQueryData<TopicView>(key, (topic) => topic && { ...topic, subscription });
    else
      queries.setQueryData<VersionedForum>(
        key,
        (known) => known && { ...known, forum: { ...known.forum, ...{ subscription } } },
      );
  };
  return useMutation<Subscription, Problem, { level: Level; before: Subscription }>({
    mutationFn: ({ level }) => write('PUT', `/${kind}s/${id}/subscription`, { level }),
    onMutate: ({ level }) => set({ level, because: kind, forumId: kind === 'forum' ? id : null }),
    onSuccess: set,
    onError: (_, { before }) => set(before),
  });
}
