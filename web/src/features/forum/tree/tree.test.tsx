import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { realtime } from '@/realtime';
import { renderApp } from '@/test/renderApp';
import { page, serve } from '@/test/server';
import { post, topic } from '../fixtures';
import { depths } from './treeQueries';

const flat = [
  post(1, 'Squares'),
  post(2, 'Belt?', { parentId: 'p1' }),
  post(3, 'Mirrors'),
  post(4, 'Tight', { parentId: 'p2' }),
];
const tree = [flat[0]!, flat[1]!, { ...flat[3]!, depth: 2, continues: true }, flat[2]!];
const usual = {
  'GET /api/v1/topics/t1': { body: { ...topic, lastPostNumber: 4, postCount: 4 } },
  'GET /api/v1/topics/t1/posts': ({ url }: Request) => page(...(url.includes('view=tree') ? tree : flat)),
  'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member' } },
};
const numbers = async () =>
  (await screen.findAllByRole('article')).map((one) => /\d+/.exec(one.getAttribute('aria-label') ?? '')?.[0]);

it('shows a topic as a tree, and leads to what lies too deep', async () => {
  serve(usual);
  const { user, router } = renderApp('/topics/t1', { as: 'rafi' });
  expect(await numbers()).toEqual(['1', '2', '3', '4']);
  await user.click(screen.getByRole('button', { name: 'As a tree' }));
  expect(await screen.findByRole('link', { name: 'Continue this thread' })).toBeVisible();
  expect(await numbers()).toEqual(['1', '2', '4', '3']);
  await user.click(screen.getByRole('link', { name: 'Continue this thread' }));
  expect(await screen.findByRole('link', { name: 'Show the whole topic' })).toBeVisible();
  expect(router.state.location.search).toEqual({ view: 'tree', below: 4 });
});

it('follows the votes of others in the tree', async () => {
  const listen = vi.spyOn(realtime, 'listen');
  serve(usual);
  renderApp('/topics/t1?view=tree', { as: 'rafi' });
  await screen.findByRole('link', { name: 'Continue this thread' });
  const [, listener] = listen.mock.calls.findLast(([channel]) => channel === 'topic:t1')!;
  listener.event('forum.post-voted.v1', { id: 'p2', topicId: 't1', score: 12 });
  expect(await screen.findByText('12')).toBeVisible();
  listen.mockRestore();
});

it('opens what a topic was merged into', async () => {
  serve({
    ...usual,
    'GET /api/v1/topics/old': { body: topic },
    'GET /api/v1/topics/old/posts': page(...flat),
  });
  const { router } = renderApp('/topics/old');
  await screen.findAllByRole('article');
  expect(router.state.location.pathname).toBe('/topics/t1');
});

it('counts the depth by the parents where the server does not say it', () => {
  const depthOf = depths([flat[0]!, flat[1]!, flat[3]!, flat[2]!]);
  expect([flat[0]!, flat[1]!, flat[3]!, flat[2]!].map(depthOf)).toEqual([0, 1, 2, 0]);
});
