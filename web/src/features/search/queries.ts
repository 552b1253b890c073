import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { byCursor, getSearchInfiniteOptions, getSearchSuggestOptions, type SearchPage } from '@/api';
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

/** Topics that begin like what is being typed; none for nothing. Those of the text before stay until they come. */
export function useSuggestions(q: string, orgId: string | undefined) {
  return useQuery({
    ...getSearchSuggestOptions({ query: { q, ...(orgId !== undefined && { orgId }) } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}
