import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import type { EventView, Rsvp } from './eventTypes';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const makers = { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'admin', myPermissions: ['event.create'] };
const dinner: EventView = {
  id: 'dinner',
  orgId: 'makers',
  title: 'Summer dinner',
  description: null,
  descriptionHtml: null,
  kind: 'social',
  status: 'scheduled',
  startsAt: inDays(3),
  endsAt: inDays(4),
  startsAtLocal: '2027-03-05T19:00',
  endsAtLocal: '2027-03-05T21:00',
  timezone: 'Europe/Berlin',
  location: 'Yard',
  meetingUrl: null,
  capacity: 10,
  public: true,
  recurrence: null,
  price: { amount: 1500, currency: 'eur' },
  hosts: [],
  hosting: true,
  goingCount: 4,
  heldCount: 1,
  interestedCount: 0,
  waitlistCount: 0,
  myRsvp: null,
  nextOccurrence: inDays(3),
  coordinates: null,
  cover: null,
  registrationRequired: false,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-01T10:00:00Z',
};
const payment = {
  url: 'https://stripe.test/p',
  expiresAt: new Date(Date.now() + 14 * 60_000).toISOString(),
  amount: 3000,
  currency: 'eur',
} as const;
const held: Rsvp = { status: 'held', guests: 1, waitlistPosition: null, payment };
const going: Rsvp = { status: 'going', guests: 1, waitlistPosition: null, payment: null };
const at = '/orgs/makers/events/dinner';
const rsvp = 'PUT /api/v1/events/dinner/rsvp';
const served = (mine: () => Rsvp | null, more: Parameters<typeof serve>[0] = {}) =>
  serve({
    'GET /api/v1/orgs/by-slug/makers': { body: makers },
    'GET /api/v1/events/dinner': () => ({ body: { ...dinner, myRsvp: mine() } }),
    'GET /api/v1/events/dinner/attendees': page(),
    ...more,
  });
const puts = (requests: Request[]) => requests.filter(({ method }) => method === 'PUT');

const assign = vi.fn();
const leaveTo = () => vi.stubGlobal('location', Object.assign(new URL(location.href), { assign }));
afterEach(() => assign.mockReset());

it('says what a place costs, and leads to Stripe to buy', async () => {
  const requests = served(() => null, { [rsvp]: { body: held } });
  const { user } = renderApp(at, { as: 'rafi' });
  expect(await screen.findByText('€15.00 a person')).toBeVisible();
  expect(screen.getByText('5 of 10 places taken')).toBeVisible();
  expect(screen.queryByRole('radio', { name: 'Going' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'One guest more' }));
  leaveTo();
  await user.click(screen.getByRole('button', { name: 'Buy 2 tickets · €30.00' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith(payment.url));
  expect(await puts(requests)[0]?.json()).toEqual({ status: 'going', guests: 1 });
});

it('says when nothing can be paid', async () => {
  served(() => null, { [rsvp]: problem(503, 'payments-unavailable') });
  const { user } = renderApp(at, { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Buy a ticket · €15.00' }));
  expect(await screen.findByText(/Nothing can be paid just now/)).toBeVisible();
});

it('counts down while places are kept, and leads to the page again', async () => {
  served(() => held, { [rsvp]: { body: held } });
  const { user } = renderApp(at, { as: 'rafi' });
  expect(await screen.findByText('Your places are kept')).toBeVisible();
  expect(screen.getByRole('timer')).toHaveTextContent(/Pay within 1[34]:\d\d/);
  leaveTo();
  await user.click(screen.getByRole('button', { name: 'Pay €30.00' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith(payment.url));
});

it('waits for the ticket after coming back', async () => {
  let reads = 0;
  served(() => (++reads > 1 ? going : held));
  const { router } = renderApp(`${at}?payment=done`, { as: 'rafi' });
  expect(await screen.findByText('Thank you. Your ticket is here in a moment.')).toBeVisible();
  expect(await screen.findByText('You are going', {}, { timeout: 4000 })).toBeVisible();
  await waitFor(() => expect(router.state.location.href).toBe(at));
});

it('says that places are kept still when nothing was paid', async () => {
  served(() => held);
  renderApp(`${at}?payment=left`, { as: 'rafi' });
  expect(await screen.findByText('Nothing is paid yet. Your places are still kept.')).toBeVisible();
});

it('says what is paid back before a ticket is given back', async () => {
  const requests = served(() => going, { [rsvp]: { body: { ...going, status: 'declined' } } });
  const { user } = renderApp(at, { as: 'rafi' });
  await user.click(await screen.findByRole('radio', { name: 'Can’t go' }));
  expect(await screen.findByText(/goes back to your card/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Keep them' }));
  expect(puts(requests)).toHaveLength(0);
  expect(screen.getByRole('button', { name: 'One guest more' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'One guest fewer' }));
  await user.click(await screen.findByRole('button', { name: 'One fewer' }));
  await waitFor(() => expect(puts(requests)).toHaveLength(1));
  expect(await puts(requests)[0]?.json()).toEqual({ status: 'going', guests: 0 });
});

it('has the receipt on the ticket', async () => {
  const ticket = {
    eventId: 'dinner',
    title: dinner.title,
    occurrence: dinner.startsAt,
    startsAt: dinner.startsAt,
    guests: 1,
    code: 'A'.repeat(64),
    checkedInAt: null,
    payment: {
      amount: 3000,
      currency: 'eur',
      refunded: 1500,
      paidAt: dinner.startsAt,
      receiptUrl: 'https://stripe.test/r',
    },
  };
  served(() => going, { 'GET /api/v1/events/dinner/ticket': { body: ticket } });
  renderApp(`${at}/ticket`, { as: 'rafi' });
  expect(await screen.findByText(/Paid: €30.00/)).toBeVisible();
  expect(screen.getByText(/€15.00 paid back/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Receipt' })).toHaveAttribute('href', 'https://stripe.test/r');
});

it('changes the price in the editor', async () => {
  const requests = served(() => null, { 'PATCH /api/v1/events/dinner': { body: dinner } });
  const { user } = renderApp(`${at}/edit`, { as: 'ines' });
  const price = await screen.findByRole('spinbutton', { name: 'Price' });
  expect(price).toHaveValue(15);
  await user.clear(price);
  await user.type(price, '12.5');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(requests.some(({ method }) => method === 'PATCH')).toBe(true));
  const patch = requests.find(({ method }) => method === 'PATCH');
  expect(await patch?.json()).toEqual({ price: { amount: 1250, currency: 'eur' } });
});
