import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { problem, serve } from '@/test/server';

const assign = vi.hoisted(() => vi.fn());

vi.mock('./leave', () => ({ leaveFor: assign }));
const answer = 'code=1e5&state=12345678901234567890';
const back = `/sign-in/acme?answer=${encodeURIComponent(answer)}`;
const list = (...items: unknown[]) => ({ body: { items, nextCursor: null } });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  assign.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

it('leads to a provider and, with its answer, to where one wanted to go', async () => {
  const user = { id: 'me', username: 'rafi', displayName: 'Rafi', avatarUrl: null };
  const requests = serve({
    'GET /api/v1/auth/providers': list({ id: 'acme', name: 'Acme' }),
    'POST /api/v1/auth/providers/acme/begin': { body: { redirectTo: 'https://acme.example/authorize' } },
    'POST /api/v1/auth/providers/acme/sign-in': {
      body: { user, accessToken: 'token', tokenType: 'Bearer', expiresIn: 600, refreshToken: null },
    },
  });
  const signIn = renderApp('/sign-in?next=%2Fsettings');
  expect(await screen.findByLabelText('E-mail or username')).toBeVisible();
  await signIn.user.click(await screen.findByRole('button', { name: 'Sign in with Acme' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://acme.example/authorize'));
  const { router } = renderApp(back);
  await waitFor(() => expect(router.state.location.pathname).toBe('/settings'));
  const sent = requests.find(({ url }) => url.endsWith('/acme/sign-in'))!;
  expect(await sent.json()).toEqual({ answer, session: 'cookie' });
});

it('says what to do when somebody has the address', async () => {
  serve({ 'POST /api/v1/auth/providers/acme/sign-in': problem(409, 'email-taken') });
  renderApp(back);
  expect(await screen.findByText(/link the other one in your settings/)).toBeVisible();
});

it('unlinks an account, unless it is the last way to sign in', async () => {
  let last = true;
  serve({
    'GET /api/v1/auth/providers': list({ id: 'acme', name: 'Acme' }),
    'GET /api/v1/users/me/linked-accounts': list({
      id: 'l',
      provider: 'acme',
      linkedAt: '2026-11-02T10:00:00Z',
      lastUsedAt: null,
    }),
    'DELETE /api/v1/users/me/linked-accounts/l': () => (last ? problem(409, 'last-sign-in') : { status: 204 }),
  });
  const { user } = renderApp('/settings/security', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Unlink Acme' }));
  expect((await screen.findAllByText(/Set a password first/))[0]).toBeVisible();
  last = false;
  await user.click(screen.getByRole('button', { name: 'Unlink Acme' }));
  expect((await screen.findAllByText('Acme is unlinked.'))[0]).toBeVisible();
});
