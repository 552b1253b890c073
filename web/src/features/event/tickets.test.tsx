import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { outbox } from '@/outbox';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { holderOf } from './checkIns';

const rafi = {
  id: '01900000-0000-7000-8000-00000000000b',
  username: 'rafi',
  displayName: 'Rafi Stone',
  avatarUrl: null,
};
const occurrence = '01900000-0000-7000-8000-00000000000a';
const bytes = `${occurrence}${rafi.id}`.replaceAll('-', '').match(/../g) ?? [];
const code = btoa(String.fromCharCode(...bytes.map((hex) => parseInt(hex, 16)), ...Array<number>(16).fill(251)))
  .replaceAll('+', '-')
  .replaceAll('/', '_');
const times = { startsAt: '2027-03-05T18:00:00Z', endsAt: '2027-03-05T20:00:00Z', timezone: 'Europe/Berlin' };
const event = {
  id: 'raku',
  orgId: 'makers',
  title: 'Raku firing night',
  ...times,
  location: 'Yard',
  hosts: [],
  hosting: true,
};
const ticket = { eventId: 'raku', title: event.title, occurrence: times.startsAt, startsAt: times.startsAt };
const reads = {
  'GET /api/v1/events/raku': { body: event },
  'GET /api/v1/events/raku/attendees': page({ user: rafi, status: 'going', guests: 2, waitlistPosition: null }),
};
const checkIns = 'POST /api/v1/events/raku/check-ins';
const letIn = async ({ user }: ReturnType<typeof renderApp>, text: string) => {
  await user.click(await screen.findByLabelText('Code of a ticket'));
  await user.paste(text);
  await user.keyboard('{Enter}');
};
const online = (value: boolean) => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(value);

beforeEach(() => localStorage.clear());
afterEach(async () => {
  vi.restoreAllMocks();
  for (const { id } of outbox.unsent()) await outbox.discard(id);
});

it('knows the holder of a ticket by its code', () => {
  expect(code).toHaveLength(64);
  expect(holderOf(code)).toEqual({ occurrenceId: occurrence, userId: rafi.id });
  expect(holderOf('a drink')).toBeUndefined();
});

it('shows a ticket as QR code, and when it was used', async () => {
  let checkedInAt: string | null = null;
  serve({
    ...reads,
    'GET /api/v1/events/raku/ticket': () => ({ body: { ...ticket, guests: 2, code, checkedInAt } }),
  });
  const { queries } = renderApp('/orgs/makers/events/raku/ticket', { as: 'rafi' });
  expect(await screen.findByRole('img', { name: /Raku firing night/ })).toBeVisible();
  expect(screen.getByText('Show this at the door. It lets all 3 of you in, once.')).toBeVisible();
  checkedInAt = '2027-03-05T18:05:00Z';
  await queries.invalidateQueries();
  expect(await screen.findByText('Let in')).toBeVisible();
});

it('says that only those who are going have a ticket', async () => {
  serve({ ...reads, 'GET /api/v1/events/raku/ticket': problem(404, 'ticket-not-found') });
  renderApp('/orgs/makers/events/raku/ticket', { as: 'rafi' });
  expect(await screen.findByText('No ticket')).toBeVisible();
});

it('lets a party in once, and tells the server when it was', async () => {
  const requests = serve({
    ...reads,
    [checkIns]: { body: { user: rafi, guests: 2, occurrence: times.startsAt, checkedInAt: '2027-03-05T18:05:00Z' } },
  });
  const app = renderApp('/orgs/makers/events/raku/check-in', { as: 'ines' });
  await letIn(app, code);
  expect(await screen.findByText('3 of 3 people let in here')).toBeVisible();
  await vi.waitFor(() => expect(outbox.unsent()).toEqual([]));
  await letIn(app, code);
  // The camera, or a hasty hand, brings the same ticket again: nothing happens.
  await letIn(app, 'a drink');
  expect(await screen.findByText('That is no ticket of this event.')).toBeVisible();
  await letIn(app, code);
  expect(await within(screen.getByRole('status')).findByText(/This ticket was used before/)).toBeVisible();
  const sent = requests.filter(({ method }) => method === 'POST');
  expect(sent).toHaveLength(1);
  expect(await sent[0]?.json()).toEqual({ code, checkedInAt: expect.stringMatching(/Z$/) as string });
});

it('lets people in without a connection, and shows what the server refuses later', async () => {
  online(false);
  serve({ ...reads, [checkIns]: problem(409, 'already-checked-in') });
  const app = renderApp('/orgs/makers/events/raku/check-in', { as: 'ines' });
  await letIn(app, code);
  expect(await screen.findByText('1 waits for the connection')).toBeVisible();
  online(true);
  outbox.hurry();
  const list = within(await screen.findByRole('list', { name: 'Tickets shown here' }));
  expect(await list.findByText(/This ticket was used before/)).toBeVisible();
  await app.user.click(list.getByRole('button', { name: 'Seen' }));
  expect(await screen.findByText('Nobody has come yet')).toBeVisible();
});
