import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { realtime } from '@/realtime';
import { renderApp } from '@/test/renderApp';
import { problem, serve } from '@/test/server';
import { asked, byVotes, changePoll, chosen, counted, opened } from './liveChanges';
import type { LivePoll, LiveSession, Question } from './liveTypes';

const ines = { id: 'ines', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null };
const times = { startsAt: '2027-03-05T18:00:00Z', endsAt: '2027-03-05T20:00:00Z', timezone: 'Europe/Berlin' };
const event = {
  id: 'kiln',
  orgId: 'makers',
  title: 'Ask the kiln',
  kind: 'live',
  ...times,
  hosts: [ines],
  hosting: false,
};
const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  body: `What of ${id}?`,
  author: ines,
  anonymous: false,
  status: 'open',
  votes: 0,
  voted: false,
  createdAt: '2027-03-05T18:10:00Z',
  answeredAt: null,
  ...more,
});
const poll: LivePoll = {
  id: 'glaze',
  question: 'Which glaze next?',
  multiple: false,
  state: 'open',
  options: [
    { id: 'blue', text: 'Blue', votes: 3 },
    { id: 'red', text: 'Red', votes: 1 },
  ],
  voters: 4,
  myChoices: [],
};
const session: LiveSession = {
  state: 'live',
  startedAt: times.startsAt,
  endedAt: null,
  anonymousQuestions: true,
  viewers: 12,
  questions: [question('cones', { votes: 1 }), question('rain', { votes: 5, author: null, anonymous: true })],
  polls: [poll],
};
const makers = { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member', branding: {} };
const reads = (live: Partial<LiveSession> = {}, permissions = ['content.post']) => ({
  'GET /api/v1/orgs/by-slug/makers': { body: { ...makers, myPermissions: permissions } },
  'GET /api/v1/events/kiln': { body: event },
  'GET /api/v1/events/kiln/live': { body: { ...session, ...live } },
  'PUT /api/v1/events/kiln/live/viewer': { status: 204 },
});
const wideWindow = () =>
  vi
    .spyOn(window, 'matchMedia')
    .mockImplementation(
      (media) =>
        ({ media, matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }) as never,
    );
/** What the socket brings. */
function socket() {
  const listeners: { event: (type: string, data: unknown) => void }[] = [];
  vi.spyOn(realtime, 'listen').mockImplementation((channel, listener) => {
    if (channel === 'event:kiln') listeners.push(listener);
    return () => undefined;
  });
  return (type: string, data: object) => act(() => listeners.forEach((one) => one.event(`event.${type}.v1`, data)));
}
const address = '/orgs/makers/events/kiln/live';
const sent = (requests: Request[], end: string) => requests.find(({ url }) => url.endsWith(end));

afterEach(() => vi.restoreAllMocks());

it('takes news twice without counting them twice', () => {
  const news = { id: 'new', author: null, anonymous: true, body: 'Why?', createdAt: times.startsAt };
  expect(asked(asked(session, news), news).questions).toHaveLength(3);
  const poll2 = { pollId: 'second', question: 'And?', options: [{ id: 'yes', text: 'Yes' }], multiple: false };
  expect(opened(opened(session, poll2), poll2).polls).toHaveLength(2);
  const closed = changePoll(session, 'glaze', (one) => ({ ...one, state: 'closed' }));
  expect(opened(closed, { ...poll2, pollId: 'glaze' })).toBe(closed);
  expect(counted(counted(poll, { votes: [4, 2], voters: 6 }), { votes: [4, 2], voters: 6 }).voters).toBe(6);
});

it('counts a ballot, and one that is changed, as the server does', () => {
  const first = chosen(poll, ['blue']);
  expect([first.voters, ...first.options.map(({ votes }) => votes)]).toEqual([5, 4, 1]);
  const second = chosen(first, ['red']);
  expect([second.voters, ...second.options.map(({ votes }) => votes)]).toEqual([5, 3, 2]);
  expect([...session.questions].sort(byVotes).map(({ id }) => id)).toEqual(['rain', 'cones']);
});

it('shows what the socket brings, to one who came late as well', async () => {
  wideWindow();
  const bring = socket();
  serve(reads());
  renderApp(address, { as: 'rafi' });
  const list = within(await screen.findByRole('list', { name: 'Questions' }));
  expect(list.getAllByRole('listitem').map((row) => /of (\w+)/.exec(row.textContent)?.[1])).toEqual(['rain', 'cones']);
  bring('question-voted', { questionId: 'cones', votes: 9 });
  await waitFor(() => expect(list.getAllByRole('listitem')[0]).toHaveTextContent('What of cones?'));
  bring('question-answered', { questionId: 'rain', answeredAt: times.endsAt });
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(1));
  bring('live-poll-closed', { pollId: 'glaze', votes: [1, 3], voters: 4 });
  expect(await screen.findByText('75%')).toBeVisible();
  bring('live-ended', { endedAt: times.endsAt });
  expect(await screen.findByText('How was it?')).toBeVisible();
});

it('votes at once, and takes it back when it is refused', async () => {
  wideWindow();
  socket();
  const answer = Promise.withResolvers<ReturnType<typeof problem>>();
  serve({ ...reads(), 'PUT /api/v1/questions/rain/vote': () => answer.promise });
  const { user } = renderApp(address, { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Want it answered, 5 votes' }));
  expect(await screen.findByRole('button', { name: 'Want it answered, 6 votes', pressed: true })).toBeVisible();
  answer.resolve(problem(409, 'question-closed'));
  expect(await screen.findByRole('button', { name: 'Want it answered, 5 votes', pressed: false })).toBeVisible();
});

it('asks without a name, and votes in a poll whose results it shows then', async () => {
  wideWindow();
  socket();
  const requests = serve({
    ...reads(),
    'POST /api/v1/events/kiln/questions': { status: 201, body: { id: 'mine' } },
    'PUT /api/v1/live-polls/glaze/ballot': { body: chosen(poll, ['blue']) },
  });
  const { user } = renderApp(address, { as: 'rafi' });
  await user.type(await screen.findByRole('textbox', { name: 'Ask something' }), 'By eye alone?');
  await user.click(screen.getByRole('switch', { name: 'Ask without my name' }));
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  await waitFor(() => expect(sent(requests, '/questions')).toBeDefined());
  expect(await sent(requests, '/questions')?.json()).toEqual({ body: 'By eye alone?', anonymous: true });
  expect(screen.queryByText(/%/)).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Blue' }));
  expect(await screen.findByText('80%')).toBeVisible();
  expect(await sent(requests, '/ballot')?.json()).toEqual({ choices: ['blue'] });
});

it('lets a host prepare a poll, and end the session after asking', async () => {
  wideWindow();
  socket();
  const requests = serve({
    ...reads({}, ['content.post', 'event.create']),
    'POST /api/v1/events/kiln/polls': { status: 201, body: { ...poll, id: 'new' } },
    'POST /api/v1/live-polls/new/open': { body: poll },
    'POST /api/v1/events/kiln/live/end': { body: session },
  });
  const { user } = renderApp(address, { as: 'ines' });
  await user.click(await screen.findByRole('button', { name: 'New poll' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Question'), 'Again?');
  await user.type(dialog.getByLabelText('Answer 1'), 'Yes');
  await user.click(dialog.getByRole('button', { name: 'Open' }));
  expect(await dialog.findByText('There have to be two at least.')).toBeVisible();
  await user.type(dialog.getByLabelText('Answer 2'), 'No');
  await user.click(dialog.getByRole('button', { name: 'Open' }));
  await waitFor(() => expect(sent(requests, '/live-polls/new/open')).toBeDefined());
  expect(await sent(requests, '/polls')?.json()).toEqual({
    question: 'Again?',
    options: ['Yes', 'No'],
    multiple: false,
  });
  await user.click(screen.getByRole('button', { name: 'End' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'End' }));
  await waitFor(() => expect(sent(requests, '/live/end')).toBeDefined());
});
