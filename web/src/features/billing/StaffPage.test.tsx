import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import type { Month } from './staffApi';

const base = '/api/v1/admin/billing';
const month: Month = {
  month: '2026-10',
  opening: 10000,
  fresh: 2900,
  expansion: 7000,
  contraction: 0,
  churn: -2900,
  reactivation: 0,
  closing: 17000,
  closingByTier: { community: 7100, organization: 9900 },
  invoiced: 17000,
  trialsStarted: 9,
  trialsConverted: 4,
  failedPayments: 2,
};
const subscription = {
  orgId: 'makers',
  name: 'Tidewater Makers',
  slug: 'tidewater-makers',
  tier: 'organization',
  interval: 'month',
  status: 'grace',
  monthlyAmount: 9900,
  seatsUsed: 214,
  seatLimit: 250,
  openedAt: '2026-01-01T12:00:00Z',
};

it('splits what recurs by month, with the numbers in a table, and gives them as CSV', async () => {
  const requests = serve({ [`GET ${base}/metrics`]: { body: { currency: 'usd', months: [month] } } });
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => '#', revokeObjectURL: () => undefined }));
  const { user } = renderApp('/admin/billing', { as: 'quinn' });
  const row = within(await screen.findByRole('table', { name: 'Revenue' })).getByRole('row', { name: /^Oct/ });
  expect(row).toHaveTextContent(/\$100\$29\$70\$0-\$29\$0\$170\$1704 of 9 paid2/);
  expect(screen.getByRole('img', { name: /by plan/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'CSV: Revenue' }));
  await expect.poll(() => requests.some(({ headers }) => headers.get('Accept') === 'text/csv')).toBe(true);
});

it('finds subscriptions by name', async () => {
  const requests = serve({ [`GET ${base}/subscriptions`]: page(subscription) });
  const { user } = renderApp('/admin/billing?view=subscriptions', { as: 'quinn' });
  const row = (await screen.findByRole('link', { name: 'Tidewater Makers' })).closest('li')!;
  expect(row).toHaveTextContent(/214 of 250 seats.*\$99.00.*Grace/);
  await user.type(screen.getByRole('searchbox', { name: 'Find an organization' }), 't');
  await expect.poll(() => requests.some(({ url }) => new URL(url).searchParams.get('q') === 't')).toBe(true);
});

it('shows what differed from Stripe, and compares again', async () => {
  const drift = [{ orgId: 'makers', ours: 'active', theirs: 'past_due', repairedAt: '2026-11-28T03:00:00Z' }];
  const run = { id: 'r1', startedAt: '2026-11-28T03:00:00Z', finishedAt: '2026-11-28T03:01:00Z', startedBy: null };
  const requests = serve({
    [`GET ${base}/reconciliation`]: page({ ...run, lookedAt: 120, failed: 0, drift }),
    [`POST ${base}/reconciliation`]: { status: 202, body: { id: 'r2' } },
  });
  const { user } = renderApp('/admin/billing?view=reconciliation', { as: 'quinn' });
  expect(await screen.findByText('1 difference, repaired')).toBeVisible();
  expect(screen.getByText('past_due')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Compare with Stripe now' }));
  await expect.poll(() => requests.some(({ method }) => method === 'POST')).toBe(true);
});

it('says that it is closed to those who are no staff', async () => {
  serve({ [`GET ${base}/metrics`]: problem(403, 'permission-denied') });
  renderApp('/admin/billing', { as: 'rafi' });
  expect(await screen.findByText('You may not do this here.')).toBeVisible();
});
