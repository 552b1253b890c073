import { useMutation, useQueryClient } from '@tanstack/react-query';
import { reacted, write, type PostView, type Problem } from '@/api';
import { wordsFor } from '@/frame';
import { complain } from '@/ui';
import { deepPost } from '../depth';
import { useTopicCache } from '../queries';

export type Vote = 1 | 0 | -1;

const told = (problem: Problem) => complain(wordsFor(problem));

function voted(post: PostView, value: number): PostView {
  const { score = 0, myVote = 0 } = deepPost(post);
  return { ...post, score: score + value - myVote, myVote: value };
}

/** Shown at once. Votes on one post are sent one after the other, and only the last answer counts. */
export function useVote({ id, topicId }: PostView) {
  const queries = useQueryClient();
  const change = useTopicCache(topicId).post;
  const mutationKey = ['forum', 'vote', id];
  const isLast = () => queries.isMutating({ mutationKey }) === 1;
  return useMutation<{ score: number; myVote: number }, Problem, { value: Vote; before: number }>({
    mutationKey,
    scope: { id: mutationKey.join('.') },
    mutationFn: ({ value }) => write('PUT', `/posts/${id}/vote`, { value }),
    onMutate: ({ value }) => change(id, (post) => voted(post, value)),
    onSuccess: ({ score, myVote }) => {
      if (isLast()) change(id, (post) => ({ ...post, score, myVote }));
    },
    onError: (problem, { before }) => {
      if (isLast()) change(id, (post) => voted(post, before));
      told(problem);
    },
  });
}

/** Shown at once, and taken back when the server refuses. */
export function useReact({ id, topicId }: PostView) {
  const change = useTopicCache(topicId).post;
  type Reaction = { emoji: string; on: boolean };
  const set = (emoji: string, on: boolean) =>
    change(id, (post) => ({ ...post, reactions: reacted(deepPost(post).reactions ?? [], emoji, on) }));
  return useMutation<unknown, Problem, Reaction>({
    mutationFn: ({ emoji, on }) => write(on ? 'PUT' : 'DELETE', `/posts/${id}/reactions/${encodeURIComponent(emoji)}`),
    onMutate: ({ emoji, on }) => set(emoji, on),
    onError: (problem, { emoji, on }) => {
      set(emoji, !on);
      told(problem);
    },
  });
}

/** Chooses the post that answers the question, or none. */
export function useSolve(topicId: string) {
  const cache = useTopicCache(topicId);
  return useMutation<unknown, Problem, { postId: string; on: boolean }>({
    mutationFn: ({ postId, on }) =>
      on ? write('PUT', `/topics/${topicId}/solution`, { postId }) : write('DELETE', `/topics/${topicId}/solution`),
    onMutate: ({ postId, on }) => cache.solved(on ? postId : null),
    onError: (problem) => {
      void cache.readAgain();
      told(problem);
    },
  });
}
