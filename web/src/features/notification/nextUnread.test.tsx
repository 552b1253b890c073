import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { prefer, startKeys } from '@/frame';
import { renderApp } from '@/test/renderApp';
import { page, serve } from '@/test/server';

startKeys();

const unread = (id: string, url: string) => ({
  id,
  kind: 'mention',
  orgId: null,
  actor: { id: 'noor', username: 'noor', displayName: 'Noor Aziz', avatarUrl: null },
  reason: 'mentioned',
  subject: { type: 'post', id, url, title: 'Laser cuts drift' },
  createdAt: '2026-11-02T10:00:00Z',
  readAt: null,
});

const list = 'GET /api/v1/notifications';
const mark = 'POST /api/v1/notifications/mark-read';

it('leads by N from one unread notification to the next, also while the server still lists it, and says when there is none', async () => {
  const requests = serve({
    [list]: page(unread('two', '/u/noor#about'), unread('one', '/search')),
    [mark]: { body: { count: 0 } },
  });
  const { user, router } = renderApp('/settings', { as: 'rafi' });
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  await user.keyboard('n');
  await waitFor(() => expect(router.state.location.href).toBe('/u/noor#about'));
  await user.keyboard('n');
  await waitFor(() => expect(router.state.location.href).toBe('/search'));
  const marked = requests.filter(({ method }) => method === 'POST').map((request) => request.json());
  expect(await Promise.all(marked)).toEqual([{ ids: ['two'] }, { ids: ['one'] }]);
  await user.keyboard('n');
  expect((await screen.findAllByText('You are up to date. Nothing is unread.')).length).toBeGreaterThan(0);
});

it('leaves N alone where single keys are switched off', async () => {
  serve({ [list]: page(unread('one', '/search')), [mark]: { body: { count: 0 } } });
  const { user, router } = renderApp('/settings', { as: 'rafi' });
  await user.click(await screen.findByRole('switch', { name: /^Single keys/ }));
  await user.keyboard('n');
  expect(router.state.location.href).toBe('/settings');
  prefer({ singleKeys: true });
});
