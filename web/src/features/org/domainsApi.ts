import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, write, Problem } from '@/api';
import type { DomainView, OrganizationExportView, PageDeletedOrganizationView, PageDomainView } from '@/api';

const domainsOf = (orgId: string) => ['org-domains', orgId];

export function useDomains(orgId: string) {
  return useQuery<PageDomainView>({
    queryKey: domainsOf(orgId),
    queryFn: () => read(`/orgs/${orgId}/domains`),
  });
}

type DomainAct =
  | { act: 'add'; domain: string }
  | { act: 'verify' | 'remove'; id: string }
  | { act: 'use'; id: string; change: Partial<Pick<DomainView, 'autoJoin' | 'custom'>> };

export function useDomainAct(orgId: string) {
  const queries = useQueryClient();
  const path = `/orgs/${orgId}/domains`;
  return useMutation<unknown, Problem, DomainAct>({
    mutationFn: (wanted) => {
      switch (wanted.act) {
        case 'add':
          return write('POST', path, { domain: wanted.domain });
        case 'verify':
          return write('POST', `${path}/${wanted.id}/verify`);
        case 'remove':
          return write('DELETE', `${path}/${wanted.id}`);
        case 'use':
          return write('PATCH', `${path}/${wanted.id}`, wanted.change);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: domainsOf(orgId) }),
  });
}

const exportOf = (orgId: string) => ['org-export', orgId];

/** Null where nobody asked for one. Asked for again until it is ready. */
export function useExport(orgId: string) {
  return useQuery<OrganizationExportView | null>({
    queryKey: exportOf(orgId),
    queryFn: () =>
      read<OrganizationExportView>(`/orgs/${orgId}/export`).catch((problem: unknown) => {
        if (problem instanceof Problem && problem.slug === 'export-not-found') return null;
        throw problem;
      }),
    // The address of the archive is good for a quarter of an hour.
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.readyAt === null ? 2000 : false),
  });
}

export function useRequestExport(orgId: string) {
  const queries = useQueryClient();
  return useMutation<OrganizationExportView>({
    mutationFn: () => write('POST', `/orgs/${orgId}/export`),
    onSuccess: (made) => queries.setQueryData(exportOf(orgId), made),
  });
}

const deleted = ['deleted-organizations'];

export function useDeletedOrganizations() {
  return useQuery<PageDeletedOrganizationView>({
    queryKey: deleted,
    queryFn: () => read('/orgs/deleted'),
    staleTime: 0,
  });
}

export function useEndOrganization(orgId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => write('DELETE', `/orgs/${orgId}`),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useRestore() {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, string>({
    mutationFn: (orgId) => write('POST', `/orgs/${orgId}/restore`),
    onSuccess: () => queries.invalidateQueries(),
  });
}
