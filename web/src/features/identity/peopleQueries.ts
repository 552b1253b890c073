import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ConnectionView, Problem, UserSummary } from '@/api';
import { useMe } from '@/session';
import * as api from './peopleApi';
import type { RelationKind } from './peopleApi';
import { professional } from './professional';

const keys = {
  own: (kind: RelationKind) => ['people', kind],
  connections: ['people', 'connections'],
  of: (userId: string, side: string) => ['people', userId, side],
};

/** What one sees of people, and their counts, depend on what they are to each other. */
const lookAgain = (queries: QueryClient) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: [{ _id: 'getUsersByUsername' }] }),
    queries.invalidateQueries({ queryKey: professional }),
  ]);

/** Whom the caller follows, blocks or mutes. */
export function useOwn(kind: RelationKind) {
  const me = useMe();
  return useQuery({
    queryKey: keys.own(kind),
    queryFn: () => api.listOwn(kind, me?.id ?? ''),
    enabled: me !== undefined,
  });
}

/** Shown at once, and taken back when the server refuses. */
export function useRelate(kind: RelationKind) {
  const queries = useQueryClient();
  const key = keys.own(kind);
  return useMutation<undefined, Problem, { user: UserSummary; on: boolean }>({
    mutationFn: ({ user, on }) => api.relate(kind, user.id, on),
    onMutate: async ({ user, on }) => {
      await queries.cancelQueries({ queryKey: key });
      queries.setQueryData<UserSummary[]>(key, (people) => {
        const others = people?.filter(({ id }) => id !== user.id);
        return others && on ? [user, ...others] : others;
      });
    },
    onError: () => queries.invalidateQueries({ queryKey: key }),
    // A block ends that they follow each other and are connected.
    onSuccess: (_, { user }) =>
      kind === 'mute'
        ? undefined
        : Promise.all([
            lookAgain(queries),
            queries.invalidateQueries({ queryKey: keys.of(user.id, 'followers') }),
            kind === 'block' && queries.invalidateQueries({ queryKey: keys.own('follow') }),
            kind === 'block' && queries.invalidateQueries({ queryKey: keys.connections }),
          ]),
  });
}

export function usePeopleOf(userId: string, side: 'followers' | 'following') {
  return useInfiniteQuery({
    queryKey: keys.of(userId, side),
    queryFn: ({ pageParam }) => api.listPeople(userId, side, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** The caller's connections, and the requests of both sides. */
export function useConnections() {
  const me = useMe();
  return useQuery({ queryKey: keys.connections, queryFn: api.listConnections, enabled: me !== undefined });
}

export type ConnectionChange =
  { kind: 'ask'; userId: string; message: string } | { kind: 'accepted' | 'declined' | 'end'; id: string };

export function useChangeConnection() {
  const queries = useQueryClient();
  return useMutation<ConnectionView | undefined, Problem, ConnectionChange>({
    mutationFn: (change) => {
      switch (change.kind) {
        case 'ask':
          return api.askToConnect(change.userId, change.message);
        case 'end':
          return api.endConnection(change.id);
        default:
          return api.answerConnection(change.id, change.kind);
      }
    },
    // Also when it failed: the other one may have been quicker.
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: keys.connections }), lookAgain(queries)]),
  });
}
