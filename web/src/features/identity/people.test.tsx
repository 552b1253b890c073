import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';

const ines = {
  id: 'ines',
  username: 'ines',
  displayName: 'Ines Okafor',
  avatarUrl: null,
  coverUrl: null,
  bio: null,
  location: null,
  website: null,
  birthDate: null,
  followerCount: 0,
  followingCount: 0,
  connectionCount: 0,
  relation: null,
};
const reads = {
  'GET /api/v1/users/ines': { body: ines },
  'GET /api/v1/users/ines/followers': page(),
  'GET /api/v1/users/me/following': page(),
  'GET /api/v1/users/me/blocks': page(),
  'GET /api/v1/users/me/mutes': page(),
  'GET /api/v1/connections': page(),
};
const request = {
  id: 'c1',
  user: ines,
  state: 'pending',
  requestedByMe: false,
  message: 'From the open evening.',
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};

it('follows at once, and takes it back when the server refuses', async () => {
  let refused = false;
  const requests = serve({
    ...reads,
    'PUT /api/v1/users/ines/follow': () => (refused ? problem(404, 'user-not-found') : { status: 204 }),
    'DELETE /api/v1/users/ines/follow': { status: 204 },
  });
  const { user } = renderApp('/u/ines', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Follow' }));
  await user.click(await screen.findByRole('button', { name: 'Following', pressed: true }));
  expect(await screen.findByRole('button', { name: 'Follow' })).toBeVisible();
  expect(requests.some(({ method }) => method === 'DELETE')).toBe(true);
  refused = true;
  await user.click(screen.getByRole('button', { name: 'Follow' }));
  expect((await screen.findAllByText(/moved or removed/)).length).toBeGreaterThan(0);
  expect(await screen.findByRole('button', { name: 'Follow' })).toBeVisible();
});

it('shows what is for followers once one follows, and how many they are', async () => {
  const relation = { following: false, followedBy: true, connection: null, blocked: false, muted: false };
  let person: object = { ...ines, connectionCount: 1, relation };
  serve({
    ...reads,
    'GET /api/v1/users/ines': () => ({ body: person }),
    'PUT /api/v1/users/ines/follow': () => {
      person = { ...person, bio: 'Keeps bees.', followerCount: 1, relation: { ...relation, following: true } };
      return { status: 204 };
    },
  });
  const { user } = renderApp('/u/ines', { as: 'rafi' });
  expect(await screen.findByText('Follows you')).toBeVisible();
  expect(screen.getByText('1 connection')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Followers 0' })).toBeVisible();
  expect(screen.queryByText('Keeps bees.')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Follow' }));
  expect(await screen.findByText('Keeps bees.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Followers 1' })).toBeVisible();
});

it('asks to be connected with some words', async () => {
  let asked = false;
  const requests = serve({
    ...reads,
    'GET /api/v1/connections': () => (asked ? page({ ...request, requestedByMe: true }) : page()),
    'POST /api/v1/connections': () => {
      asked = true;
      return { status: 201, body: { ...request, requestedByMe: true } };
    },
  });
  const { user } = renderApp('/u/ines', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Connect' }));
  await user.type(await screen.findByLabelText('Message'), 'From the open evening.');
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  expect(await screen.findByRole('button', { name: 'Asked' })).toBeVisible();
  expect(await requests.find(({ method }) => method === 'POST')?.json()).toEqual({
    userId: 'ines',
    message: 'From the open evening.',
  });
});

it('blocks after asking, and offers nothing else to who is blocked', async () => {
  serve({ ...reads, 'PUT /api/v1/users/ines/block': { status: 204 } });
  const { user } = renderApp('/u/ines', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Block' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Block' }));
  expect(await screen.findByRole('button', { name: 'Unblock' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Follow' })).toBeNull();
});

it('shows a visitor the page without what only somebody can do', async () => {
  serve(reads);
  renderApp('/u/ines');
  expect(await screen.findByText('Nobody follows Ines Okafor yet')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Follow' })).toBeNull();
});

it('accepts a request, with the words that came with it, and says when another was quicker', async () => {
  let accepted = false;
  const answers = [problem(409, 'connection-not-pending'), { body: { ...request, state: 'accepted' } }];
  const requests = serve({
    ...reads,
    'GET /api/v1/connections': () => page(accepted ? { ...request, state: 'accepted' } : request),
    'PUT /api/v1/connections/c1': () => {
      accepted = answers.length === 1;
      return answers.shift()!;
    },
  });
  const { user } = renderApp('/settings/people', { as: 'rafi' });
  expect(await screen.findByText('From the open evening.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  expect((await screen.findAllByText('This has changed meanwhile. Look again.')).length).toBeGreaterThan(0);
  await user.click(await screen.findByRole('button', { name: 'Accept' }));
  expect(await screen.findByRole('button', { name: 'End connection' })).toBeVisible();
  await waitFor(() => expect(screen.queryByText('Requests')).toBeNull());
  expect(await requests.find(({ method }) => method === 'PUT')?.json()).toEqual({ state: 'accepted' });
});

it('lists whom one blocks, and unblocks', async () => {
  serve({ ...reads, 'GET /api/v1/users/me/blocks': page(ines), 'DELETE /api/v1/users/ines/block': { status: 204 } });
  const { user } = renderApp('/settings/people', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Unblock' }));
  await waitFor(() => expect(screen.queryByText('Ines Okafor')).toBeNull());
});
