import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { read, type CalendarItem, type UserSummary } from '@/api';

export type Activity = {
  actor: UserSummary;
  action: string;
  subject: { type: string; id: string; title: string | null; url: string | null };
  createdAt: string;
};

/** A day by UTC. */
export type Day = { date: string; posts: number; messages: number; newMembers: number; activeMembers: number };

export const series = ['posts', 'messages', 'activeMembers', 'newMembers'] as const;
export type Series = (typeof series)[number];

export type DashboardView = {
  stats: {
    memberCount: number;
    activeMembers: { day: number; week: number; month: number };
    totalPosts: number;
    activeDiscussions: number;
    upcomingEvents: number;
    sharedResources: number;
  };
  /** The oldest first. */
  series: Day[];
  recentActivity: Activity[];
  memberStats: { byRole: Record<string, number> };
};

/** For members. */
export function useDashboard(orgId: string, days = 30) {
  return useQuery({
    queryKey: ['dashboard', orgId, days],
    queryFn: () => read<DashboardView>(`/orgs/${orgId}/dashboard?days=${days}`),
    staleTime: 60_000,
  });
}

const ahead = 60 * 86_400_000;

/** The next five times that anything takes place. The dashboard itself knows of a series only when it began. */
export function useUpcoming(orgId: string) {
  return useQuery({
    queryKey: ['events', 'upcoming', orgId],
    queryFn: async () => {
      const now = Date.now();
      const [from, to] = [now, now + ahead].map((time) => encodeURIComponent(new Date(time).toISOString()));
      const { items } = await read<{ items: CalendarItem[] }>(
        `/orgs/${orgId}/calendar?from=${String(from)}&to=${String(to)}&limit=20`,
      );
      return items.filter(({ status }) => status !== 'cancelled').slice(0, 5);
    },
    staleTime: 60_000,
  });
}

export function useActivity(orgId: string) {
  return useInfiniteQuery({
    queryKey: ['activity', orgId],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      read<{ items: Activity[]; nextCursor: string | null }>(
        `/orgs/${orgId}/activity?limit=30${pageParam === undefined ? '' : `&cursor=${pageParam}`}`,
      ),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
