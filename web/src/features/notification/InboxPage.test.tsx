import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { NotificationView } from '@/api';
import { realtime } from '@/realtime';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';

type Sink = { event: (type: string, data: unknown) => void };
let user: Sink | undefined;

beforeEach(() => {
  // Several listen, such as the inbox and the chat.
  const sinks: Sink[] = [];
  user = { event: (type, data) => sinks.forEach((sink) => sink.event(type, data)) };
  vi.spyOn(realtime, 'listen').mockImplementation((channel, sink) => {
    if (channel === 'user') sinks.push(sink);
    return () => undefined;
  });
});

const mention: NotificationView = {
  id: 'one',
  kind: 'mention',
  orgId: null,
  actor: { id: 'noor', username: 'noor', displayName: 'Noor Aziz', avatarUrl: null },
  actors: [],
  count: 1,
  groupId: 'one',
  reason: 'mentioned',
  subject: { type: 'post', id: 'p4', url: '/topics/t1#post-4', title: 'Laser cuts drift' },
  createdAt: '2026-11-02T10:00:00Z',
  readAt: null,
};

const list = 'GET /api/v1/notifications';
const count = 'GET /api/v1/notifications/unread-count';
const mark = 'POST /api/v1/notifications/mark-read';

const bodyOf = (requests: Request[]) =>
  requests.find(({ method, url }) => method === 'POST' && url.endsWith('/mark-read'))?.json();

it('says what happened and why, and a click reads it and opens its place', async () => {
  const requests = serve({ [list]: page(mention), [count]: { body: { count: 1 } }, [mark]: { body: { count: 0 } } });
  const { user: person, router } = renderApp('/inbox', { as: 'rafi' });
  const link = await screen.findByRole('link', { name: 'Unread: Noor Aziz mentioned you in Laser cuts drift' });
  expect(screen.getByText('Mention')).toBeVisible();
  await person.click(link);
  await waitFor(() => expect(router.state.location.href).toBe('/topics/t1#post-4'));
  expect(await bodyOf(requests)).toEqual({ ids: ['one'] });
});

it('marks all up to the newest that is shown', async () => {
  const requests = serve({ [list]: page(mention), [count]: { body: { count: 1 } }, [mark]: { body: { count: 0 } } });
  const { user: person } = renderApp('/inbox', { as: 'rafi' });
  await person.click(await screen.findByRole('button', { name: 'Mark all as read' }));
  expect(await screen.findByRole('link', { name: 'Noor Aziz mentioned you in Laser cuts drift' })).toBeVisible();
  expect(await bodyOf(requests)).toEqual({ before: mention.createdAt });
});

it('shows as unread again what the server refused to mark', async () => {
  serve({ [list]: page(mention), [count]: { body: { count: 1 } }, [mark]: problem(403, 'forbidden') });
  const { user: person } = renderApp('/inbox', { as: 'rafi' });
  await person.click(await screen.findByRole('button', { name: 'Mark as read' }));
  expect((await screen.findAllByText(/Not marked as read/)).length).toBeGreaterThan(0);
  expect(await screen.findByRole('link', { name: /^Unread: Noor/ })).toBeVisible();
});

it('shows what is raised while it is open, once, and takes the count of what was read elsewhere', async () => {
  let unread = 1;
  serve({ [list]: page(mention), [count]: () => ({ body: { count: unread } }) });
  renderApp('/inbox', { as: 'rafi' });
  await screen.findByRole('link', { name: /Noor Aziz mentioned you/ });
  const reply = { ...mention, id: 'two', kind: 'reply', reason: 'following', createdAt: '2026-11-02T11:00:00Z' };
  unread = 2;
  act(() => user?.event('notification.notification-raised.v1', reply));
  act(() => user?.event('notification.notification-raised.v1', reply));
  expect(await screen.findAllByRole('link', { name: 'Unread: Noor Aziz answered in Laser cuts drift' })).toHaveLength(
    1,
  );
  const navigation = screen.getAllByRole('navigation', { name: 'Main' })[0]!;
  expect(await within(navigation).findByText('2 unread')).toBeInTheDocument();
  act(() => user?.event('notification.notifications-read.v1', { ids: ['one', 'two'], unreadCount: 0 }));
  await waitFor(() => expect(within(navigation).queryByText(/unread/)).toBeNull());
  expect(screen.queryByRole('link', { name: /^Unread:/ })).toBeNull();
});

it('takes away what is withdrawn while it is open', async () => {
  serve({ [list]: page(mention), [count]: { body: { count: 1 } } });
  renderApp('/inbox', { as: 'rafi' });
  await screen.findByRole('link', { name: /Noor Aziz mentioned you/ });
  act(() => user?.event('notification.notifications-withdrawn.v1', { ids: ['one'], unreadCount: 0 }));
  expect(await screen.findByRole('heading', { name: 'You are up to date.' })).toBeVisible();
  expect(screen.queryByRole('link', { name: /Noor Aziz mentioned you/ })).toBeNull();
});

it('says that there is nothing, and asks a visitor to sign in', async () => {
  serve({ [list]: page(), [count]: { body: { count: 0 } } });
  renderApp('/inbox', { as: 'rafi' });
  expect(await screen.findByRole('heading', { name: 'You are up to date.' })).toBeVisible();
});

it('asks a visitor to sign in', async () => {
  serve({});
  renderApp('/inbox');
  expect(await screen.findByRole('heading', { name: 'Your inbox is private' })).toBeVisible();
});
