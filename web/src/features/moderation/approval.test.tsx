import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { withLines } from './words';

const rafi = { id: 'rafi', username: 'rafi', displayName: 'Rafi Stone', avatarUrl: null };
const held = {
  id: 'h1',
  kind: 'topic',
  status: 'pending',
  forum: { id: 'help', name: 'Workshop help' },
  topic: null,
  author: rafi,
  title: 'Cheap filament',
  body: 'Write me',
  bodyHtml: '<p>Write me</p>',
  tags: ['shop'],
  attachments: [],
  poll: null,
  reason: 'watched-word',
  createdAt: '2026-11-02T00:00:00Z',
};
const organization = (...myPermissions: string[]) => ({
  'GET /api/v1/orgs/by-slug/makers': {
    body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'moderator', myPermissions, readOnly: false },
  },
});
const queue = 'GET /api/v1/orgs/makers/approval-queue';
const path = '/orgs/makers/moderation';
const sent = (requests: Request[], method: string, end: string) =>
  requests.find((request) => request.method === method && request.url.endsWith(end))?.json();

beforeEach(() => localStorage.clear());

it('publishes what waits, and says when somebody was faster', async () => {
  const answers = [
    problem(409, 'already-decided'),
    { body: { subject: { type: 'topic', id: 't1', url: '/topics/t1' } } },
  ];
  serve({
    ...organization('content.moderate'),
    [queue]: page(held),
    'POST /api/v1/approval-queue/h1/approve': () => answers.shift() ?? problem(500, 'x'),
  });
  const { user } = renderApp(`${path}/approval`, { as: 'mara' });
  const item = await screen.findByRole('article', { name: 'By Rafi Stone' });
  expect(within(item).getByText('Watched word')).toBeVisible();
  await user.click(within(item).getByRole('button', { name: 'Approve' }));
  expect(await screen.findByText('Somebody decided this already.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  expect(await screen.findByText('Nothing waits')).toBeVisible();
});

it('rejects with a reason for the author', async () => {
  const requests = serve({
    ...organization('content.moderate'),
    [queue]: page(held),
    'POST /api/v1/approval-queue/h1/reject': { status: 204 },
  });
  const { user } = renderApp(`${path}/approval`, { as: 'mara' });
  await user.click(await screen.findByRole('button', { name: 'Reject…' }));
  await user.type(await screen.findByRole('textbox', { name: 'Why, for Rafi Stone' }), 'Only in the market');
  await user.click(screen.getByRole('button', { name: 'Reject' }));
  expect(await screen.findByText('Nothing waits')).toBeVisible();
  expect(await sent(requests, 'POST', '/reject')).toEqual({ reason: 'Only in the market' });
});

it('shows authors what of theirs waits, and nothing to decide', async () => {
  const requests = serve({ ...organization('content.post'), [queue]: page({ ...held, status: 'rejected' }) });
  renderApp(`${path}/approval`, { as: 'rafi' });
  expect(await screen.findByText('Not approved')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  expect(requests.some(({ url }) => url.includes('mine=true'))).toBe(true);
});

it('saves all watched words at once', async () => {
  const words = 'GET /api/v1/orgs/makers/watched-words';
  const requests = serve({
    ...organization('content.moderate', 'org.settings'),
    [words]: { body: { words: [{ pattern: 'spam*', action: 'block' }] } },
    'PUT /api/v1/orgs/makers/watched-words': { body: { words: [] } },
  });
  const { user } = renderApp(`${path}/words`, { as: 'mara' });
  await user.type(await screen.findByRole('textbox', { name: 'Words, one in each line' }), 'filament{Enter}***');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText(/“\*\*\*” is nothing but spaces/)).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Words, one in each line' }), 'x');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await user.click(await screen.findByRole('button', { name: 'Remove “spam*”' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(requests.some(({ method }) => method === 'PUT')).toBe(true));
  expect(await sent(requests, 'PUT', '/watched-words')).toEqual({
    words: [
      { pattern: 'filament', action: 'approve' },
      { pattern: '***x', action: 'approve' },
    ],
  });
});

it('gives a word that is there already its new action', () => {
  expect(withLines([{ pattern: 'Spam', action: 'flag' }], ' spam \n\nspam', 'block')).toEqual([
    { pattern: 'spam', action: 'block' },
  ]);
});
