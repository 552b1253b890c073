import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { ines, post, topic } from '../fixtures';
import type { Bookmark } from './bookmarkQueries';
import { later, localTime } from './times';

const bookmark: Bookmark = {
  postId: 'p2',
  topicId: 't1',
  number: 2,
  topicTitle: 'Laser cuts drift',
  author: ines,
  bodyHtml: '<p>Gantry racking</p>',
  note: 'Try on Saturday',
  remindAt: null,
  remindedAt: null,
  createdAt: '2026-11-02T00:00:00Z',
};
const inTopic = {
  'GET /api/v1/topics/t1': { body: topic },
  'GET /api/v1/topics/t1/posts': page(post(1, 'Squares'), post(2, 'Gantry racking')),
  'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member' } },
};

it('bookmarks a post, and offers to be reminded of it', async () => {
  const requests = serve({
    ...inTopic,
    'GET /api/v1/bookmarks': page(),
    'PUT /api/v1/posts/p2/bookmark': { body: bookmark },
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Bookmark post 2' }));
  await user.click(await screen.findByRole('button', { name: 'Remind me…' }));
  expect(await screen.findByRole('dialog', { name: 'Bookmark' })).toBeVisible();
  expect(await requests.find(({ method }) => method === 'PUT')?.json()).toEqual({});
});

it('offers no bookmarks where the server keeps none', async () => {
  serve({ ...inTopic, 'GET /api/v1/bookmarks': problem(404, 'not-found') });
  renderApp('/topics/t1', { as: 'rafi' });
  await screen.findByRole('button', { name: 'Vote post 2 up' });
  expect(screen.queryByRole('button', { name: 'Bookmark post 2' })).toBeNull();
});

it('lists bookmarks with their notes, and removes one at once', async () => {
  const requests = serve({
    'GET /api/v1/bookmarks': page(bookmark),
    'DELETE /api/v1/posts/p2/bookmark': { status: 204 },
  });
  const { user } = renderApp('/bookmarks', { as: 'rafi' });
  const link = await screen.findByRole('link', { name: 'Laser cuts drift' });
  expect(link).toHaveAttribute('href', '/topics/t1#post-2');
  expect(screen.getByText('Try on Saturday')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove the bookmark' }));
  expect(await screen.findByText('No bookmarks yet')).toBeVisible();
  await waitFor(() => expect(requests.some(({ method }) => method === 'DELETE')).toBe(true));
});

it('gives times in the reader’s own clock', () => {
  const now = new Date(2026, 10, 29, 22, 30);
  expect(localTime(later.today(now))).toBe('2026-11-30T01:30');
  expect(localTime(later.tomorrow(now))).toBe('2026-11-30T09:00');
  expect(localTime(later.week(now))).toBe('2026-12-06T09:00');
});
