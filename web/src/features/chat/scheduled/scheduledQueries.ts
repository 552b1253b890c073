import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { read, uuidv7, write, type PageScheduledView, type Problem, type ScheduledView } from '@/api';

const key = ['chat', 'scheduled'];

export function useScheduled() {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      read<PageScheduledView>(`/scheduled-messages?limit=50${pageParam === undefined ? '' : `&cursor=${pageParam}`}`),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** The id of the message that it will be is its own. */
export type NewScheduled = Pick<ScheduledView, 'channelId' | 'body' | 'sendAt'>;

export function useSchedule() {
  const queries = useQueryClient();
  return useMutation<ScheduledView, Problem, NewScheduled>({
    mutationFn: (message) => write('POST', '/scheduled-messages', { id: uuidv7(), ...message }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}

/** Null: it isn't sent at all. */
export function useChangeScheduled(id: string) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, Pick<ScheduledView, 'body' | 'sendAt'> | null>({
    mutationFn: (change) => write(change ? 'PATCH' : 'DELETE', `/scheduled-messages/${id}`, change ?? {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}
