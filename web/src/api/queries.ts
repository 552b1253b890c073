import { QueryClient, type InfiniteData } from '@tanstack/react-query';
import { Problem } from './problem';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

const retry = (failures: number, error: unknown) => error instanceof Problem && error.passing && failures < 3;

const retryDelay = (failures: number, error: unknown) =>
  error instanceof Problem && error.retryAfter !== undefined
    ? Math.min(error.retryAfter, 30) * 1000
    : Math.min(1000 * 2 ** failures, 8000);

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry, retryDelay, staleTime: 30_000, gcTime: 10 * 60_000 },
      mutations: { retry, retryDelay },
    },
  });
}

type Page<T> = { items: T[]; nextCursor: string | null };
export type Pages<T> = InfiniteData<Page<T>>;

/** The options that every list read by pages shares. */
export const byCursor = {
  initialPageParam: {} as never,
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor,
};

export function itemsOf<T>(pages: { pages: { items: T[] }[] } | undefined): T[] {
  return pages?.pages.flatMap((page) => page.items) ?? [];
}

/** Patches of a list that is read by pages; each leaves undefined (not read yet) as it is. */
export function prepended<T extends { id: string }>(pages: Pages<T> | undefined, item: T): Pages<T> | undefined {
  const rest = without(pages, item.id);
  const [first, ...others] = rest?.pages ?? [];
  if (!rest || !first) return pages;
  return { ...rest, pages: [{ ...first, items: [item, ...first.items] }, ...others] };
}

export function changed<T extends { id: string }>(
  pages: Pages<T> | undefined,
  id: string,
  change: (item: T) => T,
): Pages<T> | undefined {
  return mapped(pages, (items) => items.map((item) => (item.id === id ? change(item) : item)));
}

export function without<T extends { id: string }>(pages: Pages<T> | undefined, id: string): Pages<T> | undefined {
  return mapped(pages, (items) => items.filter((item) => item.id !== id));
}

function mapped<T>(pages: Pages<T> | undefined, change: (items: T[]) => T[]): Pages<T> | undefined {
  return pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, items: change(page.items) })) };
}

/** Patches what is known by news. A read that is on its way may be older than the news, so it begins again. */
export function patchByNews<T>(queries: QueryClient, queryKey: readonly unknown[], change: (data: T) => T): void {
  queries.setQueriesData<T>({ queryKey }, (data) => data && change(data));
  if (queries.isFetching({ queryKey }) > 0)
    void queries.cancelQueries({ queryKey }).then(() => queries.invalidateQueries({ queryKey }));
}
