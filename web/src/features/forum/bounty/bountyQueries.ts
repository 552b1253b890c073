import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, write, type Problem, type TopicView } from '@/api';
import { readForumAgain } from '../forumQueries';
import { keys } from '../keys';

/** What one may spend. */
export function useMyPoints(orgId: string) {
  return useQuery({
    queryKey: ['forum', 'reputation', orgId, 'mine'],
    queryFn: () => read<{ total: number }>(`/orgs/${orgId}/reputation?limit=1`),
  });
}

/** Null takes the bounty back. */
export function useBounty({ id, orgId, forumId }: TopicView) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, { points: number; until: string } | null>({
    mutationFn: (offer) => write(offer ? 'PUT' : 'DELETE', `/topics/${id}/bounty`, offer ?? {}),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.topic(id) }),
        queries.invalidateQueries({ queryKey: ['forum', 'reputation', orgId] }),
        readForumAgain(queries, forumId),
      ]),
  });
}
