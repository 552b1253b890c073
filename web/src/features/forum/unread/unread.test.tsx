import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { forum, post, topic } from '../fixtures';

const subscription = { level: 'normal', because: 'parent-forum', forumId: 'workshop' };
const usual = {
  'GET /api/v1/topics/t1': { body: { ...topic, readNumber: 1, subscription } },
  'GET /api/v1/topics/t1/posts': page(post(1, 'Squares are rhombuses'), post(2, 'Gantry racking')),
  'GET /api/v1/forums/help': { body: forum },
  'GET /api/v1/forums/workshop': { body: { ...forum, id: 'workshop', name: 'Workshop' } },
  'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member' } },
  'GET /api/v1/unread': page({ topic: { ...topic, readNumber: 1 }, state: 'unread', unread: 1, firstUnread: 2 }),
};
beforeEach(() => {
  localStorage.clear();
  dispatchEvent(new StorageEvent('storage', { key: null }));
});

it('lists what is unread over all forums, and leads to the first post of it', async () => {
  serve(usual);
  renderApp('/unread', { as: 'rafi' });
  const link = await screen.findByRole('link', { name: 'Laser cuts drift' });
  expect(link).toHaveAttribute('href', '/topics/t1#post-2');
  expect(await screen.findByText('Workshop help')).toBeVisible();
  expect(screen.getAllByText('1 new')[0]).toBeVisible();
});

it('takes a topic from the list as read, and brings it back when that fails', async () => {
  const requests = serve({ ...usual, 'PUT /api/v1/topics/t1/read': problem(503, 'unavailable') });
  const { user } = renderApp('/unread', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Mark “Laser cuts drift” as read' }));
  await waitFor(() => expect(requests.some(({ method }) => method === 'PUT')).toBe(true));
  expect(await requests.find(({ method }) => method === 'PUT')?.json()).toEqual({ number: 2 });
  expect(await screen.findByRole('link', { name: 'Laser cuts drift' })).toBeVisible();
});

it('asks visitors to sign in', async () => {
  serve(usual);
  renderApp('/unread');
  expect(await screen.findByText('This is each person’s own')).toBeVisible();
});

it('draws the line of what is new where another device stopped reading', async () => {
  serve(usual);
  renderApp('/topics/t1', { as: 'rafi' });
  expect(await screen.findByRole('separator', { name: 'New since your last visit, 1 post' })).toBeVisible();
});

it('says from where the level is inherited, and changes it at once', async () => {
  const requests = serve({
    ...usual,
    'PUT /api/v1/topics/t1/subscription': { body: { level: 'watching', because: 'topic', forumId: null } },
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Normal' }));
  expect(await screen.findByText('Chosen for Workshop.')).toBeVisible();
  await user.click(screen.getByRole('menuitem', { name: /^Watching/ }));
  expect(await screen.findByRole('button', { name: 'Watching' })).toBeVisible();
  expect(await requests.find(({ method }) => method === 'PUT')?.json()).toEqual({ level: 'watching' });
});
