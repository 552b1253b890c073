import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ChannelView, MessageView } from '@/api';
import { outbox } from '@/outbox';
import { realtime } from '@/realtime';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { ines, message } from './fixtures';

const channel: ChannelView = {
  id: 'c1',
  orgId: 'makers',
  kind: 'channel',
  name: 'laser-cutter',
  description: 'The 60 W machine',
  private: false,
  postPolicy: 'members',
  default: false,
  retentionDays: null,
  lastSeq: 2,
  readSeq: 1,
  unreadCount: 1,
  mentionCount: 0,
  memberCount: 3,
  my: { level: 'all', pinned: false, color: null, folder: null },
  lastMessageAt: '2026-11-02T10:00:00Z',
  archivedAt: null,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};

const messages = (...items: MessageView[]) => ({ body: { items, hasBefore: false, hasAfter: false } });
const makers = { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member', myPermissions: [], branding: {} };
const sent = 'POST /api/v1/channels/c1/messages';
const usual = {
  'GET /api/v1/channels/c1': { body: channel },
  'GET /api/v1/channels/c1/messages': messages(message(1), message(2)),
  'GET /api/v1/channels/c1/topics': page({ topic: 'Lens', lastSeq: 2, readSeq: 0, unreadCount: 1 }),
  'GET /api/v1/orgs/makers': { body: makers },
  'GET /api/v1/orgs/by-slug/makers': { body: makers },
  'GET /api/v1/orgs/makers/channels': page(channel),
  'GET /api/v1/conversations': page(),
  'GET /api/v1/orgs': page(),
  'GET /api/v1/notifications/unread-count': { body: { count: 0 } },
};
const field = () => screen.findByRole('textbox', { name: 'Message laser-cutter' });
const open = (handlers: Parameters<typeof serve>[0] = {}, path = '/orgs/makers/channels/c1') => {
  const seen = serve({ ...usual, ...handlers });
  return { seen, ...renderApp(path, { as: 'quinn' }) };
};

beforeEach(() => {
  localStorage.clear();
  return async () => {
    for (const { id } of outbox.unsent()) await outbox.discard(id);
  };
});

it('shows where one has read to, and who is behind what', async () => {
  open();
  const log = await screen.findByRole('log', { name: 'Messages in laser-cutter' });
  expect(await within(log).findByText('Words 1')).toBeVisible();
  expect(within(log).getByRole('separator', { name: 'New, 1 unread' })).toBeVisible();
  expect(within(log).getAllByRole('article')).toHaveLength(2);
});

it('sends with Enter, shows it at once and once', async () => {
  let answer: (value: object) => void = () => undefined;
  const waiting = new Promise<object>((resolve) => (answer = resolve));
  const { seen, user } = open({ [sent]: () => waiting });
  await user.type(await field(), 'On my way{Enter}');
  expect(await screen.findByText('On my way')).toBeVisible();
  const body = (await seen.find(({ method, url }) => method === 'POST' && url.endsWith('/messages'))?.json()) as {
    id: string;
  };
  answer({ status: 201, body: message(3, { id: body.id, body: 'On my way', bodyHtml: '<p>On my way</p>' }) });
  await waitFor(() => expect(outbox.unsent()).toHaveLength(0));
  expect(screen.getAllByText('On my way')).toHaveLength(1);
  expect(await field()).toHaveValue('');
});

it('begins a new line with Shift and Enter', async () => {
  const { user, seen } = open();
  await user.type(await field(), 'one{Shift>}{Enter}{/Shift}two');
  expect(await field()).toHaveValue('one\ntwo');
  expect(seen.some(({ url, method }) => method === 'POST' && url.endsWith('/messages'))).toBe(false);
  await user.clear(await field());
});

it('keeps what was refused, with the reason', async () => {
  const { user } = open({ [sent]: problem(403, 'posting-refused') });
  await user.type(await field(), 'Hello{Enter}');
  const row = await screen.findByRole('article', { name: /not sent/i });
  expect(within(row).getByText('Hello')).toBeVisible();
  expect(within(row).getByRole('button', { name: /again/i })).toBeVisible();
});

it('takes what others write, edit, and delete from the socket', async () => {
  const listen = vi.spyOn(realtime, 'listen');
  open();
  await screen.findByText('Words 2');
  const heard = () => listen.mock.calls.filter(([name]) => name === 'channel:c1').map(([, listener]) => listener);
  const tell = (type: string, data: unknown) => heard().forEach((listener) => listener.event(type, data));
  tell('typing', ines);
  expect(await screen.findByText('Ines Okafor is typing')).toBeVisible();
  const more = { mentionedUserIds: [], mentionedGroup: null, inThread: null };
  tell('chat.message-sent.v1', { ...message(3), ...more });
  expect(await screen.findByText('Words 3')).toBeVisible();
  expect(screen.queryByText('Ines Okafor is typing')).not.toBeInTheDocument();
  tell('chat.message-edited.v1', { ...message(3), bodyHtml: '<p>Better words</p>', editCount: 1, ...more });
  expect(await screen.findByText('Better words')).toBeVisible();
  tell('chat.message-reacted.v1', {
    id: 'm3',
    userId: 'ines',
    emoji: '👍',
    added: true,
    reactions: [{ emoji: '👍', count: 4 }],
  });
  expect(await screen.findByRole('button', { name: '👍, 4' })).toHaveAttribute('aria-pressed', 'false');
  tell('chat.message-deleted.v1', { id: 'm3', channelId: 'c1', seq: 3, inThread: null });
  await waitFor(() => expect(screen.queryByText('Better words')).not.toBeInTheDocument());
});

it('shows a reaction at once and takes it back when it is refused', async () => {
  const { user } = open({
    'GET /api/v1/channels/c1/messages': messages(message(1, { reactions: [{ emoji: '🎉', count: 1, mine: false }] })),
    'PUT /api/v1/messages/m1/reactions/%F0%9F%8E%89': problem(403, 'forbidden'),
  });
  await user.click(await screen.findByRole('button', { name: '🎉, 1' }));
  expect(await screen.findByRole('button', { name: '🎉, 1' })).toHaveAttribute('aria-pressed', 'false');
});

it('answers in the thread of a message', async () => {
  const thread = { replyCount: 1, lastReplyAt: '2026-11-02T10:05:00Z', participants: [ines] };
  const root = message(1, { thread });
  const { user } = open({
    'GET /api/v1/channels/c1/messages': messages(root, message(2, { threadId: 'm1', body: 'Inside' })),
    'GET /api/v1/messages/m1/thread': {
      body: { message: root, items: [message(2, { threadId: 'm1' })], nextCursor: null },
    },
  });
  const log = await screen.findByRole('log', { name: 'Messages in laser-cutter' });
  expect(within(log).queryByText('Words 2')).not.toBeInTheDocument();
  await user.click(await within(log).findByRole('button', { name: /1 reply/ }));
  expect(await screen.findByText('Words 2')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Reply in thread' })).toBeVisible();
});

it('says why one can not write, and lets one join', async () => {
  const { user, seen } = open({
    'GET /api/v1/channels/c1': { body: { ...channel, my: null, unreadCount: 0, readSeq: 2 } },
    'POST /api/v1/channels/c1/join': { status: 204 },
  });
  await user.click(await screen.findByRole('button', { name: 'Join' }));
  await waitFor(() => expect(seen.some(({ url }) => url.endsWith('/channels/c1/join'))).toBe(true));
  expect(screen.queryByRole('textbox', { name: 'Message laser-cutter' })).not.toBeInTheDocument();
});

it('leads from an address without an organization to the channel', async () => {
  const { router } = open({}, '/channels/c1#message-2');
  await waitFor(() => expect(router.state.location.pathname).toBe('/orgs/makers/channels/c1'));
  expect(router.state.location.hash).toBe('message-2');
});

it('does not exist for those who may not see it', async () => {
  open({ 'GET /api/v1/channels/c1': problem(404, 'channel-not-found') });
  expect(await screen.findByRole('heading', { name: 'Nothing at this address', level: 1 })).toBeInTheDocument();
});

it('counts in the navigation what is unread', async () => {
  open();
  expect(await screen.findByRole('link', { name: /laser-cutter.*1 unread/ })).toBeVisible();
});
