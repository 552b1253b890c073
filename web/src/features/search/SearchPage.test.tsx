import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { SearchHit } from '@/api';
import { renderApp } from '@/test/renderApp';
import { problem, serve } from '@/test/server';

const hit: SearchHit = {
  type: 'post',
  id: 'p4',
  orgId: null,
  title: 'Laser cuts drift',
  snippetHtml: 'the <mark>gantry</mark> racking &lt;b&gt;',
  url: '/topics/t1#post-4',
  author: { id: 'ines', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null },
  createdAt: '2026-11-02T10:00:00Z',
  score: 1,
};

const search = 'GET /api/v1/search';
const facets = { type: [{ value: 'post', count: 2 }], tag: [{ value: 'laser', count: 2 }] };
const found = (items: unknown[], nextCursor: string | null = null) => ({ body: { items, nextCursor, facets } });
const queries = (requests: Request[]) =>
  requests
    .map(({ url }) => new URL(url))
    .filter(({ pathname }) => pathname === '/api/v1/search')
    .map(({ searchParams }) => Object.fromEntries(searchParams));

it('finds what is written, marks it, and keeps the search in the address', async () => {
  const requests = serve({ [search]: found([hit]) });
  const { user, router } = renderApp('/search');
  await user.type(await screen.findByRole('searchbox', { name: 'Search topics, posts and messages' }), 'gantry{Enter}');
  expect(await screen.findByRole('link', { name: 'Laser cuts drift' })).toHaveAttribute('href', '/topics/t1#post-4');
  expect(screen.getByText('gantry', { selector: 'mark' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Posts 2' }));
  await user.click(screen.getByRole('button', { name: 'laser 2' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ q: 'gantry', type: 'post', tag: 'laser' }));
  await waitFor(() => expect(queries(requests).at(-1)).toEqual({ q: 'gantry', type: 'post', tag: 'laser' }));
});

it('reads on from the cursor', async () => {
  const second = { ...hit, id: 'p5', title: 'Mirror 2 drifts' };
  const requests = serve({ [search]: ({ url }) => (url.includes('cursor=') ? found([second]) : found([hit], 'next')) });
  const { user } = renderApp('/search?q=drift&sort=newest');
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('link', { name: 'Mirror 2 drifts' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Laser cuts drift' })).toBeVisible();
  expect(queries(requests).at(-1)).toEqual({ q: 'drift', sort: 'newest', cursor: 'next' });
});

it('offers to search everywhere when nothing is found in a narrower place', async () => {
  serve({ [search]: ({ url }) => (url.includes('type=') ? found([]) : found([hit])) });
  const { user } = renderApp('/search?q=gantry&type=topic');
  expect(await screen.findByRole('heading', { name: 'Nothing found for "gantry"' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Search everywhere' }));
  expect(await screen.findByRole('link', { name: 'Laser cuts drift' })).toBeVisible();
});

it('says that the search does not answer, and tries again when asked to', async () => {
  const answers = [problem(503, 'search-unavailable')];
  serve({ [search]: () => answers.shift() ?? found([hit]) });
  const { user } = renderApp('/search?q=gantry');
  expect(await screen.findByRole('heading', { name: 'Search is not answering' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try now' }));
  expect(await screen.findByRole('link', { name: 'Laser cuts drift' })).toBeVisible();
});
