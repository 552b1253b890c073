import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { forum, post, topic } from '../fixtures';

const original = { ...topic, id: 't2', title: 'Cuts are not square' };
const me = { id: 'me', username: 'rafi', displayName: 'Rafi Stone', avatarUrl: null };
const usual = {
  'GET /api/v1/topics/t1': { body: topic },
  'GET /api/v1/topics/t2': { body: original },
  'GET /api/v1/topics/t1/posts': page(post(1, 'Squares'), post(2, 'Mirrors')),
  'GET /api/v1/orgs/makers/forums': page(forum),
  'GET /api/v1/forums/help': { body: forum },
  'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'moderator' } },
};
const asMember = {
  'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member' } },
};
const open = async (item: string) => {
  const app = renderApp('/topics/t1', { as: 'rafi' });
  await screen.findByText('Mirrors');
  await app.user.click(await screen.findByRole('button', { name: 'Topic actions' }));
  await app.user.click(await screen.findByRole('menuitem', { name: item }));
  return app;
};
const bodyOf = (requests: Request[], method: string, end: string) =>
  requests.find((request) => request.method === method && request.url.endsWith(end))?.json();

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
});

it('lets moderators slow a topic down and lock it later', async () => {
  const requests = serve({ ...usual, 'PATCH /api/v1/topics/t1': { body: { ...topic, slowModeSeconds: 300 } } });
  const { user } = await open('Timers…');
  await user.click(await screen.findByRole('combobox', { name: 'Slow mode' }));
  await user.click(await screen.findByRole('option', { name: '5 minutes' }));
  await user.type(screen.getByLabelText('Lock it at'), '2030-01-02T09:30');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('One post per person every 5 minutes')).toBeVisible();
  expect(await bodyOf(requests, 'PATCH', '/topics/t1')).toEqual({
    slowModeSeconds: 300,
    closesAt: new Date('2030-01-02T09:30').toISOString(),
  });
});

it('says how long one waits in slow mode', async () => {
  const wrote = new Date(Date.now() - 60_000).toISOString();
  serve({
    ...usual,
    ...asMember,
    'GET /api/v1/topics/t1': { body: { ...topic, slowModeSeconds: 3600 } },
    'GET /api/v1/topics/t1/posts': page(post(1, 'Squares'), post(2, 'Mine', { author: me, createdAt: wrote })),
  });
  renderApp('/topics/t1', { as: 'rafi' });
  expect(await screen.findByText('Slow mode: you can post again in 59 minutes.')).toBeVisible();
});

it('offers a bounty of one’s reputation, and says when one has too little', async () => {
  const requests = serve({
    ...usual,
    ...asMember,
    'GET /api/v1/orgs/makers/reputation': { body: { total: 40, items: [], nextCursor: null } },
    'PUT /api/v1/topics/t1/bounty': problem(403, 'reputation-too-low'),
  });
  const { user } = await open('Offer a bounty…');
  expect(await screen.findByText('From 10 to 500. You have 40.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Offer it' }));
  expect(await screen.findByText('You have fewer points than that.')).toBeVisible();
  expect(await bodyOf(requests, 'PUT', '/bounty')).toMatchObject({ points: 50 });
});

it('leads from a duplicate to the original', async () => {
  const requests = serve({
    ...usual,
    'GET /api/v1/topics/t1': {
      body: { ...topic, duplicateOf: 't2', bounty: { points: 50, until: '2030-01-01T00:00:00Z' } },
    },
    'PUT /api/v1/topics/t1/duplicate-of': { body: topic },
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  expect(await screen.findByRole('link', { name: 'Cuts are not square' })).toHaveAttribute('href', '/topics/t2');
  expect(screen.getByText('Bounty: 50 points')).toBeVisible();
  await user.click(screen.getByRole('button', { name: "It isn't the same" }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Cuts are not square' })).toBeNull());
  expect(await bodyOf(requests, 'PUT', '/duplicate-of')).toEqual({ topicId: null });
});

it('brings a deleted post back', async () => {
  const place = { id: 'p2', number: 2, parentId: null, deleted: true };
  let back = false;
  serve({
    ...usual,
    'GET /api/v1/topics/t1/posts': () => page(post(1, 'Squares'), back ? post(2, 'Mirrors') : place, post(3, 'Thanks')),
    'POST /api/v1/posts/p2/restore': () => {
      back = true;
      return { body: post(2, 'Mirrors') };
    },
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Bring it back' }));
  expect(await screen.findByText('Mirrors')).toBeVisible();
});

it('goes back to an earlier text', async () => {
  const revision = (number: number, body: string) => ({
    number,
    body,
    bodyHtml: `<p>${body}</p>`,
    editor: me,
    createdAt: '2026-11-02T00:00:00Z',
  });
  const requests = serve({
    ...usual,
    'GET /api/v1/topics/t1/posts': page(post(1, 'Squares', { editCount: 1 })),
    'GET /api/v1/posts/p1/revisions': page(revision(2, 'Squares'), revision(1, 'Square')),
    'POST /api/v1/posts/p1/revert': { body: post(1, 'Square', { editCount: 2 }) },
  });
  const { user } = renderApp('/topics/t1?revisions=p1', { as: 'rafi' });
  const list = await screen.findByRole('group', { name: 'Changes' });
  await user.click(await within(list).findByRole('button', { name: 'Go back to this text' }));
  await waitFor(() => expect(requests.some(({ url }) => url.endsWith('/revert'))).toBe(true));
  expect(await bodyOf(requests, 'POST', '/revert')).toEqual({ number: 1 });
});
