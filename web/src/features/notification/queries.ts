import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  byCursor,
  changed,
  getNotificationsInfiniteOptions,
  getNotificationsInfiniteQueryKey,
  getNotificationsUnreadCountOptions,
  getNotificationsUnreadCountQueryKey,
  itemsOf,
  postNotificationsMarkRead,
  prepended,
  without,
  type CountView,
  type MarkReadRequest,
  type NotificationView,
  type Pages,
  type Problem,
} from '@/api';
import { useChannel } from '@/realtime';
import { useMe } from '@/session';

type Notifications = Pages<NotificationView>;

export function useNotifications(unread: boolean) {
  const me = useMe();
  return useInfiniteQuery({
    ...getNotificationsInfiniteOptions({ query: unread ? { unread } : {} }),
    ...byCursor,
    enabled: me !== undefined,
    // What was read since stays in its place while it is looked at, and is gone when one comes back.
    ...(unread && { staleTime: 0 }),
  });
}

/** Undefined for a visitor, and until it is known. */
export function useUnreadCount(): number | undefined {
  const me = useMe();
  return useQuery({ ...getNotificationsUnreadCountOptions(), enabled: me !== undefined }).data?.count;
}

function inEveryList(queries: QueryClient, patch: (pages: Notifications | undefined) => Notifications | undefined) {
  queries.setQueriesData<Notifications>({ queryKey: getNotificationsInfiniteQueryKey() }, patch);
}

function setCount(queries: QueryClient, count: number): void {
  queries.setQueryData<CountView>(getNotificationsUnreadCountQueryKey(), { count });
}

function setRead(queries: QueryClient, ids: string[], at = new Date().toISOString()): void {
  inEveryList(queries, (pages) =>
    ids.reduce((rest, id) => changed(rest, id, (one) => ({ ...one, readAt: one.readAt ?? at })), pages),
  );
}

function readAgain(queries: QueryClient): Promise<unknown> {
  return Promise.all([
    queries.invalidateQueries({ queryKey: getNotificationsInfiniteQueryKey() }),
    queries.invalidateQueries({ queryKey: getNotificationsUnreadCountQueryKey() }),
  ]);
}

/** Keeps the lists and the count equal to a fresh read, wherever in the client one is. */
export function useInboxNews(): void {
  const queries = useQueryClient();
  const me = useMe();
  useChannel(
    me && 'user',
    {
      'notification.notification-raised.v1': (notification) => {
        inEveryList(queries, (pages) => {
          const known = itemsOf(pages).some(({ id }) => id === notification.id);
          return known ? pages : prepended(pages, notification);
        });
        // The event doesn't say how many there are, and may come twice: adding one could count it twice.
        void queries.invalidateQueries({ queryKey: getNotificationsUnreadCountQueryKey() });
      },
      'notification.notifications-read.v1': ({ ids, unreadCount }) => {
        setRead(queries, ids);
        setCount(queries, unreadCount);
      },
      'notification.notifications-withdrawn.v1': ({ ids, unreadCount }) => {
        inEveryList(queries, (pages) => ids.reduce(without, pages));
        setCount(queries, unreadCount);
      },
    },
    () => void readAgain(queries),
  );
}

/** Shown as read at once; when the server refuses, the lists are read again. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation<CountView, Problem, MarkReadRequest>({
    mutationFn: async (body) => (await postNotificationsMarkRead({ body })).data,
    onMutate: ({ ids, before }) => {
      const shown = queries
        .getQueriesData<Notifications>({ queryKey: getNotificationsInfiniteQueryKey() })
        .flatMap(([, pages]) => itemsOf(pages));
      const concerns = ({ id, createdAt }: NotificationView) =>
        ids ? ids.includes(id) : before !== undefined && new Date(createdAt) <= new Date(before);
      const unread = new Set(shown.filter((one) => one.readAt === null && concerns(one)).map(({ id }) => id));
      const present = queries.getQueryData<CountView>(getNotificationsUnreadCountQueryKey());
      setRead(queries, [...unread]);
      if (present) setCount(queries, Math.max(0, present.count - unread.size));
    },
    onSuccess: ({ count }) => setCount(queries, count),
    onError: () => readAgain(queries),
  });
}
