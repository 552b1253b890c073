import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import type { CalendarItem, EventView } from './eventTypes';

const soon = (days: number, hour = 18) => {
  const date = new Date(Date.now() + days * 86_400_000);
  date.setUTCHours(hour, 0, 0, 0);
  return date.toISOString();
};
const ines = { id: 'ines', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null };
const times = { startsAt: soon(3), endsAt: soon(3, 20), timezone: 'Europe/Berlin' };
const raku: EventView = {
  id: 'raku',
  orgId: 'makers',
  title: 'Raku firing night',
  description: 'Glaze, fire, smoke.',
  descriptionHtml: '<p>Glaze, fire, smoke.</p>',
  kind: 'social',
  status: 'scheduled',
  ...times,
  startsAtLocal: '2027-03-05T19:00',
  endsAtLocal: '2027-03-05T21:00',
  location: 'Yard',
  meetingUrl: null,
  capacity: 2,
  public: true,
  recurrence: null,
  hosts: [ines],
  hosting: false,
  goingCount: 2,
  interestedCount: 0,
  waitlistCount: 1,
  myRsvp: null,
  nextOccurrence: soon(3),
  coordinates: null,
  cover: null,
  heldCount: 0,
  price: null,
  registrationRequired: false,
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-01T10:00:00Z',
};
const item = (more: Partial<CalendarItem> = {}): CalendarItem => ({
  eventId: 'raku',
  occurrence: soon(3),
  title: 'Raku firing night',
  kind: 'social',
  status: 'scheduled',
  ...times,
  startsAtLocal: '2027-03-05T19:00',
  endsAtLocal: '2027-03-05T21:00',
  location: 'Yard',
  recurring: false,
  myRsvp: null,
  ...more,
});
const makers = {
  id: 'makers',
  slug: 'makers',
  name: 'Makers',
  myRole: 'admin',
  myPermissions: ['event.create'],
  branding: {},
};
const reads = {
  'GET /api/v1/orgs/by-slug/makers': { body: makers },
  'GET /api/v1/orgs/makers/calendar': page(item()),
  'GET /api/v1/events/raku': { body: raku },
  'GET /api/v1/events/raku/attendees': page(),
};
const sent = (requests: Request[], method: string) => requests.find((request) => request.method === method);

it('lists what comes, with what one answered, and leads to it', async () => {
  const waitlisted = { status: 'waitlisted', guests: 1, waitlistPosition: 3, payment: null } as const;
  serve({ ...reads, 'GET /api/v1/orgs/makers/calendar': page(item({ myRsvp: waitlisted })) });
  const { user, router } = renderApp('/orgs/makers/events', { as: 'rafi' });
  expect(await screen.findByText('Waitlist, 3')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Raku firing night' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/orgs/makers/events/raku'));
});

it('reads a long calendar to its end', async () => {
  const cursors: (string | null)[] = [];
  serve({
    ...reads,
    'GET /api/v1/orgs/makers/calendar': ({ url }) => {
      const cursor = new URL(url).searchParams.get('cursor');
      cursors.push(cursor);
      const first = cursor === null;
      return {
        body: {
          items: [item({ title: first ? 'First' : 'Second', eventId: first ? 'a' : 'b' })],
          nextCursor: first ? 'next' : null,
        },
      };
    },
  });
  renderApp('/orgs/makers/events', { as: 'rafi' });
  expect(await screen.findByText('Second')).toBeVisible();
  expect(cursors).toEqual([null, 'next']);
});

it('says when nothing takes place, and looks further ahead', async () => {
  const requests = serve({ ...reads, 'GET /api/v1/orgs/makers/calendar': page() });
  const { user } = renderApp('/orgs/makers/events', { as: 'rafi' });
  expect(await screen.findByText('Nothing takes place within 90 days.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Look further ahead' }));
  expect(await screen.findByText('Nothing takes place within 270 days.')).toBeVisible();
  expect(requests.filter(({ url }) => url.includes('/calendar')).length).toBe(2);
});

it('shows a month, and goes to the next', async () => {
  serve({ ...reads, 'GET /api/v1/orgs/makers/calendar': page(item({ startsAt: '2027-03-05T18:00:00Z' })) });
  const { user, router } = renderApp('/orgs/makers/events?view=month&month=%222027-03%22', { as: 'rafi' });
  expect(await screen.findByRole('heading', { name: 'March 2027' })).toBeVisible();
  const table = within(screen.getByRole('table'));
  expect(await table.findByRole('link', { name: /Raku firing night/ })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'April 2027' }));
  expect(await screen.findByRole('heading', { name: 'April 2027' })).toBeVisible();
  expect(router.state.location.search).toEqual({ view: 'month', month: '2027-04' });
});

it('answers with guests, and shows the place on the waitlist that the server gave', async () => {
  let mine: EventView['myRsvp'] = null;
  const requests = serve({
    ...reads,
    'GET /api/v1/events/raku': () => ({ body: { ...raku, myRsvp: mine } }),
    'PUT /api/v1/events/raku/rsvp': () => {
      mine = { status: 'waitlisted', guests: 1, waitlistPosition: 2, payment: null };
      return { body: mine };
    },
  });
  const { user } = renderApp('/orgs/makers/events/raku', { as: 'rafi' });
  expect(await screen.findByText('2 of 2 places taken')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'One guest more' }));
  await user.click(screen.getByRole('radio', { name: 'Going' }));
  expect(await screen.findByText('You are number 2 on the waitlist')).toBeVisible();
  expect(await sent(requests, 'PUT')?.json()).toEqual({ status: 'going', guests: 1 });
});

it('says why an answer is refused', async () => {
  serve({ ...reads, 'PUT /api/v1/events/raku/rsvp': problem(409, 'event-full') });
  const { user } = renderApp('/orgs/makers/events/raku', { as: 'rafi' });
  await user.click(await screen.findByRole('radio', { name: 'Interested' }));
  expect(await screen.findByText(/There is no room for so many/)).toBeVisible();
});

it('answers for one of a series', async () => {
  const occurrence = soon(10);
  const requests = serve({
    ...reads,
    'GET /api/v1/events/raku': { body: { ...raku, recurrence: 'RRULE:FREQ=WEEKLY;BYDAY=FR' } },
    'GET /api/v1/orgs/makers/calendar': page(item({ occurrence, recurring: true, title: 'Raku, late' })),
    'PUT /api/v1/events/raku/rsvp': { body: { status: 'declined', guests: 0, waitlistPosition: null } },
  });
  const { user } = renderApp(`/orgs/makers/events/raku?occurrence=${encodeURIComponent(occurrence)}`, { as: 'rafi' });
  expect((await screen.findAllByText('Raku, late')).length).toBeGreaterThan(0);
  expect(screen.getByText('Every Friday')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Can’t go' }));
  await waitFor(() => expect(sent(requests, 'PUT')).toBeDefined());
  expect(await sent(requests, 'PUT')?.json()).toEqual({ status: 'declined', occurrence });
});

it('schedules an event that repeats, and puts what is wrong at its field', async () => {
  const answers = [
    problem(400, 'invalid-request', { errors: [{ pointer: '/timezone', detail: 'is no time zone' }] }),
    { status: 201, body: raku },
  ];
  const requests = serve({ ...reads, 'POST /api/v1/orgs/makers/events': () => answers.shift()! });
  const { user, router } = renderApp('/orgs/makers/events/new', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Schedule an event' }));
  expect(await screen.findByText('This is needed.')).toBeVisible();
  await user.type(screen.getByLabelText('Title'), 'Open bench');
  await user.click(screen.getByRole('combobox', { name: 'Repeats' }));
  await user.click(await screen.findByRole('option', { name: 'Weekly' }));
  expect(await screen.findByText(/^Every \w+day$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Schedule an event' }));
  expect(await screen.findByText('is no time zone')).toBeVisible();
  await user.clear(screen.getByLabelText('Time zone'));
  await user.type(screen.getByLabelText('Time zone'), 'Europe/Berlin');
  await user.click(screen.getByRole('button', { name: 'Schedule an event' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/orgs/makers/events/raku'));
  const posted = requests.filter(({ method }) => method === 'POST');
  expect(posted).toHaveLength(2);
  expect(await posted[0]?.json()).toMatchObject({
    title: 'Open bench',
    kind: 'meeting',
    startsAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT19:00$/) as string,
    recurrence: expect.stringMatching(/^RRULE:FREQ=WEEKLY;BYDAY=[A-Z]{2}$/) as string,
  });
});

it('changes only what was changed, of one of a series', async () => {
  const occurrence = soon(10);
  const requests = serve({
    ...reads,
    'GET /api/v1/events/raku': { body: { ...raku, hosting: true, recurrence: 'RRULE:FREQ=WEEKLY;BYDAY=FR' } },
    'GET /api/v1/orgs/makers/calendar': page(item({ occurrence, recurring: true })),
    'PATCH /api/v1/events/raku': { body: raku },
  });
  const address = `/orgs/makers/events/raku?occurrence=${encodeURIComponent(occurrence)}`;
  const { user } = renderApp(address, { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Edit only this one' }));
  await user.type(await screen.findByLabelText('Place'), ' behind the smokehouse');
  expect(screen.queryByLabelText('Time zone')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent(requests, 'PATCH')).toBeDefined());
  const patch = sent(requests, 'PATCH');
  expect(new URL(patch?.url ?? '').searchParams.get('scope')).toBe('one');
  expect(new URL(patch?.url ?? '').searchParams.get('occurrence')).toBe(occurrence);
  expect(await patch?.json()).toEqual({ location: 'Yard behind the smokehouse' });
});

it('cancels an event after asking', async () => {
  const requests = serve({
    ...reads,
    'GET /api/v1/events/raku': { body: { ...raku, hosting: true } },
    'DELETE /api/v1/events/raku': { status: 204 },
  });
  const { user, router } = renderApp('/orgs/makers/events/raku', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Cancel the event' }));
  expect(sent(requests, 'DELETE')).toBeUndefined();
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Cancel the event' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/orgs/makers/events'));
});

it('leads from the address without an organization to the event', async () => {
  serve({ ...reads, 'GET /api/v1/orgs/makers': { body: makers } });
  const { router } = renderApp('/events/raku');
  expect((await screen.findAllByText('Raku firing night')).length).toBeGreaterThan(0);
  expect(router.state.location.pathname).toBe('/orgs/makers/events/raku');
  expect(screen.getByRole('link', { name: 'Sign in to answer' })).toBeVisible();
});

it('gives addresses for calendar programs, and revokes them', async () => {
  const requests = serve({
    ...reads,
    'GET /api/v1/orgs/by-slug/makers': { body: { ...makers, visibility: 'public' } },
    'POST /api/v1/users/me/calendar-token': {
      status: 201,
      body: { token: 'secret', url: '/api/v1/users/me/calendar.ics?token=secret' },
    },
    'DELETE /api/v1/users/me/calendar-token': { status: 204 },
  });
  const { user } = renderApp('/orgs/makers/events', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Subscribe' }));
  expect(await screen.findByLabelText('What everybody may see of Makers')).toHaveValue(
    `${location.origin}/api/v1/orgs/makers/calendar.ics`,
  );
  await user.click(screen.getByRole('button', { name: 'Make addresses' }));
  expect(await screen.findByLabelText('All that you are going to, or interested in')).toHaveValue(
    `${location.origin}/api/v1/users/me/calendar.ics?token=secret`,
  );
  expect(screen.getByLabelText('All that you may see of Makers')).toHaveValue(
    `${location.origin}/api/v1/orgs/makers/calendar.ics?token=secret`,
  );
  await user.click(screen.getByRole('button', { name: 'Revoke' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Revoke' }));
  await waitFor(() => expect(sent(requests, 'DELETE')).toBeDefined());
  expect(await screen.findByRole('button', { name: 'Make addresses' })).toBeVisible();
});
