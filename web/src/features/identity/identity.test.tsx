import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { session } from '@/session';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';

const signedIn = {
  user: { id: 'rafi', username: 'rafi', displayName: 'Rafi Stone', avatarUrl: null },
  accessToken: 'token',
  tokenType: 'Bearer',
  expiresIn: 600,
};

it('signs in with a cookie session and goes where one wanted to go', async () => {
  const requests = serve({
    'POST /api/v1/auth/login': { body: signedIn },
    'GET /api/v1/orgs/discover': page(),
    'GET /api/v1/orgs': page(),
  });
  const { user, router } = renderApp('/sign-in?next=%2F%3Fq%3Dkiln');
  await user.type(await screen.findByLabelText('E-mail or username'), 'rafi');
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(router.state.location.href).toBe('/?q=kiln'));
  expect(await requests[0]?.json()).toEqual({ login: 'rafi', password: 'correct horse', session: 'cookie' });
  expect(await screen.findByText('Rafi Stone')).toBeVisible();
});

it('has one error for every wrong combination', async () => {
  serve({ 'POST /api/v1/auth/login': problem(401, 'invalid-credentials') });
  const { user } = renderApp('/sign-in');
  await user.type(await screen.findByLabelText('E-mail or username'), 'rafi');
  await user.type(screen.getByLabelText('Password'), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('E-mail, username or password is wrong.')).toBeVisible();
});

it.each(['https://evil.example', '//evil.example', '/\\evil.example'])('never leads to %s', async (next) => {
  serve({
    'POST /api/v1/auth/login': { body: signedIn },
    'GET /api/v1/orgs/discover': page(),
    'GET /api/v1/orgs': page(),
  });
  const { user, router } = renderApp(`/sign-in?next=${encodeURIComponent(next)}`);
  await user.type(await screen.findByLabelText('E-mail or username'), 'rafi');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(router.state.location.href).toBe('/'));
});

it('checks a registration before it is sent, and puts what the server says at its field', async () => {
  const requests = serve({ 'POST /api/v1/auth/register': problem(409, 'username-taken') });
  const { user } = renderApp('/register');
  await user.type(await screen.findByLabelText('Your name'), 'Rafi Stone');
  await user.type(screen.getByLabelText('Username'), 'rafi');
  await user.type(screen.getByLabelText('E-mail'), 'rafi@stone.example');
  await user.type(screen.getByLabelText('Password'), 'short');
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByText('Too short: 8 characters or more.')).toBeVisible();
  expect(requests).toHaveLength(0);
  await user.type(screen.getByLabelText('Password'), ' no more');
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByText(/@rafi is taken/)).toBeVisible();
  expect(screen.getByLabelText('Username')).toHaveFocus();
});

it('signs out at once, even when the server does not answer', async () => {
  serve({
    'GET /api/v1/orgs/discover': page(),
    'GET /api/v1/orgs': page(),
    'POST /api/v1/auth/logout': problem(503, 'unavailable'),
  });
  const { user } = renderApp('/', { as: 'rafi' });
  await user.click((await screen.findAllByRole('button', { name: 'Sign out' }))[0]!);
  expect(session.snapshot().status).toBe('signed-out');
  expect(await screen.findByText('You read as a visitor.')).toBeVisible();
});
