import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { forum, ines, post, topic } from '../fixtures';

const mine = { author: { ...ines, id: 'me' } };
const usual = {
  'GET /api/v1/topics/t1': { body: topic },
  'GET /api/v1/forums/help': { body: forum },
  'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member' } },
  'GET /api/v1/topics/t1/posts': page(
    post(1, 'Squares are rhombuses', { ...mine, score: 3 }),
    post(2, 'Gantry racking', { score: 7, reactions: [{ emoji: '🎯', count: 2, mine: false }] }),
  ),
};
const article = (number: number) => screen.findByRole('article', { name: new RegExp(`^Post ${number} `) });

it('shows a vote at once, turns it over, and takes what the server counted', async () => {
  const answers = [
    { score: 8, myVote: 1 },
    { score: 6, myVote: -1 },
  ];
  const requests = serve({ ...usual, 'PUT /api/v1/posts/p2/vote': () => ({ body: answers.shift() }) });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  const second = within(await article(2));
  await user.click(await second.findByRole('button', { name: 'Vote post 2 up' }));
  expect(second.getByText('8')).toBeVisible();
  expect(second.getByRole('button', { name: 'Vote post 2 up' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(second.getByRole('button', { name: 'Vote post 2 down' }));
  expect(second.getByText('6')).toBeVisible();
  await waitFor(() => expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(2));
  const sent = requests.filter(({ method }) => method === 'PUT');
  expect(await Promise.all(sent.map((request) => request.clone().json()))).toEqual([{ value: 1 }, { value: -1 }]);
  expect(second.getByText('6')).toBeVisible();
});

it('takes a refused vote back', async () => {
  serve({ ...usual, 'PUT /api/v1/posts/p2/vote': problem(403, 'forbidden') });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  const second = within(await article(2));
  await user.click(await second.findByRole('button', { name: 'Vote post 2 up' }));
  await waitFor(() => expect(second.getByText('7')).toBeVisible());
  expect(second.getByRole('button', { name: 'Vote post 2 up' })).toHaveAttribute('aria-pressed', 'false');
});

it('offers no votes on what one wrote oneself, and none to visitors', async () => {
  serve(usual);
  renderApp('/topics/t1', { as: 'rafi' });
  await screen.findByRole('button', { name: 'Vote post 2 up' });
  expect(screen.queryByRole('button', { name: 'Vote post 1 up' })).toBeNull();
  expect(within(await article(1)).getByText('3')).toBeVisible();
});

it('shows the scores and reactions to visitors, without buttons that would do nothing', async () => {
  serve(usual);
  renderApp('/topics/t1');
  const second = within(await article(2));
  expect(second.getByText('7')).toBeVisible();
  expect(second.queryByRole('button', { name: /Vote/ })).toBeNull();
  expect(second.getByRole('button', { name: '🎯, 2' })).toBeDisabled();
});

it('says why nothing can be voted or reacted where the organization can only be read', async () => {
  const organization = { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member', readOnly: true };
  serve({ ...usual, 'GET /api/v1/orgs/makers': { body: organization } });
  renderApp('/topics/t1', { as: 'rafi' });
  const up = await screen.findByRole('button', { name: 'Vote post 2 up' });
  expect(up).toBeDisabled();
  expect(up).toHaveAttribute('title');
  expect(within(await article(2)).getByRole('button', { name: '🎯, 2' })).toBeDisabled();
});

it('reads on where the server knows neither scores nor reactions', async () => {
  const bare = { ...post(1, 'Squares are rhombuses'), score: undefined, myVote: undefined, reactions: undefined };
  serve({ ...usual, 'GET /api/v1/topics/t1/posts': page(bare) });
  renderApp('/topics/t1', { as: 'rafi' });
  const first = within(await article(1));
  expect(first.getByText('Squares are rhombuses')).toBeVisible();
  expect(first.queryByRole('button', { name: /Vote|React/ })).toBeNull();
});

it('reacts with what others took, and with something new', async () => {
  const requests = serve({
    ...usual,
    'PUT /api/v1/posts/p2/reactions/%F0%9F%8E%AF': { status: 204 },
    'PUT /api/v1/posts/p2/reactions/%F0%9F%94%A5': { status: 204 },
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  const second = within(await article(2));
  const known = await second.findByRole('button', { name: '🎯, 2' });
  await waitFor(() => expect(known).toBeEnabled());
  await user.click(known);
  expect(await second.findByRole('button', { name: '🎯, 3' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(second.getByRole('button', { name: 'React to post 2' }));
  await user.click(await screen.findByRole('menuitem', { name: 'React with 🔥' }));
  expect(await second.findByRole('button', { name: '🔥, 1' })).toBeVisible();
  await waitFor(() => expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(2));
});

it('lets whoever asked mark what solved it, and shows it below a question from far down', async () => {
  const far = post(5, 'Loosen both couplers');
  const requests = serve({
    ...usual,
    'GET /api/v1/topics/t1': { body: { ...topic, author: mine.author } },
    'GET /api/v1/topics/t1/posts': page(post(1, 'Squares', mine), post(2, 'Belt?'), far),
    'PUT /api/v1/topics/t1/solution': { status: 204 },
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  const fifth = within(await article(5));
  await user.click(await fifth.findByRole('button', { name: 'This solved it' }));
  expect(await fifth.findByText('Solution')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Solved by Ines Okafor in #5' })).toBeVisible();
  expect(screen.getByText('Solved')).toBeVisible();
  const sent = requests.find(({ method }) => method === 'PUT');
  expect(await sent?.json()).toEqual({ postId: 'p5' });
});
