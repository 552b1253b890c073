import type { OrganizationView } from '@/api';
import type { Account, Invoice, Plan, SeatLine } from './shapes';

export const makers: OrganizationView = {
  id: 'makers',
  slug: 'tidewater-makers',
  name: 'Tidewater Makers',
  description: 'Member-run workshop',
  category: null,
  visibility: 'public',
  memberCount: 214,
  memberLimit: 250,
  tier: 'organization',
  readOnly: false,
  archivedAt: null,
  silenced: false,
  branding: {
    logoFileId: null,
    logoUrl: null,
    primaryColor: null,
    primaryAdvice: null,
    accentColor: null,
    accentAdvice: null,
    customCss: null,
  },
  settings: { defaultRole: 'member', messageEditMinutes: null },
  myRole: 'owner',
  myPermissions: ['billing.manage', 'org.settings', 'content.post'],
  myAreas: null,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};

const features = ['webhooks', 'branding', 'bridges', 'analytics-history', 'custom-domain'] as const;
const offers = [
  ['community', 'Community', 2900, 50, 1],
  ['organization', 'Organization', 9900, 250, 4],
  ['enterprise', 'Enterprise', 29900, 1000, 5],
] as const;

export const plans: Plan[] = offers.flatMap(([tier, name, amount, memberLimit, has]) =>
  (['month', 'year'] as const).map((interval) => ({
    tier,
    name,
    price: { amount: interval === 'year' ? amount * 10 : amount, currency: 'usd' },
    interval,
    memberLimit,
    features: features.slice(0, has),
    minimumSeats: null,
  })),
);

export const paid: Account = {
  tier: 'organization',
  interval: 'month',
  status: 'active',
  seats: { used: 214, limit: 250 },
  paidSeats: null,
  features: features.slice(0, 4),
  trialEndsAt: '2026-02-01T00:00:00Z',
  currentPeriodEnd: '2126-12-24T12:00:00Z',
  cancelAtPeriodEnd: false,
  pastDueSince: null,
  graceEndsAt: null,
  paymentMethod: { brand: 'visa', last4: '4242' },
};

export const trial: Account = {
  ...paid,
  tier: 'community',
  interval: null,
  status: 'trialing',
  seats: { used: 3, limit: 50 },
  features: ['webhooks'],
  trialEndsAt: '2126-12-24T12:00:00Z',
  currentPeriodEnd: null,
  paymentMethod: null,
};

export const invoice: Invoice = {
  id: 'in_1',
  number: 'PAR-0412',
  status: 'paid',
  currency: 'usd',
  subtotal: 9900,
  total: 9900,
  amountDue: 9900,
  amountPaid: 9900,
  attempts: 1,
  periodStart: '2026-11-24T12:00:00Z',
  periodEnd: '2026-12-24T12:00:00Z',
  createdAt: '2026-11-24T12:00:00Z',
  paidAt: '2026-11-24T12:00:00Z',
  pageUrl: 'https://stripe.test/in_1',
  pdfUrl: 'https://stripe.test/in_1.pdf',
};

export const person = (username: string) => ({ id: username, username, displayName: username, avatarUrl: null });

export const line = (epoch: number, more: Partial<SeatLine>): SeatLine => ({
  epoch,
  change: 'joined',
  user: person('rafi'),
  used: epoch,
  limit: 250,
  changedAt: '2026-11-20T12:00:00Z',
  ...more,
});
