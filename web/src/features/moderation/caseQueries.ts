import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, write, type Problem } from '@/api';
import type { Case, CaseState, Decision } from './caseTypes';
import type { Subject } from './reporting';

type Page<T> = { items: T[]; nextCursor: string | null };

const keys = {
  all: ['cases'],
  list: (orgId: string, state: CaseState) => ['cases', 'list', orgId, state],
  one: (id: string) => ['cases', 'one', id],
};

/** Other moderators work on them, too: read again every minute. */
export function useCases(orgId: string, state: CaseState) {
  return useInfiniteQuery({
    queryKey: keys.list(orgId, state),
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      read<Page<Case>>(
        `/orgs/${orgId}/cases?state=${state}&limit=50${pageParam === undefined ? '' : `&cursor=${pageParam}`}`,
      ),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: 60_000,
  });
}

export function useCase(id: string) {
  return useQuery({ queryKey: keys.one(id), queryFn: () => read<Case>(`/cases/${id}`), refetchInterval: 60_000 });
}

type Step =
  | { step: 'claim' }
  | ({ step: 'resolve' } & Decision)
  | { step: 'appeal'; note: string }
  | { step: 'appeal/decide'; decision: 'uphold' | 'overturn'; note?: string };

export function useCaseStep(id: string) {
  const queries = useQueryClient();
  return useMutation<Case, Problem, Step>({
    mutationFn: ({ step, ...body }) => write('POST', `/cases/${id}/${step}`, body),
    onSuccess: (next) => queries.setQueryData(keys.one(id), next),
    // Somebody else may have been faster.
    onSettled: () => queries.invalidateQueries({ queryKey: keys.all }),
  });
}

type Content = { title?: string; bodyHtml?: string; createdAt?: string };

const paths = { topic: 'topics', post: 'posts', message: 'messages', event: 'events', resource: 'resources' };

/** What was reported, as the moderator may read it; undefined where it has no text, or is gone. */
export function useContent({ type, id }: Subject, gone: boolean) {
  return useQuery({
    queryKey: ['cases', 'content', type, id],
    queryFn: () => read<Content>(`/${type === 'user' ? '' : paths[type]}/${id}`),
    enabled: type !== 'user' && type !== 'message' && !gone,
    retry: false,
  });
}
