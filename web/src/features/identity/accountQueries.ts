import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getAuthSessionsInfiniteQueryKey,
  without,
  type ConfirmedTotp,
  type NewTotp,
  type Pages,
  type PersonalToken,
  type PersonalTokenRequest,
  type Problem,
  type TotpState,
} from '@/api';
import { session, useMe } from '@/session';
import * as api from './accountApi';

const totp = ['my-totp'];
const tokens = ['my-tokens'];

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.changePassword,
    // The other devices are signed out with it.
    onSuccess: () => queries.invalidateQueries({ queryKey: getAuthSessionsInfiniteQueryKey() }),
  });
}

export function useChangeEmail() {
  return useMutation({ mutationFn: api.changeEmail });
}

export function useAskForVerification() {
  return useMutation({ mutationFn: api.askForVerification });
}

/** All sessions end with it, this one too; what shows the form goes with the session. */
export function useDeactivate(onDone: () => void) {
  return useMutation<undefined, Problem, string>({
    mutationFn: api.deactivate,
    onSuccess: () => {
      onDone();
      return session.signOut();
    },
  });
}

export function useEndOtherSessions() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.endOtherSessions,
    onSettled: () => queries.invalidateQueries({ queryKey: getAuthSessionsInfiniteQueryKey() }),
  });
}

export function useTotp() {
  const me = useMe();
  return useQuery({ queryKey: totp, queryFn: api.getTotp, enabled: me !== undefined });
}

export function useBeginTotp() {
  const queries = useQueryClient();
  return useMutation<NewTotp, Problem, undefined>({
    mutationFn: api.beginTotp,
    gcTime: 0,
    // It may have been turned on in another window.
    onError: () => queries.invalidateQueries({ queryKey: totp }),
  });
}

export function useConfirmTotp() {
  const queries = useQueryClient();
  return useMutation<ConfirmedTotp, Problem, string>({
    mutationFn: api.confirmTotp,
    gcTime: 0,
    onSuccess: ({ recoveryCodes }) =>
      queries.setQueryData<TotpState>(totp, { enabled: true, recoveryCodesLeft: recoveryCodes.length }),
  });
}

export function useRemoveTotp() {
  const queries = useQueryClient();
  return useMutation<undefined, Problem, string>({
    mutationFn: api.removeTotp,
    onSuccess: () => queries.setQueryData<TotpState>(totp, { enabled: false, recoveryCodesLeft: 0 }),
  });
}

export function useTokens() {
  const me = useMe();
  return useInfiniteQuery({
    queryKey: tokens,
    queryFn: ({ pageParam }) => api.listTokens(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: me !== undefined,
  });
}

export function useMakeToken() {
  const queries = useQueryClient();
  return useMutation<PersonalToken, Problem, PersonalTokenRequest>({
    mutationFn: api.makeToken,
    gcTime: 0,
    // The list doesn't keep what is shown once.
    onSuccess: () => queries.invalidateQueries({ queryKey: tokens }),
  });
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation<undefined, Problem, string>({
    mutationFn: api.revokeToken,
    onSuccess: (_, id) => queries.setQueryData<Pages<PersonalToken>>(tokens, (pages) => without(pages, id)),
  });
}
