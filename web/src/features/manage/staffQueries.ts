import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { read, type PageStaffOrganizationView, type StatisticsView } from '@/api';

export function useAllOrganizations(q: string) {
  return useInfiniteQuery({
    queryKey: ['staff', 'organizations', q],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (q !== '') query.set('q', q);
      if (pageParam !== undefined) query.set('cursor', pageParam);
      return read<PageStaffOrganizationView>(`/admin/orgs?${query.toString()}`);
    },
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

export const useStatistics = () =>
  useQuery({ queryKey: ['staff', 'statistics'], queryFn: () => read<StatisticsView>('/admin/stats') });
