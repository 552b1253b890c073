import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { makers, paid, trial } from './fixtures';

const account = 'GET /api/v1/orgs/makers/billing';
const inside = (organization: object, more: Parameters<typeof serve>[0] = {}) =>
  serve({
    'GET /api/v1/orgs/by-slug/tidewater-makers': { body: { ...makers, ...organization } },
    'GET /api/v1/orgs/makers/channels': page(),
    'GET /api/v1/orgs/makers/members': page(),
    'GET /api/v1/orgs/makers/invitations': page(),
    ...more,
  });
const soon = () => new Date(Date.now() + 2 * 24 * 60 * 60 * 1000).toISOString();

it('tells those who pay on every page that the trial ends soon', async () => {
  inside({}, { [account]: { body: { ...trial, trialEndsAt: soon() } } });
  renderApp('/orgs/tidewater-makers/channels', { as: 'ines' });
  expect(await screen.findByText(/^The trial ends on/)).toBeVisible();
});

it('says nothing while all is paid', async () => {
  const requests = inside({}, { [account]: { body: paid } });
  renderApp('/orgs/tidewater-makers/channels', { as: 'ines' });
  await screen.findByRole('heading', { level: 1, name: 'Channels' });
  await expect.poll(() => requests.some(({ url }) => url.endsWith('/billing'))).toBe(true);
  expect(screen.queryByText(/^The trial ends on|^A payment is missing/)).toBeNull();
});

it('tells until when all works where a payment is missing', async () => {
  const missing = {
    ...paid,
    status: 'past_due',
    pastDueSince: '2026-11-24T12:00:00Z',
    graceEndsAt: '2026-12-08T12:00:00Z',
  };
  inside({}, { [account]: { body: missing } });
  renderApp('/orgs/tidewater-makers/channels', { as: 'ines' });
  const words = await screen.findByText(/works until December 8, 2026/);
  expect(within(words.closest('[role=status]')!).getByRole('link', { name: 'Plan and billing' })).toBeVisible();
});

it('tells everybody that an organization is read-only, and keeps what writes from being pressed', async () => {
  const requests = inside({ readOnly: true, myRole: 'admin', myPermissions: ['member.invite'] });
  renderApp('/orgs/tidewater-makers/invitations', { as: 'rafi' });
  expect(await screen.findByText(/can be read, but not written/)).toBeVisible();
  for (const button of await screen.findAllByRole('button', { name: 'Invite' })) {
    expect(button).toBeDisabled();
    expect(button).toHaveAttribute('title', 'This organization is read-only until its owner pays.');
  }
  expect(requests.some(({ url }) => url.endsWith('/billing'))).toBe(false);
});

it('says why what was still tried is refused', async () => {
  inside(
    { myPermissions: ['org.settings'] },
    {
      'GET /api/v1/orgs/makers': { body: makers, headers: { ETag: '"v1"' } },
      'PATCH /api/v1/orgs/makers': problem(402, 'organization-read-only'),
    },
  );
  const { user } = renderApp('/orgs/tidewater-makers/settings', { as: 'ines' });
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), '!');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('This organization is read-only until its owner pays.')).toBeVisible();
});
