import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { message } from '../fixtures';
import { isCommand } from '../slash';

const channel = {
  id: 'c1',
  orgId: 'makers',
  kind: 'channel',
  name: 'laser-cutter',
  description: null,
  private: false,
  postPolicy: 'members',
  default: false,
  retentionDays: null,
  lastSeq: 1,
  readSeq: 1,
  unreadCount: 0,
  mentionCount: 0,
  memberCount: 3,
  my: { level: 'all', pinned: false, color: null, folder: null },
  lastMessageAt: '2026-11-02T10:00:00Z',
  archivedAt: null,
};
const makers = { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member', myPermissions: [], branding: {} };
const usual = {
  'GET /api/v1/channels/c1': { body: channel },
  'GET /api/v1/channels/c1/messages': { body: { items: [message(1)], hasBefore: false, hasAfter: false } },
  'GET /api/v1/channels/c1/topics': page(),
  'GET /api/v1/orgs/makers': { body: makers },
  'GET /api/v1/orgs/by-slug/makers': { body: makers },
  'GET /api/v1/orgs/makers/channels': page(channel),
  'GET /api/v1/conversations': page(),
};
const field = () => screen.findByRole('textbox', { name: 'Message laser-cutter' });
const sent = (requests: Request[], method: string, part: string) =>
  requests.find((request) => request.method === method && request.url.includes(part));

beforeEach(() => localStorage.clear());

it('has a text with a slash done, and shows the answer to its caller alone', async () => {
  const answers = [
    problem(404, 'command-not-found'),
    { body: { text: 'I will remind you.', message: null, failed: false } },
  ];
  const requests = serve({ ...usual, 'POST /api/v1/channels/c1/commands': () => answers.shift() ?? problem(500, 'x') });
  const { user } = renderApp('/orgs/makers/channels/c1', { as: 'quinn' });
  await user.type(await field(), '/remind in 20 minutes tea{Enter}');
  expect(await screen.findByText('There is no such command.')).toBeVisible();
  await user.type(await field(), '{Enter}');
  expect(await screen.findByText('I will remind you.')).toBeVisible();
  expect(await field()).toHaveValue('');
  expect(await sent(requests, 'POST', '/commands')?.json()).toEqual({ text: '/remind in 20 minutes tea' });
  expect(sent(requests, 'POST', '/messages')).toBeUndefined();
});

it('takes paths and comments for words', () => {
  expect(['/me waves', '/shrug', ' /Poll "a" "b" "c"'].every(isCommand)).toBe(true);
  expect(['/etc/hosts', '// no', 'see /me', '/', '/9'].some(isCommand)).toBe(false);
});

it('schedules what is written, at a time that is still to come', async () => {
  const scheduled = { id: 's1', channelId: 'c1', body: 'Tea?', sendAt: '2030-01-02T09:00:00Z', problem: null };
  const requests = serve({ ...usual, 'POST /api/v1/scheduled-messages': { status: 201, body: scheduled } });
  const { user } = renderApp('/orgs/makers/channels/c1', { as: 'quinn' });
  expect(await screen.findByRole('button', { name: 'Send later' })).toBeDisabled();
  await user.type(await field(), 'Tea?');
  await user.click(screen.getByRole('button', { name: 'Send later' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Send later' }));
  await user.clear(dialog.getByLabelText('Send it'));
  await user.type(dialog.getByLabelText('Send it'), '2020-01-02T09:00');
  await user.click(dialog.getByRole('button', { name: 'Schedule it' }));
  expect(await dialog.findByText('This time is over.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'In a week' }));
  await user.click(dialog.getByRole('button', { name: 'Schedule it' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Send later' })).toBeNull());
  expect(await sent(requests, 'POST', '/scheduled-messages')?.json()).toMatchObject({ channelId: 'c1', body: 'Tea?' });
  expect(await field()).toHaveValue('');
});

it('lists what is scheduled, and takes it back', async () => {
  const scheduled = { id: 's1', channelId: 'c1', body: 'Tea at four', sendAt: '2030-01-02T09:00:00Z', problem: null };
  let items: object[] = [scheduled];
  const requests = serve({
    ...usual,
    'GET /api/v1/scheduled-messages': () => page(...items),
    'DELETE /api/v1/scheduled-messages/s1': () => {
      items = [];
      return { status: 204 };
    },
  });
  const { user } = renderApp('/scheduled', { as: 'quinn' });
  expect(await screen.findByText('Tea at four')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'laser-cutter' })).toHaveAttribute('href', '/channels/c1');
  await user.click(screen.getByRole('button', { name: 'Don’t send it' }));
  expect(await screen.findByText('Nothing is scheduled')).toBeVisible();
  expect(sent(requests, 'DELETE', '/scheduled-messages/s1')).toBeDefined();
});
