import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { outbox } from '@/outbox';
import { realtime } from '@/realtime';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { ines, post, topic } from './fixtures';

const posts = 'GET /api/v1/topics/t1/posts';
const publish = 'POST /api/v1/topics/t1/posts';
const usual = {
  'GET /api/v1/topics/t1': { body: topic },
  'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member' } },
  [posts]: page(post(1, 'Squares are rhombuses'), post(2, 'Gantry racking')),
};
const answer = () => screen.findByRole('textbox', { name: 'Your answer' });

const scrolled = vi.fn<(this: Element) => void>();
beforeEach(() => {
  localStorage.clear();
  scrolled.mockReset();
  Element.prototype.scrollIntoView = scrolled;
});

it('shows a visitor the posts by number, and leads to the sign-in to answer', async () => {
  serve(usual);
  renderApp('/topics/t1');
  const shown = await screen.findAllByRole('article');
  expect(shown.map((article) => article.getAttribute('aria-label'))).toEqual([
    'Post 1 by Ines Okafor',
    'Post 2 by Ines Okafor',
  ]);
  expect(await screen.findByRole('link', { name: 'Sign in to answer' })).toHaveAttribute(
    'href',
    '/sign-in?next=%2Ftopics%2Ft1',
  );
});

it('keeps the place of a deleted post that was answered', async () => {
  const place = { id: 'p2', number: 2, parentId: null, deleted: true };
  serve({ ...usual, [posts]: page(post(1, 'Squares'), place, post(3, 'Thank you', { parentId: 'p2' })) });
  renderApp('/topics/t1#post-2');
  expect(await screen.findByText('Post 2 was deleted.')).toBeVisible();
  expect(screen.getAllByRole('article')).toHaveLength(2);
});

it('says in one sentence that a topic is locked', async () => {
  serve({ ...usual, 'GET /api/v1/topics/t1': { body: { ...topic, locked: true } } });
  renderApp('/topics/t1', { as: 'rafi' });
  expect(await screen.findByText('This topic is locked. It can be read, not answered.')).toBeVisible();
  await screen.findByText('Gantry racking');
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('brings the post that the address names into view, from a page further down', async () => {
  serve({
    ...usual,
    [posts]: ({ url }) =>
      url.includes('cursor')
        ? page(post(3, 'Far down'))
        : { body: { items: [post(1, 'Squares are rhombuses')], nextCursor: 'more' } },
  });
  renderApp('/topics/t1#post-3');
  await screen.findByText('Far down');
  await waitFor(() => expect(scrolled.mock.contexts.some((row) => row.querySelector('#post-3') !== null)).toBe(true));
});

it('posts at once with an id of its own', async () => {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const requests = serve({
    ...usual,
    [publish]: () => arrived.then(() => ({ status: 201, body: post(3, 'Thank you', { id: 'p3' }) })),
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await user.type(await answer(), 'Thank you{Control>}{Enter}{/Control}');
  expect(within(await screen.findByRole('article', { name: 'Sending' })).getByText('Thank you')).toBeVisible();
  expect(await answer()).toHaveValue('');
  arrive();
  expect(await screen.findByRole('article', { name: 'Post 3 by Ines Okafor' })).toBeVisible();
  expect(screen.queryByRole('article', { name: 'Sending' })).toBeNull();
  const body = (await requests.find(({ method }) => method === 'POST')?.json()) as { id: string };
  expect(body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
});

it('keeps a refused post with its words, says why, and sends it again with the same id', async () => {
  const answers = [problem(409, 'topic-locked'), { status: 201, body: post(3, 'Thank you') }];
  const requests = serve({ ...usual, [publish]: () => answers.shift() ?? problem(500, 'internal-error') });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await user.type(await answer(), 'Thank you');
  await user.click(screen.getByRole('button', { name: 'Post' }));
  const refused = await screen.findByRole('article', { name: 'Not sent' });
  expect(within(refused).getByText('Thank you')).toBeVisible();
  expect(within(refused).getByRole('alert')).toHaveTextContent('The topic was locked meanwhile.');
  await user.click(screen.getByRole('button', { name: 'Send again' }));
  expect(await screen.findByRole('article', { name: 'Post 3 by Ines Okafor' })).toBeVisible();
  const sent = requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/posts'));
  const [first, second] = (await Promise.all(sent.map((request) => request.json()))) as { id: string }[];
  expect(second!.id).toBe(first!.id);
  expect(screen.queryByRole('article', { name: 'Not sent' })).toBeNull();
});

it('keeps what is written without a connection, and posts it once when it is back', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const requests = serve({ ...usual, [publish]: { status: 201, body: post(3, 'Thank you') } });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await user.type(await answer(), 'Thank you{Control>}{Enter}{/Control}');
  const waiting = await screen.findByRole('article', { name: 'Waiting for the connection' });
  expect(within(waiting).getByText('Thank you')).toBeVisible();
  online.mockReturnValue(true);
  outbox.hurry();
  expect(await screen.findByRole('article', { name: 'Post 3 by Ines Okafor' })).toBeVisible();
  expect(screen.queryByRole('article', { name: 'Waiting for the connection' })).toBeNull();
  expect(requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/posts'))).toHaveLength(1);
});

it('takes the words of a refused post back to the composer', async () => {
  serve({ ...usual, [publish]: problem(403, 'forbidden') });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await user.type(await answer(), 'Not like this{Control>}{Enter}{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Write on' }));
  expect(await answer()).toHaveValue('Not like this');
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Not sent' })).toBeNull());
  await user.clear(await answer());
});

it('writes on when storage is forbidden', async () => {
  serve(usual);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await user.type(await answer(), 'Words');
  expect(await answer()).toHaveValue('Words');
  vi.restoreAllMocks();
  await user.clear(await answer());
});

it('quotes a post in an answer to it', async () => {
  serve(usual);
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await answer();
  const second = await screen.findByRole('article', { name: 'Post 2 by Ines Okafor' });
  await user.click(within(second).getByRole('button', { name: 'Quote' }));
  expect(await answer()).toHaveValue('> Gantry racking\n\n');
  expect(screen.getByText('Reply to Ines Okafor, #2')).toBeVisible();
});

it('edits the version that was seen, and shows the newer one when somebody was faster', async () => {
  const mine = { author: { ...ines, id: 'me' } };
  const reads = ['"0"', '"1"'];
  const saves = [problem(412, 'precondition-failed'), { body: post(2, 'Mine', { ...mine, editCount: 2 }) }];
  const requests = serve({
    ...usual,
    [posts]: page(post(1, 'Squares'), post(2, 'Gantry racking', mine)),
    'GET /api/v1/posts/p2': () => {
      const tag = reads.shift() ?? '"1"';
      return {
        body: post(2, tag === '"0"' ? 'Gantry racking' : 'Theirs', mine),
        headers: { ETag: tag },
      };
    },
    'PATCH /api/v1/posts/p2': () => saves.shift() ?? problem(500, 'internal-error'),
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'More for post 2' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  const field = await screen.findByRole('textbox', { name: 'Edit post 2' });
  await user.clear(field);
  await user.type(field, 'Mine');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Theirs')).toBeVisible();
  expect(field).toHaveValue('Mine');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Replace with mine' }));
  expect(await screen.findByText('Mine', { selector: 'p' })).toBeVisible();
  const tags = requests.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers.get('If-Match'));
  expect(tags).toEqual(['"0"', '"1"']);
});

it('asks before a post is deleted', async () => {
  serve({
    ...usual,
    [posts]: page(post(1, 'Squares'), post(2, 'Gantry racking', { author: { ...ines, id: 'me' } })),
    'DELETE /api/v1/posts/p2': { status: 204 },
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'More for post 2' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete post…' }));
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByText('Gantry racking')).toBeNull());
  expect(screen.getByText('1 post')).toBeVisible();
});

it('shows a post that arrives by the socket once, however often it is told', async () => {
  const listen = vi.spyOn(realtime, 'listen');
  serve(usual);
  renderApp('/topics/t1', { as: 'rafi' });
  await screen.findByText('Gantry racking');
  const [, listener] = listen.mock.calls.findLast(([channel]) => channel === 'topic:t1')!;
  listener.event('forum.post-created.v1', post(3, 'From afar'));
  listener.event('forum.post-created.v1', post(3, 'From afar'));
  expect(await screen.findAllByText('From afar')).toHaveLength(1);
  expect(screen.getByText('3 posts')).toBeVisible();
  listener.event('forum.post-deleted.v1', { id: 'p3', topicId: 't1', number: 3 });
  await waitFor(() => expect(screen.queryByText('From afar')).toBeNull());
  listen.mockRestore();
});

it('says the same of a topic that is missing and of one that is not open to the reader', async () => {
  serve({});
  renderApp('/topics/t1');
  expect(await screen.findByRole('heading', { name: 'Nothing at this address', level: 2 })).toBeVisible();
});

it('pins a topic at once, and takes it back on demand', async () => {
  const requests = serve({
    ...usual,
    'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'moderator' } },
    'PATCH /api/v1/topics/t1': async (request) => ({ body: { ...topic, ...((await request.json()) as object) } }),
  });
  const { user } = renderApp('/topics/t1', { as: 'rafi' });
  await screen.findByText('Gantry racking');
  await user.click(screen.getByRole('button', { name: 'Topic actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pin' }));
  expect(await screen.findByText('Pinned')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByText('Pinned')).toBeNull());
  const sent = requests.filter(({ method }) => method === 'PATCH');
  expect(await Promise.all(sent.map((request) => request.clone().json()))).toEqual([
    { pinned: true },
    { pinned: false },
  ]);
});

it('shows word by word what became of a post', async () => {
  const revision = (number: number, body: string) => ({
    number,
    body,
    bodyHtml: body,
    editor: ines,
    createdAt: '2026-11-20T00:00:00Z',
  });
  serve({
    ...usual,
    'GET /api/v1/posts/p2/revisions': page(revision(2, 'The belt was loose'), revision(1, 'The belt is loose')),
  });
  renderApp('/topics/t1?revisions=p2');
  expect(await screen.findByText('was', { selector: 'ins' })).toBeVisible();
  expect(screen.getByText('is', { selector: 'del' })).toBeVisible();
});
