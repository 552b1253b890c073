import { useRouterState } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { ListedPost } from '@/api';
import { numberIn } from './posts';
import type { ListHandle } from './LongList';

/** The post at the top when a page was left, by the entry of the history: to go back there. */
const places = new Map<string, number>();

type List = { hasNextPage: boolean; isFetching: boolean; fetchNextPage: () => unknown };
type Wanted = { number: number; block: 'start' | 'center' | 'end'; shown: boolean };

/**
 * Where one enters a topic: where one was, the post that the address names, or the first that is unread. Pages are read
 * until it is there, however far down it is, and it is brought into view once.
 */
export function useReach(
  list: List,
  posts: ListedPost[],
  handle: RefObject<ListHandle | null>,
  unread: number | undefined,
) {
  const { hash, key } = useRouterState({
    select: ({ location }) => ({ hash: location.hash, key: location.state.__TSR_key ?? '' }),
  });
  const [firstUnread] = useState(unread);
  const named = numberIn(hash);
  const [entry, setEntry] = useState({ key, left: places.get(key) });
  if (entry.key !== key) setEntry({ key, left: places.get(key) });
  const { left } = entry;
  const wanted: Wanted | undefined =
    left !== undefined
      ? { number: left, block: 'start', shown: false }
      : named !== undefined
        ? { number: named, block: 'start', shown: true }
        : firstUnread !== undefined
          ? { number: firstUnread, block: 'center', shown: false }
          : undefined;
  const reached = useRef<string>(undefined);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const last = posts.at(-1)?.number ?? 0;
  const missing = wanted !== undefined && wanted.number > last;
  useEffect(() => {
    if (missing && hasNextPage && !isFetching) void fetchNextPage();
  }, [missing, hasNextPage, isFetching, fetchNextPage]);
  const found = wanted && posts.findIndex(({ number }) => number >= wanted.number);
  const block = wanted?.block;
  useEffect(() => {
    if (found === undefined || found < 0 || block === undefined || reached.current === key) return;
    reached.current = key;
    // The first post has the title above it.
    if (found > 0) handle.current?.scrollTo(found, block);
  }, [found, block, key, handle]);
  return { target: wanted?.shown && found !== undefined && found >= 0 ? posts[found]?.number : undefined, key };
}

/** Tells which posts stand in the window, once it has come to rest. */
export function useSeen(
  content: RefObject<HTMLElement | null>,
  key: string,
  posts: ListedPost[],
  onSeen: (number: number) => void,
): void {
  const tell = useEffectEvent((first: number, last: number) => {
    places.set(key, first);
    onSeen(last);
  });
  const count = posts.length;
  useEffect(() => {
    const scroller = content.current?.parentElement;
    if (!scroller || count === 0) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      const { top, bottom } = scroller.getBoundingClientRect();
      const rows = [...scroller.querySelectorAll<HTMLElement>('[id^="post-"]')].filter((row) => {
        const box = row.getBoundingClientRect();
        // The beginning of the last one is enough: it may be longer than the window.
        return box.bottom > top + 40 && box.top < bottom - 60;
      });
      const numbers = rows.map(({ id }) => Number(id.slice(5)));
      if (numbers.length > 0) tell(Math.min(...numbers), Math.max(...numbers));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, 600);
    };
    later();
    scroller.addEventListener('scroll', later, { passive: true });
    document.addEventListener('visibilitychange', later);
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', later);
      document.removeEventListener('visibilitychange', later);
    };
  }, [content, count]);
}

/** What is selected inside of one post, to be quoted. */
export function selectionIn(postNumber: number): string | undefined {
  const selection = getSelection();
  const text = selection?.toString().trim() ?? '';
  const row = document.getElementById(`post-${postNumber}`)?.querySelector('.prose');
  if (!selection || text === '' || !row?.contains(selection.anchorNode) || !row.contains(selection.focusNode))
    return undefined;
  return text;
}
