import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { post, topic } from './fixtures';

const usual = {
  'GET /api/v1/topics/t1': { body: topic },
  'GET /api/v1/topics/t1/posts': page(post(1, 'Squares')),
  'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member' } },
};
const path = '/api/v1/drafts/topic.t1';
const theirs = { key: 'topic.t1', body: 'From my phone', data: null, version: 4, updatedAt: '2026-11-02T09:00:00Z' };
const field = () => screen.findByRole('textbox', { name: 'Your answer' }, { timeout: 5000 });
const sent = (requests: Request[], method: string) =>
  requests.filter((request) => request.method === method && request.url.endsWith(path));

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
});

it('goes on with a draft that was begun elsewhere', async () => {
  serve({ ...usual, [`GET ${path}`]: { body: theirs } });
  renderApp('/topics/t1', { as: 'one' });
  await waitFor(async () => expect(await field()).toHaveValue('From my phone'));
});

it('saves what is written, and forgets it once it is sent', async () => {
  const requests = serve({
    ...usual,
    [`GET ${path}`]: problem(404, 'draft-not-found'),
    [`PUT ${path}`]: { body: { ...theirs, body: 'Hello', version: 1 } },
    [`DELETE ${path}`]: { status: 204 },
  });
  const { user } = renderApp('/topics/t1', { as: 'two' });
  await user.type(await field(), 'Hello');
  await waitFor(() => expect(sent(requests, 'PUT')).toHaveLength(1), { timeout: 5000 });
  expect(await sent(requests, 'PUT')[0]?.json()).toEqual({ body: 'Hello', data: {}, version: 0 });
  await waitFor(() => expect(localStorage.getItem('parley.draft.me.topic.t1')).toContain('"version":1'));
  await user.type(await field(), '{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sent(requests, 'DELETE')).toHaveLength(1));
  expect(screen.queryByText(/Draft saved/)).toBeNull();
});

it('shows both versions where it was changed in two places, and lets one put them together', async () => {
  const requests = serve({
    ...usual,
    [`GET ${path}`]: problem(404, 'draft-not-found'),
    [`PUT ${path}`]: async (request) => {
      const { version } = (await request.json()) as { version: number };
      return version === 4 ? { body: { ...theirs, version: 5 } } : problem(409, 'draft-changed', { draft: theirs });
    },
  });
  const { user } = renderApp('/topics/t1', { as: 'three' });
  await user.type(await field(), 'From here');
  await user.click(await screen.findByRole('button', { name: 'Put both together' }, { timeout: 5000 }));
  expect(await field()).toHaveValue('From here\n\nFrom my phone');
  await waitFor(() => expect(sent(requests, 'PUT')).toHaveLength(2), { timeout: 5000 });
  expect(screen.queryByText('From here')).toBeNull();
});
