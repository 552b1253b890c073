import { useQuery } from '@tanstack/react-query';
import { read } from '@/api';

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

/** A badge of the catalogue. */
export type BadgeView = {
  badge: string;
  group: Group;
  rule: (typeof rules)[number];
  least: number;
  repeatable: boolean;
  holders: number;
};

export type EarnedBadge = {
  badge: string;
  group: Group;
  times: number;
  awardedAt: string;
  subject: { id: string; title: string; url: string } | null;
};

export const useBadges = (orgId: string) =>
  useQuery({
    queryKey: ['forum', 'badges', orgId],
    queryFn: async () => (await read<{ items: BadgeView[] }>(`/orgs/${orgId}/badges`)).items,
  });

/** Somebody's badges in one organization. */
export const useEarnedBadges = (orgId: string, userId: string | undefined) =>
  useQuery({
    queryKey: ['forum', 'badges', orgId, userId],
    queryFn: async () =>
      (await read<{ items: EarnedBadge[] }>(`/orgs/${orgId}/badges/earned?userId=${userId ?? ''}`)).items,
    enabled: userId !== undefined,
  });
