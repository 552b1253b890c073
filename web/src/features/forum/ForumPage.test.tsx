import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { realtime } from '@/realtime';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import type { OrganizationView, TopicView } from '@/api';

const makers: Partial<OrganizationView> = {
  id: 'makers',
  slug: 'tidewater-makers',
  name: 'Tidewater Makers',
  description: null,
  branding: {
    logoFileId: null,
    logoUrl: null,
    primaryColor: null,
    primaryAdvice: null,
    accentColor: null,
    accentAdvice: null,
    customCss: null,
  },
  myRole: 'member',
  myPermissions: ['content.read', 'content.post'],
};
const help = {
  id: 'help',
  orgId: 'makers',
  slug: 'help',
  name: 'Workshop help',
  description: 'Ask anything',
  kind: 'questions',
  parentId: null,
  private: false,
  requiredRole: null,
  sortOrder: 0,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};
const ines = { id: 'ines', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null };

function topic(id: string, title: string, more: Partial<TopicView> = {}): TopicView {
  return {
    id,
    forumId: 'help',
    orgId: 'makers',
    title,
    author: ines,
    tags: [],
    pinned: false,
    locked: false,
    announcement: false,
    postCount: 1,
    lastPostNumber: 1,
    lastPostAt: '2026-11-20T00:00:00Z',
    createdAt: '2026-11-20T00:00:00Z',
    updatedAt: '2026-11-20T00:00:00Z',
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
    ...more,
  };
}

const address = '/orgs/tidewater-makers/forums/help';
const topics = 'GET /api/v1/forums/help/topics';
const usual = {
  'GET /api/v1/orgs/by-slug/tidewater-makers': { body: makers },
  'GET /api/v1/orgs/makers/forums': page(help),
  'GET /api/v1/forums/help': { body: help, headers: { ETag: '"0"' } },
  [topics]: page(
    topic('t1', 'Before you ask', { pinned: true, locked: true }),
    topic('t2', 'Laser drifts', { tags: ['laser'], postCount: 6, lastPostNumber: 6 }),
    topic('t3', 'Which blade?', { tags: ['wood'] }),
  ),
};
const names = () =>
  within(screen.getByRole('list', { name: 'Topics' }))
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);

beforeEach(() => {
  localStorage.clear();
  // As if another tab had cleared it.
  dispatchEvent(new StorageEvent('storage'));
});

it('lists the topics of a forum with their marks, in the order of the address', async () => {
  const requests = serve(usual);
  const { user, router } = renderApp(address, { as: 'rafi' });
  expect(await screen.findByRole('link', { name: 'Laser drifts' })).toHaveAttribute('href', '/topics/t2');
  expect(screen.getByRole('img', { name: 'Pinned' })).toBeVisible();
  expect(screen.getByRole('img', { name: 'Locked' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Unanswered' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ sort: 'unanswered' }));
  await waitFor(() => expect(requests.some(({ url }) => url.includes('sort=unanswered'))).toBe(true));
});

it('shows what was written since one has read', async () => {
  const marks = { since: '2026-11-01T00:00:00Z', topics: { t2: 4, t1: 1 }, visits: {} };
  localStorage.setItem('parley.read.me', JSON.stringify(marks));
  serve(usual);
  renderApp(address, { as: 'rafi' });
  const list = await screen.findByRole('list', { name: 'Topics' });
  const rows = within(list).getAllByRole('listitem');
  expect(within(rows[1]!).getAllByText('2 new')[0]).toBeVisible();
  expect(within(rows[2]!).getAllByText('New')[0]).toBeVisible();
  expect(await screen.findByRole('link', { name: /Workshop help.*2 topics with news/ })).toBeVisible();
});

it('narrows what is read to a tag, and says so', async () => {
  serve(usual);
  const { user } = renderApp(address, { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'laser' }));
  await waitFor(() => expect(names()).toEqual(['Laser drifts']));
  expect(screen.getByText(/1 of the 3 topics read so far/)).toBeVisible();
});

it('lets news wait behind a bar instead of moving the rows', async () => {
  const listen = vi.spyOn(realtime, 'listen');
  serve(usual);
  const { user } = renderApp(address, { as: 'rafi' });
  await screen.findByRole('link', { name: 'Which blade?' });
  const post = { topicId: 't3', number: 2, createdAt: '2026-11-28T00:00:00Z' };
  const heard = () => listen.mock.calls.filter(([channel]) => channel === 'forum:help');
  act(() => heard().forEach(([, listener]) => listener.event('forum.post-created.v1', post)));
  expect(await screen.findByRole('button', { name: '1 topic has news' })).toBeVisible();
  expect(names()).toEqual(['Before you ask', 'Laser drifts', 'Which blade?']);
  const list = screen.getByRole('list', { name: 'Topics' });
  expect(within(list).getAllByRole('listitem')[2]).toHaveTextContent('1answer');
  await user.click(screen.getByRole('button', { name: '1 topic has news' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /has news/ })).toBeNull());
});

it('says when there is nothing yet, and offers to begin', async () => {
  serve({ ...usual, [topics]: page() });
  renderApp(address, { as: 'rafi' });
  expect(await screen.findByRole('heading', { name: 'No questions yet' })).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Ask a question' })[0]).toHaveAttribute('href', `${address}/new`);
});

it('shows a forum that may not be read as nothing', async () => {
  serve({ ...usual, 'GET /api/v1/forums/help': problem(404, 'forum-not-found') });
  renderApp(address, { as: 'rafi' });
  expect(await screen.findByRole('heading', { name: 'Nothing at this address', level: 2 })).toBeVisible();
});

it('publishes a topic with what was written, and keeps it until then', async () => {
  const requests = serve({
    ...usual,
    'POST /api/v1/forums/help/topics': { status: 201, body: topic('t4', 'Belts?') },
    'GET /api/v1/search/suggest': { body: { items: [] } },
  });
  const { user, router } = renderApp(`${address}/new`, { as: 'rafi' });
  await user.type(await screen.findByRole('textbox', { name: 'Text' }), 'How tight?');
  await user.type(screen.getByLabelText('Tags'), 'belts, laser');
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  expect((await screen.findAllByText('It needs a title.'))[0]).toBeVisible();
  await user.type(screen.getByLabelText('Your question in one line'), 'Belts?');
  expect(localStorage.getItem('parley.draft.me.new-topic.help.title')).toContain('Belts?');
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/topics/t4'));
  const sent = requests.find(({ method, url }) => method === 'POST' && url.endsWith('/topics'))!;
  expect(await sent.json()).toMatchObject({ title: 'Belts?', body: 'How tight?', tags: ['belts', 'laser'] });
  expect(localStorage.getItem('parley.draft.me.new-topic.help.title')).toBeNull();
});
