import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { TopicView } from '@/api';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';

const yuki = { id: 'yuki', username: 'yuki', displayName: 'Yuki Arai', avatarUrl: null };
const topic: TopicView = {
  id: 'n1',
  orgId: 'makers',
  forumId: 'log',
  title: 'Kiln is at 1,040 °C and climbing.',
  author: yuki,
  tags: ['ceramics'],
  pinned: false,
  locked: false,
  announcement: false,
  postCount: 5,
  lastPostNumber: 5,
  score: 0,
  myVote: 0,
  solved: false,
  solutionPostId: null,
  bounty: null,
  duplicateOf: null,
  pinnedUntil: null,
  slowModeSeconds: 0,
  closesAt: null,
  views: 0,
  lastPostAt: '2026-11-02T00:00:00Z',
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};
const makers = {
  id: 'makers',
  slug: 'makers',
  name: 'Makers',
  branding: { logoUrl: null },
  myPermissions: ['content.post'],
  readOnly: false,
};
const usual = {
  'GET /api/v1/feed': page({
    topic,
    reason: { type: 'share', user: { ...yuki, id: 'ines', displayName: 'Ines Okafor' }, tag: null },
    comment: 'Bring gloves',
    at: '2026-11-02T00:00:00Z',
  }),
  'GET /api/v1/orgs': page(makers),
  'GET /api/v1/orgs/makers/forums': page({ id: 'log', orgId: 'makers', name: 'Club log', kind: 'feed' }),
};

it('brings home what one follows, and says why', async () => {
  serve(usual);
  renderApp('/feed', { as: 'rafi' });
  expect(await screen.findByText('Shared by Ines Okafor')).toBeVisible();
  expect(screen.getByText('Bring gloves')).toBeVisible();
  expect(screen.getByRole('link', { name: topic.title })).toHaveAttribute('href', '/topics/n1');
  expect(screen.getByRole('link', { name: '#ceramics' })).toHaveAttribute('href', '/tags/ceramics');
});

it('publishes a note without a title', async () => {
  const requests = serve({ ...usual, 'POST /api/v1/forums/log/topics': { status: 201, body: topic } });
  const { user } = renderApp('/feed', { as: 'rafi' });
  await user.type(await screen.findByRole('textbox', { name: 'Your note' }), 'Opening tomorrow at nine');
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Your note' })).toHaveValue(''));
  const sent = (await requests.find(({ method }) => method === 'POST')?.json()) as object;
  expect(sent).toMatchObject({ body: 'Opening tomorrow at nine' });
  expect(sent).not.toHaveProperty('title');
});

it('shares a topic with words, and takes it back', async () => {
  const requests = serve({
    ...usual,
    'POST /api/v1/topics/n1/share': { status: 201, body: {} },
    'DELETE /api/v1/topics/n1/share': { status: 204 },
  });
  const { user } = renderApp('/feed', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Share' }));
  await user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'Look');
  await user.click(screen.getAllByRole('button', { name: 'Share' }).at(-1)!);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(requests.some(({ method }) => method === 'DELETE')).toBe(true));
  expect(await requests.find(({ method }) => method === 'POST')?.json()).toEqual({ comment: 'Look' });
});

it('shows everyone what many look at', async () => {
  serve({ 'GET /api/v1/explore': { body: { tags: [{ tag: 'laser', topicCount: 31 }], topics: [topic] } } });
  renderApp('/explore');
  expect(await screen.findByRole('link', { name: '#laser' })).toBeVisible();
  expect(screen.getByText('31 topics')).toBeVisible();
  expect(screen.getByRole('article', { name: 'Note by Yuki Arai' })).toBeVisible();
});

it('follows a tag at once, and not when the server refuses', async () => {
  const tag = { tag: 'laser', topicCount: 1, followerCount: 3, following: false, items: [topic], nextCursor: null };
  serve({ 'GET /api/v1/tags/laser': { body: tag }, 'PUT /api/v1/tags/laser/follow': problem(409, 'conflict') });
  const { user } = renderApp('/tags/laser', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Follow' }));
  expect(await screen.findByRole('button', { name: 'Follow' })).toHaveAttribute('aria-pressed', 'false');
  expect(screen.getByText('1 topics, 3 followers')).toBeVisible();
});
