import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { itemsOf, read, without, write, type FileView, type Pages, type Problem, type UserSummary } from '@/api';

/** A topic or post that nobody sees but its author and moderators, until one of them has decided. */
export type Held = {
  id: string;
  kind: 'topic' | 'post';
  status: 'pending' | 'rejected';
  forum: { id: string; name: string };
  /** What a post is in. */
  topic: { id: string; title: string } | null;
  author: UserSummary;
  title: string | null;
  body: string;
  bodyHtml: string;
  tags: string[];
  attachments?: FileView[];
  reason: string;
  /** Why it was rejected, if a moderator said so. */
  rejection?: string | null;
  createdAt: string;
};

type Page = { items: Held[]; nextCursor: string | null };

const all = ['approval'];
const key = (orgId: string, mine: boolean) => ['approval', orgId, mine];

/** Other moderators decide, too: read again every minute. */
export function useHeld(orgId: string, mine: boolean) {
  return useInfiniteQuery({
    queryKey: key(orgId, mine),
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      read<Page>(
        `/orgs/${orgId}/approval-queue?limit=50${mine ? '&mine=true' : ''}${pageParam === undefined ? '' : `&cursor=${pageParam}`}`,
      ),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: 60_000,
  });
}

/** What of one's own waits in one place, the oldest first; empty where it can't be told. */
export function useMyHeld(orgId: string, enabled: boolean): Held[] {
  const queries = useInfiniteQuery({
    queryKey: key(orgId, true),
    queryFn: () => read<Page>(`/orgs/${orgId}/approval-queue?limit=50&mine=true`),
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
  return useMutation<{ subject: { type: string; id: string; url: string } } | undefined, Problem, Decision>({
    mutationFn: (decision) =>
      write(
        'POST',
        `/approval-queue/${decision.id}/${decision.approve ? 'approve' : 'reject'}`,
        decision.approve || decision.reason === '' ? {} : { reason: decision.reason },
      ),
    onSuccess: (_, { id }) => queries.setQueryData<Pages<Held>>(key(orgId, false), (pages) => without(pages, id)),
    // Somebody else may have been faster.
    onError: () => queries.invalidateQueries({ queryKey: all }),
  });
}
