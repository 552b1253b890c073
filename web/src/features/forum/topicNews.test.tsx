import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { itemsOf, type ListedPost, type PostView, type TopicView } from '@/api';
import { realtime } from '@/realtime';
import { renderApp } from '@/test/renderApp';
import { serve } from '@/test/server';
import type { Posts } from './posts';

const ines = { id: 'ines', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null };
const pageSize = 3;

/** The same run for the same seed. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A topic as the server keeps it; each change gives the event that tells of it. */
function newServer(roll: (sides: number) => number) {
  let posts: PostView[] = [];
  let places: Pick<PostView, 'id' | 'number' | 'parentId'>[] = [];
  let last = 0;
  let minute = 0;
  const at = () => new Date(Date.UTC(2026, 10, 1, 0, minute++)).toISOString();
  let lastPostAt = '';
  let topic = {
    id: 't1',
    orgId: 'makers',
    forumId: 'help',
    title: 'Laser cuts drift',
    author: ines,
    tags: [],
    pinned: false,
    locked: false,
    announcement: false,
    createdAt: at(),
    updatedAt: at(),
  } as unknown as TopicView;
  const view = (): TopicView => ({
    ...topic,
    postCount: posts.length,
    lastPostNumber: last,
    lastPostAt,
  });
  const write = (): [string, unknown] => {
    last += 1;
    const createdAt = at();
    const post = {
      id: `p${last}`,
      topicId: 't1',
      number: last,
      parentId: roll(2) === 0 ? null : (one()?.id ?? null),
      author: ines,
      body: 'first',
      bodyHtml: '<p>first</p>',
      score: 0,
      reactions: [],
      attachments: [],
      isSolution: false,
      editCount: 0,
      createdAt,
      updatedAt: createdAt,
    };
    posts = [...posts, { ...post, myVote: 0 }];
    places = [...places, post];
    lastPostAt = createdAt;
    return ['forum.post-created.v1', post];
  };
  const one = () => posts[1 + roll(posts.length - 1)];
  const edit = (): [string, unknown] => {
    const post = one();
    if (!post) return write();
    const body = `edited ${minute}`;
    const change = { body, bodyHtml: `<p>${body}</p>`, editCount: post.editCount + 1, updatedAt: at() };
    posts = posts.map((other) => (other === post ? { ...post, ...change } : other));
    return ['forum.post-edited.v1', { id: post.id, topicId: 't1', number: post.number, ...change }];
  };
  const remove = (): [string, unknown] => {
    const post = one();
    if (!post) return write();
    posts = posts.filter((other) => other !== post);
    return ['forum.post-deleted.v1', { id: post.id, topicId: 't1', number: post.number }];
  };
  const change = (): [string, unknown] => {
    topic = { ...topic, title: `Title ${minute}`, pinned: roll(2) === 0, updatedAt: at() };
    return ['forum.topic-changed.v1', topic];
  };
  const isKept = (id: string): boolean =>
    posts.some((post) => post.id === id) || places.some((place) => place.parentId === id && isKept(place.id));
  const all = (): ListedPost[] =>
    places
      .filter(({ id }) => isKept(id))
      .map(
        ({ id, number, parentId }) => posts.find((post) => post.id === id) ?? { id, number, parentId, deleted: true },
      );
  const list = (from: number) => {
    const items = all()
      .filter(({ number }) => number > from)
      .slice(0, pageSize);
    const rest = all().some(({ number }) => number > (items.at(-1)?.number ?? 0));
    return { items, nextCursor: items.length > 0 && rest ? String(items.at(-1)?.number) : null };
  };
  return { view, list, all, happen: () => [write, write, edit, edit, remove, change][roll(6)]!(), write };
}

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

it.each([1, 2, 3, 4, 5, 6])('keeps what is shown equal to a fresh read (run %i)', async (seed) => {
  const roll = dice(seed);
  const server = newServer(roll);
  for (let i = 0; i < 5; i++) server.write();
  const listen = vi.spyOn(realtime, 'listen');
  serve({
    'GET /api/v1/topics/t1': () => ({ body: server.view() }),
    'GET /api/v1/orgs/makers': { body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member' } },
    'GET /api/v1/topics/t1/posts': ({ url }) => ({
      body: server.list(Number(new URL(url).searchParams.get('cursor') ?? 0)),
    }),
  });
  const { queries, user } = renderApp('/topics/t1', { as: 'rafi' });
  await screen.findByRole('article', { name: 'Post 1 by Ines Okafor' });
  if (roll(2) === 0) await user.click(await screen.findByRole('button', { name: 'Show more' }));
  const [, listener] = listen.mock.calls.findLast(([channel]) => channel === 'topic:t1')!;
  const shown = () => {
    const pages = queries.getQueryData<Posts>(['forum', 'posts', 't1']);
    return { items: itemsOf(pages), more: pages?.pages.at(-1)?.nextCursor !== null };
  };
  await waitFor(() => expect(queries.isFetching()).toBe(0));

  let told: [string, unknown][] = [];
  for (let i = 0; i < 60; i++) {
    const news = server.happen();
    told = [...told, news].slice(-3);
    const fate = roll(12);
    if (fate === 0) {
      // What was lost is read again.
      listener.gap();
      await waitFor(() => expect(queries.isFetching()).toBe(0));
    } else {
      listener.event(...news);
      // And what came before a break comes again.
      if (fate === 1) for (const again of told) listener.event(...again);
    }
  }

  await waitFor(() => expect(queries.isFetching()).toBe(0));
  const { items, more } = shown();
  const reach = more ? (items.at(-1)?.number ?? 0) : Infinity;
  expect(items).toEqual(server.all().filter(({ number }) => number <= reach));
  expect(queries.getQueryData(['forum', 'topic', 't1'])).toEqual(server.view());
  listen.mockRestore();
});
