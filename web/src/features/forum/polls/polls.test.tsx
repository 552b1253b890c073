import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { realtime } from '@/realtime';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { post, topic } from '../fixtures';
import type { Poll } from './pollQueries';

const poll: Poll = {
  id: 'when',
  question: 'Which night?',
  kind: 'single',
  anonymous: false,
  options: [
    { id: 'wed', text: 'Wednesday', votes: 2 },
    { id: 'mon', text: 'Monday', votes: 1 },
  ],
  voters: 3,
  myChoices: [],
  closesAt: null,
  closed: false,
};
const shown = (more: Partial<Poll>) => ({ body: { ...topic, polls: [{ ...poll, ...more }] } });
const usual = {
  'GET /api/v1/topics/t1': shown({}),
  'GET /api/v1/topics/t1/posts': page(post(1, 'When do we meet?')),
  'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member' } },
};
const section = async () =>
  within(await screen.findByRole('region', { name: 'Poll: Which night?' }, { timeout: 10_000 }));

it('takes a vote, shows the shares, and takes the vote back', async () => {
  const requests = serve({
    ...usual,
    'PUT /api/v1/polls/when/ballot': {
      body: { ...poll, voters: 4, options: [{ ...poll.options[0], votes: 3 }, poll.options[1]], myChoices: ['wed'] },
    },
    'DELETE /api/v1/polls/when/ballot': { status: 204 },
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  const shownPoll = await section();
  await user.click(await shownPoll.findByRole('radio', { name: 'Wednesday' }));
  await user.click(shownPoll.getByRole('button', { name: 'Vote' }));
  expect(await shownPoll.findByText('75%')).toBeVisible();
  expect(shownPoll.getByText('4 people voted')).toBeVisible();
  expect(await requests.find(({ method }) => method === 'PUT')?.json()).toEqual({ choices: ['wed'] });
  await user.click(shownPoll.getByRole('button', { name: 'Take my vote back' }));
  expect(await shownPoll.findByRole('radio', { name: 'Wednesday' })).not.toBeChecked();
});

it('sends the choices of a ranked poll in their order', async () => {
  const requests = serve({
    ...usual,
    'GET /api/v1/topics/t1': shown({ kind: 'ranked' }),
    'PUT /api/v1/polls/when/ballot': problem(409, 'poll-closed'),
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  const shownPoll = await section();
  await user.click(await shownPoll.findByRole('checkbox', { name: 'Monday' }));
  await user.click(shownPoll.getByRole('checkbox', { name: 'Wednesday' }));
  expect(shownPoll.getByRole('checkbox', { name: /Wednesday.*place 2/ })).toBeChecked();
  await user.click(shownPoll.getByRole('button', { name: 'Vote' }));
  expect((await screen.findAllByText('The poll is closed.'))[0]).toBeVisible();
  expect(await requests.find(({ method }) => method === 'PUT')?.json()).toEqual({ choices: ['mon', 'wed'] });
});

it('shows a closed poll, and any to visitors, as results', async () => {
  serve({ ...usual, 'GET /api/v1/topics/t1': shown({ closed: true, closesAt: '2026-11-02T00:00:00Z' }) });
  renderApp('/topics/t1', { as: 'rafi' });
  const shownPoll = await section();
  expect(await shownPoll.findByText('67%')).toBeVisible();
  expect(shownPoll.queryByRole('button')).toBeNull();
});

it('counts what others vote while one looks', async () => {
  const listen = vi.spyOn(realtime, 'listen');
  serve({ ...usual, 'GET /api/v1/topics/t1': shown({ myChoices: ['mon'] }) });
  renderApp('/topics/t1', { as: 'rafi' });
  const shownPoll = await section();
  const [, listener] = listen.mock.calls.findLast(([channel]) => channel === 'topic:t1')!;
  const options = [
    { id: 'wed', text: 'Wednesday', votes: 7 },
    { id: 'mon', text: 'Monday', votes: 1 },
  ];
  listener.event('forum.poll-voted.v1', { id: 'when', topicId: 't1', options, voters: 8 });
  expect(await shownPoll.findByText('8 people voted')).toBeVisible();
  expect(shownPoll.getByText('88%')).toBeVisible();
  listen.mockRestore();
});

it('opens a poll from the composer', async () => {
  const requests = serve({
    ...usual,
    'GET /api/v1/topics/t1': { body: { ...topic, polls: [] } },
    'POST /api/v1/topics/t1/polls': { status: 201, body: poll },
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Ask with a poll' }));
  await user.type(await screen.findByRole('textbox', { name: 'Question' }), 'Which night?');
  await user.click(screen.getByRole('button', { name: 'Add the poll' }));
  expect(await screen.findByText('A poll has two options at least.')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Option 1' }), 'Wednesday');
  await user.type(screen.getByRole('textbox', { name: 'Option 2' }), 'Monday');
  await user.click(screen.getByRole('button', { name: 'Add the poll' }));
  expect(await screen.findByRole('region', { name: 'Poll: Which night?' })).toBeVisible();
  expect(await requests.find(({ method }) => method === 'POST')?.json()).toMatchObject({
    question: 'Which night?',
    options: ['Wednesday', 'Monday'],
    kind: 'single',
    anonymous: false,
  });
});
