import type { UserSummary } from '@/api';

// By hand, from billing-service's records, until its operations are in api/openapi.json. Amounts are in the currency's
// minor unit, such as cents.

export type Tier = 'community' | 'organization' | 'enterprise' | 'custom';
export type Interval = 'month' | 'year';
export type Feature = 'webhooks' | 'branding' | 'bridges' | 'analytics-history' | 'custom-domain' | 'white-label';
export type Status = (typeof statuses)[number];
export const statuses = ['trialing', 'active', 'past_due', 'grace', 'read_only', 'canceled'] as const;
export const statusTones = {
  active: 'success',
  trialing: 'info',
  past_due: 'danger',
  grace: 'danger',
  read_only: 'danger',
  canceled: 'danger',
} as const;
export type Choice = { tier: Tier; interval: Interval };

export type Plan = Choice & {
  name: string;
  price: { amount: number; currency: string };
  memberLimit: number;
  features: Feature[];
  /** How many seats are paid at least; null where the price is for all of them. */
  minimumSeats: number | null;
};

/** What an organization has. */
export type Account = {
  tier: Tier;
  /** Null where nothing is paid. */
  interval: Interval | null;
  status: Status;
  /** Without a limit it is null. */
  seats: { used: number; limit: number | null };
  /** Null where the plan doesn't bill by the seat. */
  paidSeats: number | null;
  features: Feature[];
  trialEndsAt: string | null;
  currentPeriodEnd: string | null;
  cancelAtPeriodEnd: boolean;
  pastDueSince: string | null;
  graceEndsAt: string | null;
  paymentMethod: { brand: string; last4: string } | null;
};

export type Step = {
  at: string;
  what: string;
  status: Status;
  tier: Tier;
  interval: Interval | null;
  paidSeats: number | null;
};

export type Preview = {
  lines: {
    description: string | null;
    amount: number;
    proration: boolean;
    periodStart: string;
    periodEnd: string;
  }[];
  dueNow: number;
  currency: string;
  nextInvoice: { amount: number; at: string };
};

export type Invoice = {
  id: string;
  number: string | null;
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
  currency: string;
  subtotal: number;
  total: number;
  amountDue: number;
  amountPaid: number;
  attempts: number;
  periodStart: string;
  periodEnd: string;
  createdAt: string;
  paidAt: string | null;
  pageUrl: string | null;
  pdfUrl: string | null;
};

export type SeatLine = {
  epoch: number;
  change: 'joined' | 'left' | 'limit';
  user: UserSummary | null;
  used: number;
  limit: number | null;
  changedAt: string;
};

export type PageOf<T> = { items: T[]; nextCursor: string | null };
export type Ledger = PageOf<SeatLine> & { at: string; used: number; limit: number | null };

/** Whether there is a plan that can be changed, rather than bought. */
export const isSubscribed = ({ interval, status }: Account) => interval !== null && status !== 'canceled';
/** What our staff agreed with them; nothing of it is changed here. */
export const isArranged = ({ interval, status }: Account) => status === 'active' && interval === null;
