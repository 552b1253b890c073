import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, serve } from '@/test/server';
import { accents, contrast, on } from './colors';

const makers = {
  id: 'makers',
  slug: 'makers',
  name: 'Makers',
  description: null,
  category: null,
  visibility: 'public',
  memberCount: 2,
  memberLimit: null,
  myRole: 'owner',
  myPermissions: [
    'content.post',
    'forum.create',
    'member.invite',
    'member.manage',
    'org.settings',
    'org.transfer',
    'org.archive',
    'audit-log.read',
  ],
  archivedAt: null,
  branding: { logoFileId: null, logoUrl: null, primaryColor: null, accentColor: null },
  settings: { defaultRole: 'member' },
};
const ines = { id: 'ines', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null };
const member = { user: ines, role: 'member', status: 'active', permissions: [], joinedAt: '2026-01-01T00:00:00Z' };
const reads = {
  'GET /api/v1/orgs/by-slug/makers': { body: makers },
  'GET /api/v1/orgs/makers': { body: makers, headers: { ETag: '"1"' } },
  'GET /api/v1/orgs/makers/members': page(member),
  'GET /api/v1/orgs/makers/invitations': page(),
};
const sent = (requests: Request[], method: string, end: string) =>
  requests.find((request) => request.method === method && request.url.endsWith(end));

it('has only accents that can be read, with their labels', () => {
  for (const color of Object.values(accents)) expect(contrast(color, on(color))).toBeGreaterThan(4.5);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

it('invites many, and says of each line what became of it', async () => {
  const result = (line: number, email: string, status: string) => ({ line, email, status, invitation: null });
  const requests = serve({
    ...reads,
    'POST /api/v1/orgs/makers/invitations/bulk': {
      body: { items: [result(1, 'ines@example.org', 'invited'), result(2, 'no', 'invalid-address')], nextCursor: null },
    },
  });
  const { user } = renderApp('/orgs/makers/invitations', { as: 'mara' });
  await user.click(await screen.findByRole('button', { name: 'Invite many' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('One address a line'), 'ines@example.org{Enter}no');
  await user.click(dialog.getByRole('button', { name: 'Invite them' }));
  expect(await dialog.findByText('1 of 2 is invited.')).toBeVisible();
  expect(dialog.getByText('No e-mail address')).toBeVisible();
  const request = sent(requests, 'POST', '/bulk');
  expect(request?.headers.get('Content-Type')).toBe('text/csv');
  expect(await request?.text()).toBe('ines@example.org\nno');
});

it('says what somebody may do and why, and gives more', async () => {
  const requests = serve({
    ...reads,
    'GET /api/v1/orgs/makers/members/ines/permissions': page(
      { permission: 'content.post', granted: true, because: 'role' },
      { permission: 'forum.create', granted: false, because: 'role' },
      { permission: 'billing.manage', granted: false, because: 'role' },
    ),
    'PATCH /api/v1/orgs/makers/members/ines': { body: member },
  });
  const { user } = renderApp('/orgs/makers/members', { as: 'mara' });
  await user.click(await screen.findByRole('button', { name: /Ines Okafor/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'What they may do' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'What Ines Okafor may do' }));
  expect(await dialog.findByText('Every member may.')).toBeVisible();
  // What one may not do oneself can't be given.
  expect(dialog.queryByRole('switch', { name: /Plan and billing/ })).toBeNull();
  await user.click(dialog.getByRole('switch', { name: /Create forums/ }));
  expect(dialog.getByText('1 unsaved change')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent(requests, 'PATCH', '/members/ines')).toBeDefined());
  expect(await sent(requests, 'PATCH', '/members/ines')?.json()).toEqual({
    permissions: ['content.post', 'forum.create'],
  });
});

it('previews colours with their contrast, and sends only what was changed', async () => {
  const requests = serve({ ...reads, 'PATCH /api/v1/orgs/makers': { body: makers } });
  const { user } = renderApp('/orgs/makers/settings', { as: 'mara' });
  const part = within(await screen.findByRole('region', { name: 'Branding' }));
  await user.type(part.getByLabelText('Main colour'), '#ffee00');
  expect(part.getByText(/on white, hard to read/)).toBeVisible();
  await user.click(part.getByRole('button', { name: 'Use plum' }));
  expect(part.getByText(/on white, easy to read/)).toBeVisible();
  await user.click(part.getByRole('button', { name: 'Save colours' }));
  await waitFor(() => expect(sent(requests, 'PATCH', '/orgs/makers')).toBeDefined());
  expect(await sent(requests, 'PATCH', '/orgs/makers')?.json()).toEqual({ branding: { primaryColor: accents.plum } });
});

it('hands over, archives, and deletes by its name', async () => {
  const requests = serve({
    ...reads,
    'POST /api/v1/orgs/makers/transfer': { body: member },
    'POST /api/v1/orgs/makers/archive': { body: makers },
    'DELETE /api/v1/orgs/makers': { status: 204 },
    'GET /api/v1/orgs/discover': page(),
  });
  const { user, router } = renderApp('/orgs/makers/settings', { as: 'mara' });
  await user.click(await screen.findByRole('button', { name: 'Hand over' }));
  await user.click(await screen.findByRole('button', { name: 'Ines Okafor' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Hand over' }));
  await waitFor(() => expect(sent(requests, 'POST', '/transfer')).toBeDefined());
  expect(await sent(requests, 'POST', '/transfer')?.json()).toEqual({ userId: 'ines' });
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Archive' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Archive' }));
  await waitFor(() => expect(sent(requests, 'POST', '/archive')).toBeDefined());
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete Makers?' }));
  expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled();
  await user.type(dialog.getByLabelText('Type Makers to confirm'), 'Makers');
  await user.click(dialog.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/'));
});

it('takes back what the audit log tells of, once', async () => {
  const entry = {
    id: 'entry',
    actor: ines,
    action: 'member.suspended',
    details: {},
    undone: false,
    createdAt: '2026-11-02T10:00:00Z',
  };
  let undone = false;
  const requests = serve({
    ...reads,
    'GET /api/v1/orgs/makers/audit-log': () =>
      page({ ...entry, undone }, { ...entry, id: 'x', action: 'member.joined' }),
    'POST /api/v1/orgs/makers/audit-log/entry/undo': () => {
      undone = true;
      return { status: 204 };
    },
  });
  const { user } = renderApp('/orgs/makers/audit-log', { as: 'mara' });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Taken back')).toBeVisible();
  expect(sent(requests, 'POST', '/undo')).toBeDefined();
});
