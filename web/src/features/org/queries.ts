import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  byCursor,
  changed,
  getOrgsBySlugBySlugOptions,
  getOrgsDiscoverInfiniteOptions,
  getOrgsDiscoverInfiniteQueryKey,
  getOrgsInfiniteOptions,
  getOrgsInfiniteQueryKey,
  getOrgsOfferedOptions,
  getOrgsOfferedQueryKey,
  postOrgs,
  postOrgsByOrgIdJoin,
  prepended,
  uuidv7,
  without,
  type CreateOrganizationRequest,
  type OrganizationView,
  type Pages,
  type Problem,
} from '@/api';
import { useChannel } from '@/realtime';
import { useMe } from '@/session';

type Organizations = Pages<OrganizationView>;

/** The part of the generated key that all organizations read by their slug share. */
const bySlug = [{ _id: 'getOrgsBySlugBySlug' }];

export function useOrganization(slug: string | undefined) {
  return useQuery({ ...getOrgsBySlugBySlugOptions({ path: { slug: slug ?? '' } }), enabled: slug !== undefined });
}

export function useMyOrganizations() {
  const me = useMe();
  return useInfiniteQuery({
    ...getOrgsInfiniteOptions({ query: { limit: 100 } }),
    ...byCursor,
    enabled: me !== undefined,
  });
}

/** Those that take everybody who has an address of their domain. */
export function useOfferedOrganizations() {
  const me = useMe();
  return useQuery({ ...getOrgsOfferedOptions(), enabled: me !== undefined });
}

export function usePublicOrganizations(q: string | undefined) {
  return useInfiniteQuery({ ...getOrgsDiscoverInfiniteOptions({ query: q === undefined ? {} : { q } }), ...byCursor });
}

export function patchEverywhere(
  queries: QueryClient,
  id: string,
  change: (org: OrganizationView) => OrganizationView,
): void {
  for (const key of [getOrgsInfiniteQueryKey(), getOrgsDiscoverInfiniteQueryKey()]) {
    queries.setQueriesData<Organizations>({ queryKey: key }, (pages) => changed(pages, id, change));
  }
  queries.setQueriesData<OrganizationView>({ queryKey: bySlug }, (org) => (org?.id === id ? change(org) : org));
}

/** After what changes how one stands to an organization. */
export function readAgain(queries: QueryClient): Promise<unknown> {
  return Promise.all([
    queries.invalidateQueries({ queryKey: bySlug }),
    queries.invalidateQueries({ queryKey: getOrgsInfiniteQueryKey() }),
    queries.invalidateQueries({ queryKey: getOrgsOfferedQueryKey() }),
  ]);
}

/** Keeps an organization that one is in equal to a fresh read, wherever a list shows it. */
export function useOrganizationNews({ id, myRole }: OrganizationView): void {
  const queries = useQueryClient();
  useChannel(
    myRole === null ? undefined : `org:${id}`,
    {
      'org.organization-changed.v1': (news) => {
        patchEverywhere(queries, id, (org) => ({ ...org, ...news }));
        // The event has neither description nor category.
        void queries.invalidateQueries({ queryKey: bySlug });
      },
      'org.seat-changed.v1': ({ memberCount, memberLimit }) =>
        patchEverywhere(queries, id, (org) => ({ ...org, memberCount, memberLimit: memberLimit ?? org.memberLimit })),
    },
    () => void readAgain(queries),
  );
}

/** Shown at once, and taken back when the server refuses. */
export function useJoin() {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, Pick<OrganizationView, 'id' | 'myRole'>>({
    mutationFn: ({ id }) => postOrgsByOrgIdJoin({ path: { orgId: id } }),
    onMutate: ({ id }) => patchEverywhere(queries, id, (org) => ({ ...org, myRole: org.settings.defaultRole })),
    onError: (_, org) => patchEverywhere(queries, org.id, (present) => ({ ...present, myRole: org.myRole })),
    onSettled: () => readAgain(queries),
  });
}

export function useFound() {
  const queries = useQueryClient();
  return useMutation<OrganizationView, Problem, Omit<CreateOrganizationRequest, 'id'>>({
    mutationFn: async (organization) => (await postOrgs({ body: { ...organization, id: uuidv7() } })).data,
    onSuccess: (organization) => {
      queries.setQueriesData<Organizations>({ queryKey: getOrgsInfiniteQueryKey() }, (pages) =>
        prepended(without(pages, organization.id), organization),
      );
      return queries.invalidateQueries({ queryKey: getOrgsDiscoverInfiniteQueryKey() });
    },
  });
}
