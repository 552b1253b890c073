import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { App, Consent, StaffUserView } from '@/api';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';

const request = 'response_type=code&client_id=kiln&state=12345678901234567890';
const address = `/authorize?request=${encodeURIComponent(request)}`;
const consent: Consent = {
  app: { id: 'kiln', name: 'Kiln log', host: 'kiln.example' },
  scopes: ['openid', 'forum:read', 'new:thing'],
  granted: false,
  redirectTo: null,
};
const app: App = {
  id: 'kiln',
  name: 'Kiln log',
  redirectUris: ['https://kiln.example/callback'],
  confidential: true,
  createdAt: '2026-11-02T10:00:00Z',
};
const assign = vi.hoisted(() => vi.fn());

vi.mock('./leave', () => ({ leaveFor: assign }));

beforeEach(() => {
  localStorage.clear();
  assign.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

it('says what an app may do, and leads back with the answer', async () => {
  const requests = serve({
    'GET /api/v1/auth/consent': { body: consent },
    'POST /api/v1/auth/consent': { body: { redirectTo: 'https://kiln.example/callback?code=c' } },
  });
  const { user } = renderApp(address, { as: 'rafi' });
  expect(await screen.findByRole('heading', { name: 'Kiln log wants to use your account' })).toBeVisible();
  expect(await screen.findByText('Read: Forums')).toBeVisible();
  expect(screen.getByText('new:thing')).toBeVisible();
  expect(new URL(requests[0]!.url).searchParams.get('request')).toBe(request);
  await user.click(screen.getByRole('button', { name: 'Allow' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://kiln.example/callback?code=c'));
  expect(await requests.find(({ method }) => method === 'POST')!.json()).toEqual({ request, approved: true });
});

it('does not ask again for what was agreed to', async () => {
  serve({
    'GET /api/v1/auth/consent': { body: { ...consent, granted: true } },
    'POST /api/v1/auth/consent': { body: { redirectTo: 'https://kiln.example/callback?code=c' } },
  });
  renderApp(address, { as: 'rafi' });
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://kiln.example/callback?code=c'));
});

it('goes nowhere for an app that asks wrongly', async () => {
  serve({ 'GET /api/v1/auth/consent': problem(400, 'authorization-refused') });
  renderApp(address, { as: 'rafi' });
  expect(await screen.findByText(/This app asks in a way/)).toBeVisible();
  expect(assign).not.toHaveBeenCalled();
});

it('shows the secret of a new app once, and disconnects others', async () => {
  const requests = serve({
    'GET /api/v1/users/me/apps': page(),
    'GET /api/v1/users/me/grants': page({
      id: 'g',
      name: 'Wood shop',
      scopes: ['openid'],
      grantedAt: '2026-11-02T10:00:00Z',
    }),
    'POST /api/v1/users/me/apps': { status: 201, body: { ...app, clientSecret: 'parley_app_s' } },
    'DELETE /api/v1/users/me/grants/g': { status: 204 },
  });
  const { user } = renderApp('/settings/apps', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Register an app' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Name'), 'Kiln log');
  await user.type(dialog.getByLabelText('Addresses to return to'), 'https://kiln.example/callback');
  await user.click(dialog.getByRole('button', { name: 'Register an app' }));
  expect(await dialog.findByText('parley_app_s')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'I have copied it' }));
  await user.click(await screen.findByRole('button', { name: 'Disconnect Wood shop' }));
  await user.click(await screen.findByRole('button', { name: 'Disconnect' }));
  await waitFor(() => expect(requests.some(({ method }) => method === 'DELETE')).toBe(true));
});

it('lets staff find people and ban them', async () => {
  const person: StaffUserView = {
    id: 'p',
    username: 'pest',
    displayName: 'A Pest',
    avatarUrl: null,
    email: 'pest@example.org',
    emailVerified: false,
    state: 'active',
    staffRoles: [],
    createdAt: '2026-11-02T10:00:00Z',
    lastUsedAt: null,
    ban: null,
  };
  const requests = serve({
    'GET /api/v1/admin/users': page(person),
    'POST /api/v1/admin/users/p/ban': { body: { ...person, state: 'banned' } },
  });
  const { user } = renderApp('/admin/users?q=pest', { as: 'quinn' });
  await user.click(await screen.findByRole('button', { name: 'Ban A Pest' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Reason'), 'Spam');
  await user.click(dialog.getByRole('button', { name: 'Ban' }));
  await waitFor(() => expect(requests.some(({ method }) => method === 'POST')).toBe(true));
  expect(await requests.find(({ method }) => method === 'POST')!.json()).toMatchObject({ reason: 'Spam' });
  expect(new URL(requests[0]!.url).searchParams.get('q')).toBe('pest');
});
