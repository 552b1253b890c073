import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Problem } from '@/api';
import * as api from './billingApi';
import { isSubscribed, type Account, type Choice } from './shapes';

const keys = {
  plans: ['billing', 'plans'],
  of: (orgId: string) => ['billing', orgId],
  account: (orgId: string) => ['billing', orgId, 'account'],
};
const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
};

export function usePlans() {
  return useQuery({ queryKey: keys.plans, queryFn: api.listPlans, staleTime: Infinity });
}

type AccountOptions = {
  enabled?: boolean;
  /** Reads again and again until there is a plan: Stripe tells of it a moment after it was bought. */
  until?: 'subscribed' | undefined;
};

export function useAccount(orgId: string, { enabled = true, until }: AccountOptions = {}) {
  return useQuery({
    queryKey: keys.account(orgId),
    queryFn: () => api.getAccount(orgId),
    enabled,
    refetchInterval: ({ state: { data } }) =>
      until === 'subscribed' && (data === undefined || !isSubscribed(data)) ? 1500 : false,
  });
}

export function useInvoices(orgId: string) {
  return useInfiniteQuery({
    queryKey: [...keys.of(orgId), 'invoices'],
    queryFn: ({ pageParam }) => api.listInvoices(orgId, pageParam),
    ...pages,
  });
}

/** Line by line, up to `at`. */
export function useSeats(orgId: string, at: string | undefined) {
  return useInfiniteQuery({
    queryKey: [...keys.of(orgId), 'seats', at],
    queryFn: ({ pageParam }) => api.getSeats(orgId, at, pageParam),
    ...pages,
  });
}

export function useHistory(orgId: string) {
  return useInfiniteQuery({
    queryKey: [...keys.of(orgId), 'history'],
    queryFn: ({ pageParam }) => api.listHistory(orgId, pageParam),
    ...pages,
  });
}

/** The sum holds for half an hour, so it is not read again while somebody looks at it. */
export function usePreview(orgId: string, choice: Choice) {
  return useQuery({
    queryKey: [...keys.of(orgId), 'preview', choice],
    queryFn: () => api.previewPlan(orgId, choice),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Everything that follows from what an organization has: its bills, and what it may do. */
export function useReadAgain(orgId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: keys.of(orgId), predicate: ({ queryKey }) => queryKey[2] !== 'preview' }),
      queries.invalidateQueries({ queryKey: [{ _id: 'getOrgsBySlugBySlug' }] }),
    ]);
}

function useChange<V>(orgId: string, change: (value: V) => Promise<Account>) {
  const queries = useQueryClient();
  const readAgain = useReadAgain(orgId);
  return useMutation<Account, Problem, V>({
    mutationFn: change,
    onSuccess: (account) => {
      queries.setQueryData(keys.account(orgId), account);
      void readAgain();
    },
  });
}

export const useChangePlan = (orgId: string) => useChange(orgId, (choice: Choice) => api.changePlan(orgId, choice));
export const useCancelPlan = (orgId: string) => useChange<undefined>(orgId, () => api.cancelPlan(orgId));
export const useResumePlan = (orgId: string) => useChange<undefined>(orgId, () => api.resumePlan(orgId));

/** Both lead away, to a page of Stripe. */
export function useCheckout(orgId: string) {
  return useMutation<{ url: string }, Problem, Choice & { coupon?: string }>({
    mutationFn: (wish) => api.startCheckout(orgId, wish),
    onSuccess: leave,
  });
}
export function usePortal(orgId: string) {
  return useMutation<{ url: string }>({ mutationFn: () => api.openPortal(orgId), onSuccess: leave });
}

function leave({ url }: { url: string }): void {
  location.assign(url);
}
