import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';

const organization = (more: object = {}) => ({
  'GET /api/v1/orgs/by-slug/makers': {
    body: {
      id: 'makers',
      slug: 'makers',
      name: 'Makers',
      myRole: 'admin',
      myPermissions: ['member.manage', 'member.invite', 'content.post'],
      memberCount: 2,
      memberLimit: null,
      readOnly: false,
      archivedAt: null,
      branding: { logoUrl: null, primaryColor: null, accentColor: null, customCss: null },
      ...more,
    },
  },
});
const ines = { id: 'ines', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null };
const right = (permission: string, granted: boolean, because = 'role') => ({ permission, granted, because });

it('shows what each role may do, and why somebody may or may not', async () => {
  serve({
    ...organization(),
    'GET /api/v1/orgs/makers/members/me/permissions': page(right('content.post', true)),
    'GET /api/v1/orgs/makers/members/ines/permissions': page(
      right('content.post', true),
      right('content.moderate', true, 'override'),
    ),
    'GET /api/v1/orgs/makers/members': page({ user: ines, role: 'member', status: 'active', permissions: [] }),
  });
  const { user } = renderApp('/orgs/makers/roles', { as: 'mara' });
  // By roles, jsdom would work out the names of a whole table.
  const row = (await screen.findByText('Create forums')).closest('tr');
  const marks = [...(row?.querySelectorAll('[role="img"]') ?? [])];
  expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual(['May not', 'May not', 'May not', 'May', 'May']);
  expect(await screen.findByText('Every admin may.')).toBeVisible();
  await user.type(screen.getByPlaceholderText('Search members'), 'ines');
  await user.click(await screen.findByText('Ines Okafor'));
  expect(await screen.findByText('Given to this person.')).toBeVisible();
});

it('says everywhere that an organization is archived, and lets nobody write', async () => {
  serve({
    ...organization({ archivedAt: '2026-11-01T00:00:00Z', myPermissions: ['content.post', 'org.archive'] }),
    'GET /api/v1/orgs/makers/forums': page(),
  });
  renderApp('/orgs/makers/forums', { as: 'mara' });
  expect(await screen.findByText('Makers is archived: everything can be read, and nothing written.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Bring back' })).toHaveAttribute('href', '/orgs/makers/settings');
});

it('finds organizations for the staff, and shows the numbers', async () => {
  const requests = serve({
    'GET /api/v1/admin/orgs': page({
      id: 'makers',
      slug: 'makers',
      name: 'Makers',
      tier: 'community',
      visibility: 'public',
      memberCount: 7,
      memberLimit: 50,
      openCases: 2,
      readOnly: false,
      archivedAt: null,
      deletedAt: '2026-11-01T00:00:00Z',
      createdAt: '2026-01-01T00:00:00Z',
    }),
    'GET /api/v1/admin/stats': {
      body: {
        organizations: { total: 3, archived: 1, deleted: 0, byTier: { community: 2 } },
        users: 40,
        activeUsers: 30,
        members: 55,
        posts: 12_345,
        messages: 9,
        events: 4,
        openCases: 2,
      },
    },
  });
  const { user, router } = renderApp('/admin/orgs', { as: 'op' });
  expect(await screen.findByText('Deleted')).toBeVisible();
  expect(screen.getByText('7 of 50 seats')).toBeVisible();
  await user.type(screen.getByRole('searchbox', { name: 'Find an organization' }), 'mak');
  await waitFor(() => expect(requests.some(({ url }) => url.endsWith('q=mak'))).toBe(true));
  await user.click(screen.getByRole('link', { name: 'Statistics' }));
  expect(await screen.findByText('12,345')).toBeVisible();
  expect(router.state.location.pathname).toBe('/admin/stats');
});

it('says to everybody else that the staff’s pages are not for them', async () => {
  serve({ 'GET /api/v1/admin/stats': problem(403, 'permission-denied') });
  renderApp('/admin/stats', { as: 'rafi' });
  expect(await screen.findByText('You may not do this here.')).toBeVisible();
});
