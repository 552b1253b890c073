import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  byCursor,
  getOrgsByOrgIdForumsInfiniteOptions,
  postOrgsByOrgIdLeave,
  type OrganizationView,
  type Problem,
} from '@/api';
import { patchEverywhere, readAgain } from './queries';

/** Not shown before it is done: what one may read here changes with it. */
export function useLeave() {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, OrganizationView>({
    mutationFn: ({ id }) => postOrgsByOrgIdLeave({ path: { orgId: id } }),
    onSuccess: (_, { id }) => {
      patchEverywhere(queries, id, (org) => ({ ...org, myRole: null, myPermissions: [] }));
      return readAgain(queries);
    },
  });
}

/** Those that the caller may read; forum-service leaves out the others. */
export function useForums(orgId: string, enabled = true) {
  return useInfiniteQuery({
    ...getOrgsByOrgIdForumsInfiniteOptions({ path: { orgId }, query: { limit: 100 } }),
    ...byCursor,
    enabled,
  });
}
