import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  itemsOf,
  read,
  without,
  write,
  type ApprovalView,
  type ApprovedView,
  type PageApprovalView,
  type Pages,
  type Problem,
} from '@/api';

const all = ['approval'];
const key = (orgId: string, mine: boolean) => ['approval', orgId, mine];

/** Other moderators decide, too: read again every minute. */
export function useHeld(orgId: string, mine: boolean) {
  return useInfiniteQuery({
    queryKey: key(orgId, mine),
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      read<PageApprovalView>(
        `/orgs/${orgId}/approval-queue?limit=50${mine ? '&mine=true' : ''}${pageParam === undefined ? '' : `&cursor=${pageParam}`}`,
      ),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: 60_000,
  });
}

/** What of one's own waits in one place, the oldest first; empty where it can't be told. */
export function useMyHeld(orgId: string, enabled: boolean): ApprovalView[] {
  const queries = useInfiniteQuery({
    queryKey: key(orgId, true),
    queryFn: () => read<PageApprovalView>(`/orgs/${orgId}/approval-queue?limit=50&mine=true`),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    staleTime: 60_000,
    retry: false,
    enabled,
  });
  return itemsOf(queries.data).sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

/** After something was held. */
export function useHeldAgain() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: all });
}

type Decision = { id: string; approve: true } | { id: string; approve: false; reason: string };

/** Answers where it is from now on; undefined when it was rejected. */
export function useDecision(orgId: string) {
  const queries = useQueryClient();
  return useMutation<ApprovedView | undefined, Problem, Decision>({
    mutationFn: (decision) =>
      write(
        'POST',
        `/approval-queue/${decision.id}/${decision.approve ? 'approve' : 'reject'}`,
        decision.approve || decision.reason === '' ? {} : { reason: decision.reason },
      ),
    onSuccess: (_, { id }) =>
      queries.setQueryData<Pages<ApprovalView>>(key(orgId, false), (pages) => without(pages, id)),
    // Somebody else may have been faster.
    onError: () => queries.invalidateQueries({ queryKey: all }),
  });
}
