import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { byCursor, getSearchInfiniteOptions, type SearchPage } from '@/api';
import type { SearchState } from './routes';

/** What was found stays while the next is looked for. */
export function useSearchResults({ q = '', org, type, tag, sort }: SearchState) {
  const query = {
    q,
    ...(org !== undefined && { orgId: org }),
    ...(type && { type }),
    ...(tag !== undefined && { tag }),
    ...(sort && { sort }),
  };
  return useInfiniteQuery({
    ...getSearchInfiniteOptions({ query }),
    ...byCursor,
    // The generated client would take a bare cursor for `after`, which is a date here.
    getNextPageParam: ({ nextCursor }: SearchPage) =>
      nextCursor === null ? null : { query: { q, cursor: nextCursor } },
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}
