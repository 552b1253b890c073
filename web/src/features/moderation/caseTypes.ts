import type { UserSummary } from '@/api';
import type { SubjectType } from './reporting';

export const reasons = ['spam', 'abuse', 'off-topic', 'illegal', 'other'] as const;
export type Reason = (typeof reasons)[number];

export const states = ['open', 'claimed', 'appealed', 'resolved', 'closed'] as const;
export type CaseState = (typeof states)[number];

export const actions = ['dismiss', 'remove', 'warn', 'silence', 'suspend', 'ban'] as const;
export type CaseAction = (typeof actions)[number];

export type Entry = {
  kind: string;
  /** Null for what a service did. */
  actor: UserSummary | null;
  note: string | null;
  details: Readonly<Record<string, unknown>>;
  createdAt: string;
};

export type Case = {
  id: string;
  orgId: string;
  subject: { type: SubjectType; id: string; url: string | null; title: string | null; gone: boolean };
  author: UserSummary | null;
  state: CaseState;
  claimedBy: UserSummary | null;
  action: CaseAction | null;
  until: string | null;
  resolvedBy: UserSummary | null;
  resolvedAt: string | null;
  removedAt: string | null;
  reportCount: number;
  /** Both are empty in lists. */
  reports: { id: string; reporter: UserSummary; reason: string; note: string | null; createdAt: string }[];
  timeline: Entry[];
  createdAt: string;
};

export type Decision = { action: CaseAction; note?: string; until?: string };
