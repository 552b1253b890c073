import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { read, write, type Problem } from '@/api';

export const states = ['active', 'deactivated', 'banned'] as const;
export type State = (typeof states)[number];
export type StaffUser = {
  id: string;
  username: string;
  displayName: string;
  avatarUrl: string | null;
  email: string;
  emailVerified: boolean;
  state: State;
  staffRoles: string[];
  createdAt: string;
  lastUsedAt: string | null;
  ban: { reason: string; until: string | null; bannedAt: string; bannedBy: string } | null;
};
export type Filter = { q?: string | undefined; state?: State | undefined };
type PageOf<T> = { items: T[]; nextCursor: string | null };

const users = ['identity', 'staff', 'users'];

export const useUsers = ({ q, state }: Filter) =>
  useInfiniteQuery({
    queryKey: [...users, q, state],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (q !== undefined) query.set('q', q);
      if (state !== undefined) query.set('state', state);
      if (pageParam !== undefined) query.set('cursor', pageParam);
      return read<PageOf<StaffUser>>(`/admin/users?${query.toString()}`);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export function useBan(id: string) {
  const queries = useQueryClient();
  return useMutation<StaffUser, Problem, { reason: string; until?: string }>({
    mutationFn: (ban) => write<StaffUser>('POST', `/admin/users/${id}/ban`, ban),
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
