import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi, type MockInstance } from 'vitest';
import { realtime, type RealtimeEvents } from '@/realtime';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import type { ChannelView, MessageView } from './api';

const ines = { id: 'ines', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null };

const channel: ChannelView = {
  id: 'c1',
  orgId: 'makers',
  kind: 'channel',
  name: 'laser-cutter',
  description: null,
  private: false,
  postPolicy: 'members',
  lastSeq: 2,
  readSeq: 1,
  unreadCount: 1,
  mentionCount: 0,
  memberCount: 4,
  my: { level: 'all', pinned: false, color: null, folder: null },
  lastMessageAt: null,
  archivedAt: null,
};

function message(seq: number, body: string, more: Partial<MessageView> = {}): MessageView {
  return {
    id: `m${seq}`,
    channelId: 'c1',
    seq,
    author: ines,
    topic: null,
    threadId: null,
    replyTo: null,
    body,
    bodyHtml: `<p>${body}</p>`,
    reactions: [],
    editCount: 0,
    editedAt: null,
    createdAt: '2026-11-02T10:00:00Z',
    thread: null,
    ...more,
  };
}

const newest = 'GET /api/v1/channels/c1/messages';
const sending = 'POST /api/v1/channels/c1/messages';
const organization = { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member', myPermissions: [] };
const usual = {
  'GET /api/v1/channels/c1': { body: channel },
  'GET /api/v1/orgs/makers': { body: organization },
  'GET /api/v1/orgs/by-slug/makers': { body: organization },
  'GET /api/v1/orgs/makers/channels': page(channel),
  'GET /api/v1/conversations': page(),
  [newest]: {
    body: { items: [message(1, 'Fan is back'), message(2, 'So cut acrylic')], hasBefore: false, hasAfter: false },
  },
  'PUT /api/v1/channels/c1/read': { body: { readSeq: 2, unreadCount: 0, mentionCount: 0 } },
};
const field = () => screen.findByRole('textbox', { name: 'Message laser-cutter' });

let listen: MockInstance<typeof realtime.listen>;
beforeEach(() => {
  listen = vi.spyOn(realtime, 'listen');
  localStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
});

const listenerOf = (name: string) => {
  const calls = listen.mock.calls.filter(([channel]) => channel === name);
  return (type: keyof RealtimeEvents, data: unknown) => calls.forEach(([, listener]) => listener.event(type, data));
};

it('shows a channel by number with the line of what is new, and says how far one has read', async () => {
  const requests = serve(usual);
  renderApp('/channels/c1', { as: 'rafi' });
  expect(await screen.findByText('So cut acrylic')).toBeVisible();
  expect(screen.getByRole('separator', { name: 'New, 1 message' })).toBeVisible();
  await waitFor(() => expect(requests.some(({ method, url }) => method === 'PUT' && url.endsWith('/read'))).toBe(true));
});

it('sends at once with an id of its own, and shows what comes back once', async () => {
  const requests = serve({
    ...usual,
    [sending]: async (request) => {
      const { id } = (await request.clone().json()) as { id: string };
      return { status: 201, body: message(3, 'On my way', { id, author: { ...ines, id: 'me' } }) };
    },
  });
  const { user } = renderApp('/channels/c1', { as: 'rafi' });
  await user.type(await field(), 'On my way{Control>}{Enter}{/Control}');
  expect(await screen.findByText('On my way', { selector: 'p' })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Sending' })).toBeNull());
  const { id } = (await requests.find(({ method }) => method === 'POST')!.json()) as { id: string };
  const news = { ...message(3, 'On my way', { id }), mentionedUserIds: [], mentionedGroup: null, inThread: null };
  listenerOf('channel:c1')('chat.message-sent.v1', news);
  expect(screen.getAllByText('On my way', { selector: 'p' })).toHaveLength(1);
});

it('keeps a refused message, and says why', async () => {
  serve({ ...usual, [sending]: problem(403, 'forbidden') });
  const { user } = renderApp('/channels/c1', { as: 'rafi' });
  await user.type(await field(), 'Not here{Control>}{Enter}{/Control}');
  const refused = await screen.findByRole('article', { name: 'Not sent' });
  expect(within(refused).getByRole('alert')).toHaveTextContent('You may not do this here.');
  await user.click(within(refused).getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Not sent' })).toBeNull());
});

it('follows the news: messages, edits, reactions, who types, deletions', async () => {
  serve(usual);
  renderApp('/orgs/makers/channels/c1', { as: 'rafi' });
  await screen.findByText('So cut acrylic');
  const tell = listenerOf('channel:c1');
  tell('typing', ines);
  expect(await screen.findByText('Ines Okafor is typing')).toBeVisible();
  tell('chat.message-sent.v1', {
    ...message(3, 'Filter is new'),
    mentionedUserIds: [],
    mentionedGroup: null,
    inThread: null,
  });
  expect(await screen.findByText('Filter is new')).toBeVisible();
  expect(screen.queryByText('Ines Okafor is typing')).toBeNull();
  tell('chat.message-edited.v1', {
    ...message(3, 'Filter is old', { editCount: 1 }),
    mentionedUserIds: [],
    mentionedGroup: null,
  });
  expect(await screen.findByText('Filter is old')).toBeVisible();
  tell('chat.message-reacted.v1', {
    id: 'm3',
    channelId: 'c1',
    userId: 'ines',
    emoji: '👍',
    added: true,
    reactions: [{ emoji: '👍', count: 1 }],
  });
  expect(await screen.findByRole('button', { name: '👍 1 person' })).toBeVisible();
  tell('chat.message-deleted.v1', { id: 'm3', channelId: 'c1', seq: 3, threadId: null });
  await waitFor(() => expect(screen.queryByText('Filter is old')).toBeNull());
});

it('counts in the navigation what waits, and what is for the reader', async () => {
  serve({
    ...usual,
    'GET /api/v1/orgs/makers/channels': page(channel, {
      ...channel,
      id: 'c2',
      name: 'ceramics',
      unreadCount: 0,
      readSeq: 2,
    }),
  });
  renderApp('/orgs/makers/channels/c1', { as: 'rafi' });
  const navigation = await screen.findByRole('region', { name: 'Chat' });
  expect(await within(navigation).findByText('ceramics')).toBeVisible();
  const news = { id: 'm9', channelId: 'c2', orgId: 'makers', seq: 3, topic: null, threadId: null, authorId: 'ines' };
  listenerOf('user')('chat.message-sent.v1', { ...news, mentionedUserIds: ['me'], mentionedGroup: null });
  const row = within(navigation).getByRole('link', { name: /ceramics/ });
  await waitFor(() => expect(row).toHaveTextContent('1 unread'));
  listenerOf('user')('chat.channel-read.v1', {
    channelId: 'c2',
    orgId: 'makers',
    topic: null,
    readSeq: 3,
    unreadCount: 0,
    mentionCount: 0,
  });
  await waitFor(() => expect(row).not.toHaveTextContent('unread'));
});

it('opens a thread beside the channel, and answers in it', async () => {
  const first = message(1, 'Fan is back', { thread: { replyCount: 1, lastReplyAt: null, participants: [ines] } });
  const reply = message(3, 'Which end lags?', { threadId: 'm1' });
  const requests = serve({
    ...usual,
    [newest]: { body: { items: [first, reply], hasBefore: false, hasAfter: false } },
    'GET /api/v1/messages/m1/thread': { body: { message: first, items: [reply], nextCursor: null } },
    [sending]: async (request) => {
      const { id } = (await request.clone().json()) as { id: string };
      return { status: 201, body: message(4, 'Far rail', { id, threadId: 'm1' }) };
    },
  });
  const { user } = renderApp('/orgs/makers/channels/c1', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: /1 reply/ }));
  expect(await screen.findByText('Which end lags?')).toBeVisible();
  await user.type(
    await screen.findByRole('textbox', { name: 'Reply in thread' }),
    'Far rail{Control>}{Enter}{/Control}',
  );
  expect(await screen.findByText('Far rail', { selector: 'p' })).toBeVisible();
  const body = (await requests.find(({ method }) => method === 'POST')!.json()) as { threadId: string };
  expect(body.threadId).toBe('m1');
});

it('offers to join a channel that one only reads', async () => {
  serve({ ...usual, 'GET /api/v1/channels/c1': { body: { ...channel, my: null } } });
  renderApp('/orgs/makers/channels/c1', { as: 'rafi' });
  expect(await screen.findByRole('button', { name: 'Join laser-cutter' })).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Message laser-cutter' })).toBeNull();
});
