import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  byCursor,
  deleteOrgsByOrgIdInvitationsByInvitationId,
  getOrgs,
  getOrgsByOrgIdInvitationsInfiniteOptions,
  getOrgsByOrgIdInvitationsInfiniteQueryKey,
  postInvitationsByTokenAccept,
  postOrgsByOrgIdInvitations,
  prepended,
  without,
  type InvitationView,
  type InviteMemberRequest,
  type OrganizationView,
  type Pages,
  type Problem,
} from '@/api';
import { useChannel } from '@/realtime';
import { readAgain } from './queries';

type InvitationPages = Pages<InvitationView>;

/** Those that were not revoked, newest first, while one may read them. */
export function useInvitations(orgId: string) {
  const queries = useQueryClient();
  const read = () =>
    void queries.invalidateQueries({ queryKey: getOrgsByOrgIdInvitationsInfiniteQueryKey({ path: { orgId } }) });
  useChannel(`org:${orgId}`, { 'org.member-invited.v1': read, 'org.member-joined.v1': read }, read);
  return useInfiniteQuery({
    ...getOrgsByOrgIdInvitationsInfiniteOptions({ path: { orgId }, query: { limit: 50 } }),
    ...byCursor,
  });
}

/** The answer carries the link, this once; what goes into the list does not. */
export function useInvite(orgId: string) {
  const queries = useQueryClient();
  const key = getOrgsByOrgIdInvitationsInfiniteQueryKey({ path: { orgId } });
  return useMutation<InvitationView, Problem, InviteMemberRequest>({
    mutationFn: async (body) => (await postOrgsByOrgIdInvitations({ path: { orgId }, body })).data,
    // The link would stay in the cache as long as the answer does.
    gcTime: 0,
    onSuccess: (made) => {
      const listed = { ...made };
      delete listed.token;
      delete listed.url;
      queries.setQueriesData<InvitationPages>({ queryKey: key }, (pages) => prepended(pages, listed));
    },
  });
}

export function useRevoke(orgId: string) {
  const queries = useQueryClient();
  const key = getOrgsByOrgIdInvitationsInfiniteQueryKey({ path: { orgId } });
  return useMutation<unknown, Problem, InvitationView>({
    mutationFn: ({ id }) => deleteOrgsByOrgIdInvitationsByInvitationId({ path: { orgId, invitationId: id } }),
    onSuccess: (_, { id }) => {
      queries.setQueriesData<InvitationPages>({ queryKey: key }, (pages) => without(pages, id));
      return queries.invalidateQueries({ queryKey: key });
    },
  });
}

const mine = async () => (await getOrgs({ query: { limit: 100 } })).data.items;

/**
 * Accepts, and finds the organization one has got into. The answer doesn't name it, so it is the one that is new among
 * one's own; undefined for who was in it before.
 */
export function useAccept() {
  const queries = useQueryClient();
  return useMutation<OrganizationView | undefined, Problem, string>({
    mutationFn: async (token) => {
      const before = new Set((await mine()).map(({ id }) => id));
      await postInvitationsByTokenAccept({ path: { token } });
      return (await mine()).find(({ id }) => !before.has(id));
    },
    onSuccess: () => readAgain(queries),
  });
}
