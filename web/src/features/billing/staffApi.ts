import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, request, write } from '@/api';
import type { Interval, PageOf, Status, Tier } from './shapes';

/** One month, UTC. Amounts are what recurs in a month; contraction and churn are 0 or less. */
export type Month = {
  month: string;
  opening: number;
  fresh: number;
  expansion: number;
  contraction: number;
  churn: number;
  reactivation: number;
  closing: number;
  closingByTier: Partial<Record<Tier, number>>;
  invoiced: number;
  trialsStarted: number;
  trialsConverted: number;
  failedPayments: number;
};
export type Revenue = { currency: string; months: Month[] };

export type Subscription = {
  orgId: string;
  name: string;
  slug: string;
  tier: Tier;
  interval: Interval | null;
  status: Status;
  monthlyAmount: number;
  seatsUsed: number;
  seatLimit: number | null;
  openedAt: string;
};
export type Filter = { q?: string | undefined; status?: Status | undefined };

export type Run = {
  id: string;
  startedAt: string;
  finishedAt: string | null;
  startedBy: string | null;
  lookedAt: number;
  failed: number;
  drift: { orgId: string; ours: string; theirs: string; repairedAt: string }[];
};

const base = '/admin/billing';
const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
};
const query = (params: Record<string, string | undefined>) =>
  new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  ).toString();

export const useRevenue = () =>
  useQuery({ queryKey: ['billing', 'staff', 'revenue'], queryFn: () => read<Revenue>(`${base}/metrics`) });

export const useSubscriptions = (filter: Filter) =>
  useInfiniteQuery({
    queryKey: ['billing', 'staff', 'subscriptions', filter],
    queryFn: ({ pageParam }) =>
      read<PageOf<Subscription>>(`${base}/subscriptions?${query({ ...filter, cursor: pageParam, limit: '50' })}`),
    ...pages,
  });

export const useRuns = () =>
  useInfiniteQuery({
    queryKey: ['billing', 'staff', 'runs'],
    queryFn: ({ pageParam }) =>
      read<PageOf<Run>>(`${base}/reconciliation?${query({ cursor: pageParam, limit: '20' })}`),
    ...pages,
    // One that goes on is looked at again until it is over.
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(({ finishedAt }) => finishedAt === null)) ? 2000 : false,
  });

export function useReconcile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => write<{ id: string }>('POST', `${base}/reconciliation`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['billing', 'staff', 'runs'] }),
  });
}

/** `what` is "metrics" or "subscriptions". */
export function useCsv(what: string, filter: Filter = {}) {
  return useMutation({
    mutationFn: async () => {
      const limit = what === 'subscriptions' ? '100' : undefined;
      const url = new URL(`/api/v1${base}/${what}?${query({ ...filter, limit })}`, location.origin);
      const file = await (await request(url, { headers: { Accept: 'text/csv' } })).blob();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `${what}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
}
