import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  read,
  without,
  write,
  type AnsweredConsent,
  type App,
  type AppRequest,
  type ConnectedApp,
  type Consent,
  type PageApp,
  type PageConnectedApp,
  type Pages,
  type Problem,
} from '@/api';
import { useMe, useSession } from '@/session';
import { leaveFor } from './leave';

const apps = ['my-apps'];
const connected = ['connected-apps'];
const from = (cursor: string | undefined) => (cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`);
const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
};

export function useApps() {
  const me = useMe();
  return useInfiniteQuery({
    queryKey: apps,
    queryFn: ({ pageParam }) => read<PageApp>(`/users/me/apps${from(pageParam)}`),
    ...pages,
    enabled: me !== undefined,
  });
}

export function useConnectedApps() {
  const me = useMe();
  return useInfiniteQuery({
    queryKey: connected,
    queryFn: ({ pageParam }) => read<PageConnectedApp>(`/users/me/grants${from(pageParam)}`),
    ...pages,
    enabled: me !== undefined,
  });
}

export function useRegisterApp() {
  const queries = useQueryClient();
  return useMutation<App, Problem, AppRequest>({
    mutationFn: (request) => write<App>('POST', '/users/me/apps', request),
    gcTime: 0,
    // The list doesn't keep what is shown once.
    onSuccess: () => queries.invalidateQueries({ queryKey: apps }),
  });
}

export function useRenewSecret() {
  return useMutation<App, Problem, string>({
    mutationFn: (id) => write<App>('POST', `/users/me/apps/${id}/secret`),
    gcTime: 0,
  });
}

export function useRemoveApp() {
  const queries = useQueryClient();
  return useMutation<undefined, Problem, string>({
    mutationFn: (id) => write<undefined>('DELETE', `/users/me/apps/${id}`),
    onSuccess: (_, id) => queries.setQueryData<Pages<App>>(apps, (all) => without(all, id)),
  });
}

export function useDisconnectApp() {
  const queries = useQueryClient();
  return useMutation<undefined, Problem, string>({
    mutationFn: (id) => write<undefined>('DELETE', `/users/me/grants/${id}`),
    onSuccess: (_, id) => queries.setQueryData<Pages<ConnectedApp>>(connected, (all) => without(all, id)),
  });
}

/** Asked as a visitor too, so that they see for what they sign in. */
export function useConsent(request: string) {
  const me = useMe();
  const known = useSession().status !== 'starting';
  return useQuery({
    queryKey: ['consent', request, me?.id],
    queryFn: () => read<Consent>(`/auth/consent?request=${encodeURIComponent(request)}`),
    enabled: known,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}

export function useAnswerConsent(request: string) {
  return useMutation<AnsweredConsent, Problem, boolean>({
    mutationFn: (approved) => write<AnsweredConsent>('POST', '/auth/consent', { request, approved }),
    gcTime: 0,
    retry: false,
    onSuccess: ({ redirectTo }) => leaveFor(redirectTo),
  });
}
