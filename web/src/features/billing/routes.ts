import { createRoute } from '@tanstack/react-router';
import { lazyPage, orgRoute } from '@/frame';

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

export const billingRoutes = { org: [billing] as const };
