import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { invoice, line, makers, paid, person, plans, trial } from './fixtures';
import type { Account } from './shapes';

const at = '/orgs/tidewater-makers/billing';
const of = '/api/v1/orgs/makers/billing';
const ledger = { at: '2026-11-29T12:00:00Z', used: 214, limit: 250, items: [line(214, {})], nextCursor: null };

const served = (account: Account, more: Parameters<typeof serve>[0] = {}) =>
  serve({
    'GET /api/v1/orgs/by-slug/tidewater-makers': { body: makers },
    'GET /api/v1/billing/plans': { body: plans },
    [`GET ${of}`]: { body: account },
    [`GET ${of}/invoices`]: page(invoice),
    [`GET ${of}/seats`]: { body: ledger },
    [`GET ${of}/history`]: page(),
    ...more,
  });

const assign = vi.fn();
const leaveTo = () => vi.stubGlobal('location', Object.assign(new URL(location.href), { assign }));
afterEach(() => assign.mockReset());

it('says what an organization has, and offers the plans by month and year', async () => {
  served(paid);
  const { user } = renderApp(at, { as: 'ines' });
  expect(await screen.findByText('of 250 used')).toBeVisible();
  expect(screen.getByText('36 seats are free')).toBeVisible();
  expect(await screen.findByText('Organization, $99 a month')).toBeVisible();
  expect(screen.getByText('December 24, 2126')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Current plan: Organization' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Needs 164 fewer members: Community' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Yearly, two months free' }));
  expect(screen.getByText('$2,990')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'PDF of invoice PAR-0412' })).toHaveAttribute('href', invoice.pdfUrl);
});

it('shows the exact sum before a change, and changes only then', async () => {
  const preview = {
    lines: [
      {
        description: 'Unused time on Organization',
        amount: -4950,
        proration: true,
        periodStart: '2026-12-09T00:00:00Z',
        periodEnd: '2026-12-24T00:00:00Z',
      },
    ],
    dueNow: 10012,
    currency: 'usd',
    nextInvoice: { amount: 29900, at: '2126-12-24T12:00:00Z' },
  };
  const requests = served(paid, {
    [`POST ${of}/preview`]: { body: preview },
    [`PUT ${of}/plan`]: { body: { ...paid, tier: 'enterprise' } },
  });
  const { user } = renderApp(at, { as: 'ines' });
  await user.click(await screen.findByRole('button', { name: 'Preview the switch: Enterprise' }));
  const dialog = await screen.findByRole('dialog', { name: 'Enterprise, paid monthly' });
  expect(await within(dialog).findByText('-$49.50')).toBeVisible();
  expect(within(dialog).getByText('$100.12')).toBeVisible();
  expect(within(dialog).getByText('$299.00')).toBeVisible();
  expect(requests.some(({ method }) => method === 'PUT')).toBe(false);
  await user.click(within(dialog).getByRole('button', { name: 'Pay $100.12 and switch' }));
  expect((await screen.findAllByText('You have Enterprise now.')).length).toBeGreaterThan(0);
  const put = requests.find(({ method }) => method === 'PUT')!;
  expect(await put.json()).toEqual({ tier: 'enterprise', interval: 'month' });
});

it('keeps the plan and says so where the card is declined', async () => {
  const preview = { lines: [], dueNow: 10012, currency: 'usd', nextInvoice: { amount: 1, at: '2126-12-24T12:00:00Z' } };
  served(paid, { [`POST ${of}/preview`]: { body: preview }, [`PUT ${of}/plan`]: problem(402, 'payment-failed') });
  const { user } = renderApp(at, { as: 'ines' });
  await user.click(await screen.findByRole('button', { name: 'Preview the switch: Enterprise' }));
  await user.click(await screen.findByRole('button', { name: 'Pay $100.12 and switch' }));
  expect(await screen.findByText(/The card was declined/)).toBeVisible();
});

it('names who would have no seat in a smaller plan', async () => {
  const over = [person('lena'), person('bea')];
  served(paid, { [`POST ${of}/preview`]: problem(409, 'too-many-members', { over }) });
  const { user } = renderApp(at, { as: 'ines' });
  await user.click(await screen.findByRole('button', { name: /fewer members/ }));
  expect(await screen.findByText(/50 seats. 2 members/)).toBeVisible();
  expect(screen.getByText('lena')).toBeVisible();
  expect(screen.queryByRole('button', { name: /switch/i })).toBeNull();
});

it('leads to Stripe to buy, with a coupon, and says which one is wrong', async () => {
  const preview = {
    lines: [],
    dueNow: 9900,
    currency: 'usd',
    nextInvoice: { amount: 9900, at: '2126-12-24T12:00:00Z' },
  };
  let answer = problem(400, 'invalid-request', { errors: [{ pointer: '/coupon', detail: 'is none' }] });
  const requests = served(trial, { [`POST ${of}/preview`]: { body: preview }, [`POST ${of}/checkout`]: () => answer });
  const { user } = renderApp(at, { as: 'ines' });
  await user.click(await screen.findByRole('button', { name: 'Choose: Organization' }));
  await user.type(await screen.findByRole('textbox', { name: 'Coupon' }), 'TEA');
  await user.click(screen.getByRole('button', { name: 'Go on to payment' }));
  expect(await screen.findByText(/There is no such coupon/)).toBeVisible();
  answer = { status: 200, body: { url: 'https://stripe.test/c' } };
  leaveTo();
  await user.type(screen.getByRole('textbox', { name: 'Coupon' }), '2');
  await user.click(screen.getByRole('button', { name: 'Go on to payment' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://stripe.test/c'));
  const posts = requests.filter(({ url }) => url.endsWith('/checkout'));
  expect(await posts.at(-1)!.json()).toEqual({ tier: 'organization', interval: 'month', coupon: 'TEA2' });
});

it('waits for Stripe after coming back by the id of the organization', async () => {
  const id = '0199e0a0-0000-7000-8000-000000000001';
  let reads = 0;
  served(trial, {
    [`GET /api/v1/orgs/${id}`]: { body: makers },
    [`GET ${of}`]: () => ({ body: ++reads > 1 ? paid : trial }),
  });
  const { router } = renderApp(`/orgs/${id}/billing?checkout=done`, { as: 'ines' });
  expect(await screen.findByText(/We wait for Stripe/)).toBeVisible();
  expect((await screen.findAllByText('Thank you. The plan is active.')).length).toBeGreaterThan(0);
  await waitFor(() => expect(router.state.location.href).toBe(at));
});

it('ends the plan only when asked twice, and goes on with it', async () => {
  let account = paid;
  const change = (cancelAtPeriodEnd: boolean) => () => {
    account = { ...paid, cancelAtPeriodEnd };
    return { body: account };
  };
  const requests = served(paid, {
    [`GET ${of}`]: () => ({ body: account }),
    [`POST ${of}/cancel`]: change(true),
    [`POST ${of}/resume`]: change(false),
  });
  const { user } = renderApp(at, { as: 'ines' });
  await user.click(await screen.findByRole('button', { name: 'End the plan' }));
  expect(requests.some(({ url }) => url.endsWith('/cancel'))).toBe(false);
  await user.click(await screen.findByRole('button', { name: 'End it' }));
  await user.click(await screen.findByRole('button', { name: 'Go on with the plan' }));
  expect(await screen.findByRole('button', { name: 'End the plan' })).toBeVisible();
});

it('says since when a payment is missing, until when all works, and where to pay', async () => {
  served(
    {
      ...paid,
      status: 'grace',
      pastDueSince: '2026-11-24T12:00:00Z',
      graceEndsAt: '2026-12-08T12:00:00Z',
    },
    { [`GET ${of}/invoices`]: page({ ...invoice, status: 'open' }) },
  );
  renderApp(at, { as: 'ines' });
  expect(await screen.findByText('The payment of $99.00 on November 24, 2026 did not go through.')).toBeVisible();
  expect(screen.getByText(/Everything works until December 8, 2026/)).toBeVisible();
  for (const pay of screen.getAllByRole('link', { name: 'Pay now' }))
    expect(pay).toHaveAttribute('href', invoice.pageUrl);
});

it('explains the seats of a day, line by line', async () => {
  const lines = [
    line(3, { change: 'left', user: person('bea'), used: 1 }),
    line(2, { change: 'limit', user: null, used: 2, limit: 250 }),
    line(1, { limit: 50 }),
  ];
  const requests = served(paid, {
    [`GET ${of}/seats`]: { body: { ...ledger, used: 1, items: lines } },
  });
  renderApp(`${at}?at=2026-11-12`, { as: 'ines' });
  expect(await screen.findByText(/1 of 250 seats used/)).toBeVisible();
  expect(screen.getByText('Seats changed from 50 to 250')).toBeVisible();
  expect(screen.getByText('bea')).toBeVisible();
  const asked = new URL(requests.find(({ url }) => url.includes('/seats'))!.url).searchParams.get('at')!;
  expect(new Date(asked)).toEqual(new Date('2026-11-12T23:59:59.999'));
});

it('is closed to those who do not pay', async () => {
  const requests = served(paid, {
    'GET /api/v1/orgs/by-slug/tidewater-makers': { body: { ...makers, myRole: 'member', myPermissions: [] } },
  });
  renderApp(at, { as: 'rafi' });
  expect(await screen.findByRole('heading', { name: 'This is not open to you' })).toBeVisible();
  expect(requests.some(({ url }) => url.endsWith(of))).toBe(false);
});

it('tells the price of a seat, and how many seats are paid since when', async () => {
  const bySeat = plans.map((plan) =>
    plan.tier === 'organization' ? { ...plan, price: { ...plan.price, amount: 400 }, minimumSeats: 10 } : plan,
  );
  const step = { at: paid.trialEndsAt, what: 'billing.subscription-changed.v1', status: 'active', paidSeats: 214 };
  served(
    { ...paid, paidSeats: 214 },
    {
      'GET /api/v1/billing/plans': { body: bySeat },
      [`GET ${of}/history`]: page({ ...step, tier: 'organization', interval: 'month' }),
    },
  );
  renderApp(at, { as: 'ines' });
  expect(await screen.findByText('Organization, $4 a month for each seat')).toBeVisible();
  expect(await screen.findByText('a month for each seat')).toBeVisible();
  expect(screen.getByText('Up to 250 members, at least 10 seats are paid')).toBeVisible();
  expect(await screen.findByText(/214 seats paid$/)).toBeVisible();
});
