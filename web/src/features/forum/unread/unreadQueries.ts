import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { read, write, type Pages, type Problem, type TopicView } from '@/api';
import { useChannel } from '@/realtime';
import { useMe } from '@/session';
import { deepTopic } from '../depth';
import { keys } from '../keys';
import { readUpTo } from '../reading';

/** Topics with posts that one hasn't read, and those that one never opened. */
export const unreadStates = ['unread', 'new'] as const;
export type UnreadState = (typeof unreadStates)[number];

export type UnreadTopic = { topic: TopicView; state: UnreadState; unread: number; firstUnread: number };
type UnreadPage = { items: UnreadTopic[]; nextCursor: string | null };

export function useUnread(state: UnreadState) {
  return useInfiniteQuery({
    queryKey: keys.unread(state),
    queryFn: ({ pageParam }) =>
      read<UnreadPage>(`/unread?state=${state}&limit=50${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** Tells how far one has read, once for each post that is further. What fails is told with the next one. */
export function useMarkRead(topic: TopicView): (number: number) => void {
  const me = useMe();
  const queries = useQueryClient();
  const told = useRef(deepTopic(topic).readNumber ?? 0);
  return (number) => {
    if (!me) return;
    readUpTo(me.id, topic.id, number);
    const before = told.current;
    if (number <= before) return;
    told.current = number;
    write('PUT', `/topics/${topic.id}/read`, { number }).then(
      () => void queries.invalidateQueries({ queryKey: keys.unread() }),
      () => (told.current = before),
    );
  };
}

/** The topic goes from the list of what is unread, at once. */
export function useDone() {
  const me = useMe();
  const queries = useQueryClient();
  return useMutation<unknown, Problem, TopicView>({
    mutationFn: ({ id, lastPostNumber }) => write('PUT', `/topics/${id}/read`, { number: lastPostNumber }),
    onMutate: ({ id, lastPostNumber }) => {
      if (me) readUpTo(me.id, id, lastPostNumber);
      queries.setQueriesData<Pages<UnreadTopic>>(
        { queryKey: keys.unread() },
        (pages) =>
          pages && {
            ...pages,
            pages: pages.pages.map((page) => ({ ...page, items: page.items.filter(({ topic }) => topic.id !== id) })),
          },
      );
    },
    onError: () => void queries.invalidateQueries({ queryKey: keys.unread() }),
  });
}

/** What one has read elsewhere is read here, too. */
export function useReadNews(): void {
  const me = useMe();
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: keys.unread() });
  useChannel(
    me && 'user',
    {
      'forum.topic-read.v1': ({ topicId, readNumber }) => {
        if (me) readUpTo(me.id, topicId, readNumber);
        again();
      },
    },
    again,
  );
}
