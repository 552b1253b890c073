import type { UserSummary } from '@/api';

export type Question = {
  id: string;
  body: string;
  /** Null where it was asked anonymously, unless one moderates or asked it. */
  author: UserSummary | null;
  anonymous: boolean;
  status: 'open' | 'answered' | 'dismissed';
  votes: number;
  voted: boolean;
  createdAt: string;
  answeredAt: string | null;
};

export type LivePoll = {
  id: string;
  question: string;
  multiple: boolean;
  /** Drafts are only for those who run the event. */
  state: 'draft' | 'open' | 'closed';
  options: { id: string; text: string; votes: number }[];
  voters: number;
  myChoices: string[];
};

export type LiveSession = {
  state: 'waiting' | 'live' | 'ended';
  startedAt: string | null;
  endedAt: string | null;
  anonymousQuestions: boolean;
  viewers: number;
  questions: Question[];
  polls: LivePoll[];
};

export type Opinion = { rating: number; comment?: string };
export type Opinions = { count: number; average: number | null; comments: { rating: number; comment: string }[] };
