import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { session } from '@/session';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';

const profile = {
  body: { id: 'me', username: 'rafi', displayName: 'Rafi', email: 'r@example.org', emailVerified: false },
  headers: { ETag: '"3"' },
};
const answering = (answers: Record<string, unknown>) => ({
  'GET /api/v1/users/me': profile,
  'GET /api/v1/users/me/totp': { body: { enabled: false, recoveryCodesLeft: 0 } },
  'GET /api/v1/users/me/tokens': page(),
  'GET /api/v1/auth/sessions': page(),
  ...answers,
});
const sent = (requests: Request[], path: string) =>
  requests.find(({ method, url }) => method !== 'GET' && new URL(url).pathname === `/api/v1${path}`);

it('changes the password as who is signed in, and says when the present one is wrong', async () => {
  const answers = [problem(403, 'wrong-password'), { status: 204 }];
  const requests = serve(answering({ 'POST /api/v1/auth/password/change': () => answers.shift()! }));
  const { user } = renderApp('/settings/security', { as: 'rafi' });
  await user.type(await screen.findByLabelText('Current password'), 'wrong');
  await user.type(screen.getByLabelText('New password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  expect(await screen.findByText('This is not your password.')).toBeVisible();
  await user.clear(screen.getByLabelText('Current password'));
  await user.type(screen.getByLabelText('Current password'), 'battery staple');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  await waitFor(() => expect(screen.getByLabelText('Current password')).toHaveValue(''));
  const first = sent(requests, '/auth/password/change');
  expect(first?.headers.get('Authorization')).toBe('Bearer token');
  expect(await first?.json()).toEqual({ currentPassword: 'wrong', password: 'correct horse' });
});

it('asks for another address, which stays as it is until the link is opened', async () => {
  const requests = serve(
    answering({
      'POST /api/v1/users/me/email': { status: 202 },
      'POST /api/v1/auth/email/verification': { status: 202 },
    }),
  );
  const { user } = renderApp('/settings/account', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Send the link again' }));
  expect(await screen.findByText(/A mail is on its way. Open its link/)).toBeVisible();
  expect(sent(requests, '/auth/email/verification')?.headers.get('Authorization')).toBe('Bearer token');
  await user.click(screen.getByRole('button', { name: 'Change' }));
  await user.type(screen.getByLabelText('New address'), 'rafi@stone.example');
  await user.type(screen.getByLabelText('Your password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Send the link' }));
  expect(await screen.findByText(/on its way to rafi@stone.example/)).toBeVisible();
  expect(screen.getByText('r@example.org')).toBeVisible();
});

it('turns the second factor on with a code of the app, and shows the recovery codes once', async () => {
  const answers = [problem(403, 'wrong-code'), { body: { recoveryCodes: ['aaaa-1111', 'bbbb-2222'] } }];
  serve(
    answering({
      'POST /api/v1/users/me/totp': { body: { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Parley:rafi' } },
      'POST /api/v1/users/me/totp/confirm': () => answers.shift()!,
    }),
  );
  const { user } = renderApp('/settings/security', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Turn on' }));
  expect(await screen.findByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  expect(screen.getByRole('group', { name: 'Secret' })).toHaveTextContent('JBSW Y3DP EHPK 3PXP');
  await user.type(screen.getByLabelText('Code of the app'), '000000');
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  expect(await screen.findByText('That code is not right. Try the next one.')).toBeVisible();
  await user.clear(screen.getByLabelText('Code of the app'));
  await user.type(screen.getByLabelText('Code of the app'), '123456');
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  expect(await screen.findByRole('group', { name: 'Recovery codes' })).toHaveTextContent('aaaa-1111 bbbb-2222');
  await user.click(screen.getByRole('button', { name: 'I have kept them' }));
  expect(await screen.findByText(/You have 2 recovery codes left/)).toBeVisible();
  expect(screen.queryByText(/aaaa-1111/)).toBeNull();
});

it('turns the second factor off with a code', async () => {
  const requests = serve(
    answering({
      'GET /api/v1/users/me/totp': { body: { enabled: true, recoveryCodesLeft: 1 } },
      'DELETE /api/v1/users/me/totp': { status: 204 },
    }),
  );
  const { user } = renderApp('/settings/security', { as: 'rafi' });
  expect(await screen.findByText(/running out of recovery codes/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Turn off' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Code'), '123456');
  await user.click(dialog.getByRole('button', { name: 'Turn off' }));
  expect(await screen.findByRole('button', { name: 'Turn on' })).toBeVisible();
  expect(await sent(requests, '/users/me/totp')?.json()).toEqual({ code: '123456' });
});

it('makes a token with what it may do, shows it once, and revokes it', async () => {
  const bot = {
    id: 'bot',
    name: 'Bot',
    prefix: 'parley_pat_ab',
    scopes: ['forum:read'],
    createdAt: '2026-11-01T00:00:00Z',
    expiresAt: null,
    lastUsedAt: null,
  };
  let made = false;
  const requests = serve(
    answering({
      'GET /api/v1/users/me/tokens': () => (made ? page(bot) : page()),
      'POST /api/v1/users/me/tokens': () => {
        made = true;
        return { status: 201, body: { ...bot, token: 'parley_pat_abcdef' } };
      },
      'DELETE /api/v1/users/me/tokens/bot': { status: 204 },
    }),
  );
  const { user } = renderApp('/settings/tokens', { as: 'rafi' });
  expect(await screen.findByText('No tokens')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'New token' }));
  await user.type(await screen.findByLabelText('Name'), 'Bot');
  await user.click(within(screen.getByRole('group', { name: 'Forums' })).getByRole('checkbox', { name: 'Read' }));
  await user.click(screen.getByRole('button', { name: 'Make the token' }));
  expect(await screen.findByRole('group', { name: 'Token' })).toHaveTextContent('parley_pat_abcdef');
  expect(await sent(requests, '/users/me/tokens')?.json()).toMatchObject({ name: 'Bot', scopes: ['forum:read'] });
  await user.click(screen.getByRole('button', { name: 'I have copied it' }));
  await user.click(await screen.findByRole('button', { name: 'Revoke Bot' }));
  expect(screen.queryByText('parley_pat_abcdef')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Revoke' }));
  expect(await screen.findByText('No tokens')).toBeVisible();
});

it('signs out all other devices, and no other', async () => {
  const times = { lastUsedAt: '2026-11-02T00:00:00Z' };
  let others = [
    { id: 'one', current: false, userAgent: null, ...times },
    { id: 'two', current: false, userAgent: null, ...times },
  ];
  const gone = (id: string) => () => {
    others = others.filter((other) => other.id !== id);
    return { status: 204 };
  };
  const requests = serve(
    answering({
      'GET /api/v1/auth/sessions': () => page({ id: 'here', current: true, userAgent: null, ...times }, ...others),
      'DELETE /api/v1/auth/sessions/one': gone('one'),
      'DELETE /api/v1/auth/sessions/two': gone('two'),
    }),
  );
  const { user } = renderApp('/settings/security', { as: 'rafi' });
  await screen.findAllByText('Unknown device');
  await user.click(screen.getByRole('button', { name: 'Sign out all others' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('button', { name: 'Sign out all others' }));
  await waitFor(() => expect(screen.getAllByText('Unknown device')).toHaveLength(1));
  expect(sent(requests, '/auth/sessions/here')).toBeUndefined();
});

it('deactivates the account with the password, and signs out', async () => {
  const answers = [problem(403, 'wrong-password'), { status: 204 }];
  serve(
    answering({
      'POST /api/v1/users/me/deactivate': () => answers.shift()!,
      'GET /api/v1/orgs/discover': page(),
      'GET /api/v1/orgs': page(),
    }),
  );
  const { user, router } = renderApp('/settings/account', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Deactivate account' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Your password'), 'wrong');
  await user.click(dialog.getByRole('button', { name: 'Deactivate' }));
  expect(await dialog.findByText('This is not your password.')).toBeVisible();
  await user.type(dialog.getByLabelText('Your password'), ' no more');
  await user.click(dialog.getByRole('button', { name: 'Deactivate' }));
  await waitFor(() => expect(session.snapshot().status).toBe('signed-out'));
  await waitFor(() => expect(router.state.location.pathname).toBe('/'));
});

it('shows a visitor where to sign in', async () => {
  serve({});
  renderApp('/settings/tokens');
  expect((await screen.findAllByRole('link', { name: 'Sign in' })).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'New token' })).toBeNull();
});
