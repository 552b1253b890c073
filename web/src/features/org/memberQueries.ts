import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  byCursor,
  deleteOrgsByOrgIdMembersByUserId,
  getOrgsByOrgIdMembersInfiniteOptions,
  getOrgsByOrgIdMembersInfiniteQueryKey,
  patchOrgsByOrgIdMembersByUserId,
  type MembershipView,
  type Pages,
  type Problem,
} from '@/api';
import { useChannel } from '@/realtime';
import { readAgain } from './queries';

export type MemberFilter = {
  q?: string | undefined;
  role?: Role | undefined;
  status?: MembershipView['status'] | undefined;
};
export type Role = MembershipView['role'];
type Members = Pages<MembershipView>;

/** In the order of joining. Only members may read them. */
export function useMembers(orgId: string, filter: MemberFilter, enabled: boolean) {
  const queries = useQueryClient();
  const key = getOrgsByOrgIdMembersInfiniteQueryKey({ path: { orgId } });
  const readMembers = () => void queries.invalidateQueries({ queryKey: key });
  // An event does not say whom a filter keeps, so the pages are read again; they stay on the screen meanwhile.
  useChannel(
    enabled ? `org:${orgId}` : undefined,
    {
      'org.member-joined.v1': readMembers,
      'org.member-left.v1': readMembers,
      'org.member-role-changed.v1': readMembers,
      'org.member-suspended.v1': readMembers,
      'org.member-reinstated.v1': readMembers,
    },
    readMembers,
  );
  return useInfiniteQuery({
    ...getOrgsByOrgIdMembersInfiniteOptions({ path: { orgId }, query: { ...filter, limit: 50 } }),
    ...byCursor,
    placeholderData: keepPreviousData,
    enabled,
  });
}

type MemberChange = { member: MembershipView } & (
  { kind: 'change'; role?: Role; status?: MembershipView['status'] } | { kind: 'remove' }
);

/** Not shown before the server has agreed: a wrong look at who may do what is worse than a wait. */
export function useChangeMember(orgId: string) {
  const queries = useQueryClient();
  const key = getOrgsByOrgIdMembersInfiniteQueryKey({ path: { orgId } });
  return useMutation<MembershipView | undefined, Problem, MemberChange>({
    mutationFn: async ({ member, kind, ...body }) => {
      const path = { orgId, userId: member.user.id };
      if (kind === 'change') return (await patchOrgsByOrgIdMembersByUserId({ path, body })).data;
      await deleteOrgsByOrgIdMembersByUserId({ path });
      return undefined;
    },
    onSuccess: (next, { member: { user } }) => {
      queries.setQueriesData<Members>({ queryKey: key }, (pages) => withMember(pages, user.id, next));
      return Promise.all([queries.invalidateQueries({ queryKey: key }), readAgain(queries)]);
    },
  });
}

/** Members have no id of their own; `next` is undefined for one who is gone. */
function withMember(pages: Members | undefined, userId: string, next: MembershipView | undefined): Members | undefined {
  const replaced = (member: MembershipView) => (member.user.id !== userId ? [member] : next ? [next] : []);
  return pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.flatMap(replaced) })) };
}
