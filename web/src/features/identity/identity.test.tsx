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
  expect(await requests.find(({ method }) => method === 'POST')?.json()).toEqual({
    login: 'rafi',
    password: 'correct horse',
    session: 'cookie',
  });
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

it('asks for a code where the account needs one, and signs in with it', async () => {
  const requests = serve({
    'POST /api/v1/auth/login': async (request) =>
      'totp' in ((await request.json()) as object) ? { body: signedIn } : problem(401, 'second-factor-required'),
    'GET /api/v1/orgs/discover': page(),
    'GET /api/v1/orgs': page(),
  });
  const { user, router } = renderApp('/sign-in');
  await user.type(await screen.findByLabelText('E-mail or username'), 'rafi');
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByLabelText('Code')).toHaveFocus();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await user.type(screen.getByLabelText('Code'), '123 456');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(router.state.location.href).toBe('/'));
  expect(await requests.filter(({ method }) => method === 'POST')[1]?.json()).toMatchObject({ totp: '123 456' });
});

it('confirms an address by the link of a mail, when asked to', async () => {
  const requests = serve({ 'POST /api/v1/auth/email/verify': { status: 204 } });
  const { user } = renderApp('/verify-email?token=abc');
  const confirm = await screen.findByRole('button', { name: 'Confirm it' });
  expect(requests.some(({ url }) => url.endsWith('/verify'))).toBe(false);
  await user.click(confirm);
  expect(await screen.findByText('Thank you. Your address is confirmed.')).toBeVisible();
  expect(await requests.find(({ url }) => url.endsWith('/verify'))?.json()).toEqual({ token: 'abc' });
});

it('sends a link to who forgot the password, and says the same to all', async () => {
  serve({ 'POST /api/v1/auth/password/forgot': { status: 202 } });
  const { user } = renderApp('/sign-in');
  await user.click(await screen.findByRole('link', { name: 'Forgot your password?' }));
  await user.type(await screen.findByLabelText('E-mail'), 'rafi@stone.example');
  await user.click(screen.getByRole('button', { name: 'Send the link' }));
  expect(await screen.findByText(/If somebody has an account with rafi@stone.example/)).toBeVisible();
});

it('takes a new password by a link, and says when the link is dead', async () => {
  let dead = true;
  const requests = serve({
    'POST /api/v1/auth/password/reset': () => (dead ? problem(400, 'invalid-link') : { status: 204 }),
  });
  const { user } = renderApp('/reset-password?token=abc');
  await user.type(await screen.findByLabelText('New password'), 'short');
  await user.click(screen.getByRole('button', { name: 'Save it' }));
  expect(await screen.findByText('Too short: 8 characters or more.')).toBeVisible();
  expect(requests).toHaveLength(0);
  await user.type(screen.getByLabelText('New password'), ' no more');
  await user.click(screen.getByRole('button', { name: 'Save it' }));
  expect(await screen.findByText(/too old, or was used before/)).toBeVisible();
  dead = false;
  await user.click(screen.getByRole('button', { name: 'Save it' }));
  expect(await screen.findByText('Your new password is saved. Sign in with it.')).toBeVisible();
});
