import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  read,
  write,
  type LinkedAccount,
  type PageLinkedAccount,
  type PageSignInProvider,
  type Problem,
  type SignedIn,
  type WayToProvider,
} from '@/api';
import { session, useMe } from '@/session';
import { leaveFor } from './leave';

const linked = ['linked-accounts'];

export const useProviders = () =>
  useQuery({
    queryKey: ['sign-in-providers'],
    queryFn: () => read<PageSignInProvider>('/auth/providers').then(({ items }) => items),
    staleTime: Infinity,
    retry: false,
  });

/** Goes to the provider: to sign in, or for one who is signed in to link an account there. */
export function useBegin() {
  return useMutation<WayToProvider, Problem, string>({
    mutationFn: (id) => write<WayToProvider>('POST', `/auth/providers/${encodeURIComponent(id)}/begin`),
    gcTime: 0,
    retry: false,
    onSuccess: ({ redirectTo }) => leaveFor(redirectTo),
  });
}

type Back = { provider: string; answer: string };

/** Signs in by what one came back with, or links it for one who is signed in. */
export function useComeBack(onDone: (linked: boolean) => void) {
  const me = useMe();
  return useMutation<boolean, Problem, Back>({
    mutationFn: async ({ provider, answer }) => {
      const base = `/auth/providers/${encodeURIComponent(provider)}`;
      if (me) {
        await write<LinkedAccount>('POST', `${base}/link`, { answer });
        return true;
      }
      session.signedIn(await write<SignedIn>('POST', `${base}/sign-in`, { answer, session: 'cookie' }));
      return false;
    },
    gcTime: 0,
    retry: false,
    onSuccess: onDone,
  });
}

export function useLinkedAccounts() {
  const me = useMe();
  return useQuery({
    queryKey: linked,
    queryFn: () => read<PageLinkedAccount>('/users/me/linked-accounts').then(({ items }) => items),
    enabled: me !== undefined,
  });
}

export function useUnlink() {
  const queries = useQueryClient();
  return useMutation<undefined, Problem, string>({
    mutationFn: (id) => write<undefined>('DELETE', `/users/me/linked-accounts/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: linked }),
  });
}

const kept = 'parley.after-provider';

/** Where one wanted to go, kept while one is at the provider. */
export const keepNext = (next: string | undefined) => sessionStorage.setItem(kept, next ?? '/');

/** Only what this tab has kept itself, a path of ours. */
export function takeNext(): string {
  const next = sessionStorage.getItem(kept) ?? '/';
  sessionStorage.removeItem(kept);
  return next;
}
