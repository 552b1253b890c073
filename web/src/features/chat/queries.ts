import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getOrgsByOrgId, type OrganizationView, type PageChannelView, type ChannelView } from '@/api';
import { useMe } from '@/session';
import {
  getChannel,
  getThread,
  listChannels,
  listConversations,
  listMembers,
  listMessages,
  listPins,
  listTopics,
  type MessageRange,
} from './chatApi';

import { keys } from './cache';
export function useChannels(orgId: string | undefined) {
  const me = useMe();
  return useQuery<PageChannelView>({
    queryKey: keys.channels(orgId ?? ''),
    queryFn: () => listChannels(orgId ?? ''),
    enabled: me !== undefined && orgId !== undefined,
  });
}

export function useConversations() {
  const me = useMe();
  return useQuery<PageChannelView>({
    queryKey: keys.conversations,
    queryFn: listConversations,
    enabled: me !== undefined,
  });
}

export const useChannel = (id: string) =>
  useQuery<ChannelView>({ queryKey: keys.channel(id), queryFn: () => getChannel(id) });

export function useOrganizationOf(orgId: string | null | undefined) {
  return useQuery<OrganizationView>({
    queryKey: ['chat', 'organization', orgId],
    queryFn: async ({ signal }) => (await getOrgsByOrgId({ path: { orgId: orgId ?? '' }, signal })).data,
    enabled: orgId != null,
  });
}

export const useChannelMembers = (id: string) =>
  useQuery({ queryKey: keys.members(id), queryFn: () => listMembers(id) });

export const useTopics = (id: string) => useQuery({ queryKey: keys.topics(id), queryFn: () => listTopics(id) });

export const usePins = (id: string) => useQuery({ queryKey: keys.pins(id), queryFn: () => listPins(id) });

export const useThread = (id: string, root: string) =>
  useQuery({ queryKey: keys.thread(id, root), queryFn: () => getThread(root) });

/** From where one begins to read, in both directions. At most six pages are kept: the rest comes back when one scrolls. */
export function useMessages(id: string, topic: string | undefined, from: number | undefined) {
  const begin: MessageRange = from === undefined ? {} : { around: from };
  return useInfiniteQuery({
    queryKey: [...keys.messages(id), topic ?? null, from ?? null],
    queryFn: ({ pageParam }) => listMessages(id, pageParam, topic),
    initialPageParam: begin,
    getPreviousPageParam: ({ items, hasBefore }): MessageRange | undefined =>
      hasBefore && items[0] ? { before: items[0].seq } : undefined,
    getNextPageParam: ({ items, hasAfter }): MessageRange | undefined => {
      const last = items.at(-1);
      return hasAfter && last ? { after: last.seq } : undefined;
    },
    maxPages: 6,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
