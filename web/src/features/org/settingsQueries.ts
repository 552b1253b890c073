import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  byCursor,
  getOrgsByOrgId,
  getOrgsByOrgIdAuditLogInfiniteOptions,
  patchOrgsByOrgId,
  type ChangeOrganizationRequest,
  type OrganizationView,
  type Problem,
} from '@/api';
import { patchEverywhere } from './queries';

export type Versioned = { organization: OrganizationView; etag: string };

const versioned = ({ data, response }: { data: OrganizationView; response: Response }): Versioned => ({
  organization: data,
  etag: response.headers.get('ETag') ?? '*',
});

/** With the version that a change is made to. Read anew when the page opens, and not while somebody writes. */
export function useSettings(orgId: string) {
  return useQuery<Versioned>({
    queryKey: ['org-settings', orgId],
    queryFn: async ({ signal }) => versioned(await getOrgsByOrgId({ path: { orgId }, signal })),
    staleTime: Infinity,
    gcTime: 0,
  });
}

export function useChangeSettings(orgId: string) {
  const queries = useQueryClient();
  return useMutation<Versioned, Problem, { change: ChangeOrganizationRequest; etag: string }>({
    mutationFn: async ({ change, etag }) =>
      versioned(await patchOrgsByOrgId({ path: { orgId }, body: change, headers: { 'If-Match': etag } })),
    onSuccess: (next) => {
      queries.setQueryData(['org-settings', orgId], next);
      patchEverywhere(queries, orgId, () => next.organization);
    },
  });
}

/** Newest first. */
export function useAuditLog(orgId: string) {
  return useInfiniteQuery({
    ...getOrgsByOrgIdAuditLogInfiniteOptions({ path: { orgId }, query: { limit: 50 } }),
    ...byCursor,
    // It is opened to see what has just happened.
    staleTime: 0,
  });
}
