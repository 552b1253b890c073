import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { read, write, type BanUserRequest, type PageStaffUserView, type Problem, type StaffUserView } from '@/api';

export const states = ['active', 'deactivated', 'banned'] as const satisfies StaffUserView['state'][];
export type State = StaffUserView['state'];
export type Filter = { q?: string | undefined; state?: State | undefined };

const users = ['identity', 'staff', 'users'];

export const useUsers = ({ q, state }: Filter) =>
  useInfiniteQuery({
    queryKey: [...users, q, state],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (q !== undefined) query.set('q', q);
      if (state !== undefined) query.set('state', state);
      if (pageParam !== undefined) query.set('cursor', pageParam);
      return read<PageStaffUserView>(`/admin/users?${query.toString()}`);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export function useBan(id: string) {
  const queries = useQueryClient();
  return useMutation<StaffUserView, Problem, BanUserRequest>({
    mutationFn: (ban) => write<StaffUserView>('POST', `/admin/users/${id}/ban`, ban),
    onSuccess: () => queries.invalidateQueries({ queryKey: users }),
  });
}

export function useUnban(id: string) {
  const queries = useQueryClient();
  return useMutation<undefined>({
    mutationFn: () => write<undefined>('DELETE', `/admin/users/${id}/ban`),
    onSuccess: () => queries.invalidateQueries({ queryKey: users }),
  });
}
