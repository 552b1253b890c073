import { useQuery } from '@tanstack/react-query';
import { read } from '@/api';
import type { BadgeList, EarnedBadgeList } from '@/api';

export const groups = ['gold', 'silver', 'bronze'] as const;
export type Group = (typeof groups)[number];

export const rules = [
  'topics-opened',
  'replies-written',
  'votes-received',
  'answer-score',
  'topic-score',
  'topic-views',
  'solutions',
  'bounties-won',
  'trust-level',
] as const;

export const useBadges = (orgId: string) =>
  useQuery({
    queryKey: ['forum', 'badges', orgId],
    queryFn: async () => (await read<BadgeList>(`/orgs/${orgId}/badges`)).items,
  });

/** Somebody's badges in one organization. */
export const useEarnedBadges = (orgId: string, userId: string | undefined) =>
  useQuery({
    queryKey: ['forum', 'badges', orgId, userId],
    queryFn: async () => (await read<EarnedBadgeList>(`/orgs/${orgId}/badges/earned?userId=${userId ?? ''}`)).items,
    enabled: userId !== undefined,
  });
