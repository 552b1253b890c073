import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { forum, post, topic } from '../fixtures';
import { topicIdIn } from './topicLink';

const made = { ...topic, id: 't2', title: 'About mirrors' };
const usual = {
  'GET /api/v1/topics/t1': { body: topic },
  'GET /api/v1/topics/t2': { body: made },
  'GET /api/v1/topics/t1/posts': page(post(1, 'Squares'), post(2, 'Mirrors')),
  'GET /api/v1/topics/t2/posts': page(post(1, 'Mirrors', { topicId: 't2' })),
  'GET /api/v1/orgs/makers/forums': page(forum),
  'GET /api/v1/forums/help': { body: forum },
  'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'moderator' } },
};
const open = async (item: string) => {
  const app = renderApp('/topics/t1', { as: 'rafi' });
  await screen.findByText('Mirrors');
  await app.user.click(await screen.findByRole('button', { name: 'Topic actions' }));
  await app.user.click(await screen.findByRole('menuitem', { name: item }));
  return app;
};

it('splits the chosen posts off, but never the first', async () => {
  const requests = serve({ ...usual, 'POST /api/v1/topics/t1/split': { status: 201, body: made } });
  const { user, router } = await open('Split…');
  expect(screen.queryByRole('checkbox', { name: 'Choose post 1' })).toBeNull();
  await user.click(await screen.findByRole('checkbox', { name: 'Choose post 2' }));
  await user.click(screen.getByRole('button', { name: 'Split…' }));
  await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'About mirrors');
  await user.click(screen.getByRole('button', { name: 'Make it a topic' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/topics/t2'));
  const sent = requests.find(({ method, url }) => method === 'POST' && url.endsWith('/split'));
  expect(await sent?.json()).toEqual({ postIds: ['p2'], title: 'About mirrors' });
});

it('merges with the topic that a link leads to, and says so where there is none', async () => {
  const id = '0195a2b0-0000-7000-8000-000000000006';
  const answers = [problem(404, 'topic-not-found'), { body: { ...made, id: 't2' } }];
  const requests = serve({ ...usual, 'POST /api/v1/topics/t1/merge': () => answers.shift() ?? problem(500, 'x') });
  const { user, router } = await open('Merge…');
  await user.type(await screen.findByRole('textbox', { name: 'Topic' }), `https://parley.example/topics/${id}#post-3`);
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  expect(await screen.findByText('There is no such topic.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/topics/t2'));
  const sent = requests.find(({ method, url }) => method === 'POST' && url.endsWith('/merge'));
  expect(await sent?.json()).toEqual({ into: id });
});

it('reads the topic of a link only from what is one', () => {
  expect(topicIdIn('/topics/0195A2B0-0000-7000-8000-000000000006?view=tree')).toBe(
    '0195a2b0-0000-7000-8000-000000000006',
  );
  expect(topicIdIn('laser /topics/new')).toBeUndefined();
});
