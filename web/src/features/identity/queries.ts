import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  byCursor,
  deleteAuthSessionsBySessionId,
  getAuthSessionsInfiniteOptions,
  getAuthSessionsInfiniteQueryKey,
  getUsersByUsernameOptions,
  getUsersByUsernameQueryKey,
  getUsersMe,
  patchUsersMe,
  without,
  type MyProfile,
  type Pages,
  type Problem,
  type ProfileRequest,
  type PublicProfile,
  type SessionView,
} from '@/api';
import { session, useMe } from '@/session';

/** What was read, and the version that a change of it names. */
type Read<T> = { value: T; etag: string | undefined };

const myProfile = ['my-profile'];

export function useMyProfile() {
  const me = useMe();
  return useQuery<Read<MyProfile>>({
    queryKey: myProfile,
    queryFn: async ({ signal }) => read(await getUsersMe({ signal })),
    enabled: me !== undefined,
  });
}

function read<T>({ data, response }: { data: T; response: Response }): Read<T> {
  return { value: data, etag: response.headers.get('ETag') ?? undefined };
}

export function useChangeProfile() {
  const queries = useQueryClient();
  return useMutation<Read<MyProfile>, Problem, { change: ProfileRequest; etag: string | undefined }>({
    mutationFn: async ({ change, etag }) =>
      read(await patchUsersMe({ body: change, ...(etag !== undefined && { headers: { 'If-Match': etag } }) })),
    onSuccess: (changed) => {
      const { id, username, displayName, avatarUrl, coverUrl, bio, location, website, birthDate } = changed.value;
      queries.setQueryData(myProfile, changed);
      const user = { id, username, displayName, avatarUrl };
      session.changed(user);
      const shown = getUsersByUsernameQueryKey({ path: { username } });
      queries.setQueryData<PublicProfile>(
        shown,
        (old) => old && { ...old, ...user, coverUrl, bio, location, website, birthDate },
      );
    },
    // Somebody else changed it: the next try names the version that is there now.
    onError: ({ status }) =>
      status === 412 || status === 409 ? queries.invalidateQueries({ queryKey: myProfile }) : undefined,
  });
}

export function usePerson(username: string) {
  return useQuery(getUsersByUsernameOptions({ path: { username } }));
}

export function useSessions() {
  const me = useMe();
  return useInfiniteQuery({ ...getAuthSessionsInfiniteOptions(), ...byCursor, enabled: me !== undefined });
}

export function useEndSession() {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, string>({
    mutationFn: (sessionId) => deleteAuthSessionsBySessionId({ path: { sessionId } }),
    onSuccess: (_, id) =>
      queries.setQueriesData<Pages<SessionView>>({ queryKey: getAuthSessionsInfiniteQueryKey() }, (pages) =>
        without(pages, id),
      ),
  });
}
