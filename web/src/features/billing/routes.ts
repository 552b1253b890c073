import { createRoute } from '@tanstack/react-router';
import { lazyPage, orgRoute, shellRoute } from '@/frame';
import type { Status } from './shapes';

type BillingSearch = {
  /** What became of the checkout that one comes back from. */
  checkout?: 'done' | 'left';
  /** The day that the ledger explains. */
  at?: string;
};

const billing = createRoute({
  getParentRoute: () => orgRoute,
  path: 'billing',
  validateSearch: ({ checkout, at }: Record<string, unknown>): BillingSearch => ({
    ...((checkout === 'done' || checkout === 'left') && { checkout }),
    ...(typeof at === 'string' && /^\d{4}-\d\d-\d\d$/.test(at) && { at }),
  }),
  // Stripe leads back by the organization's id.
  beforeLoad: async ({ params: { slug }, search }) => {
    if (slug.length === 36) await (await import('./toSlug')).toSlug(slug, search);
  },
  component: lazyPage(['billing', 'org'], () => import('./BillingPage')),
});

type StaffSearch = { view?: 'subscriptions' | 'reconciliation'; q?: string | undefined; status?: Status | undefined };

/** For the platform's staff. */
const staff = createRoute({
  getParentRoute: () => shellRoute,
  path: 'admin/billing',
  validateSearch: ({ view, q, status }: Record<string, unknown>): StaffSearch => ({
    ...((view === 'subscriptions' || view === 'reconciliation') && { view }),
    ...(typeof q === 'string' && q !== '' && { q }),
    // What is no status the API refuses.
    ...(typeof status === 'string' && { status: status as Status }),
  }),
  component: lazyPage('billing', () => import('./StaffPage')),
});

export const billingRoutes = { shell: [staff] as const, org: [billing] as const };
