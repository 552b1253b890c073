import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import type { Export } from './personalData';
import type { Professional } from './professional';

const me = { id: 'me', username: 'rafi', displayName: 'Rafi', avatarUrl: null, coverUrl: null };
const sent = (requests: Request[], method: string, end: string) =>
  requests.find((request) => request.method === method && request.url.endsWith(end));

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

it('asks for one’s data once a day, and shows the archive when it is ready', async () => {
  const asked: Export = {
    id: 'e',
    state: 'pending',
    requestedAt: '2026-11-02T10:00:00Z',
    waitingFor: ['chat-service'],
    expiresAt: null,
    size: null,
    url: null,
  };
  let state: Partial<Export> = {};
  let lately = false;
  serve({
    'GET /api/v1/users/me': { body: { ...me, email: 'rafi@example.org', emailVerified: true } },
    'GET /api/v1/users/me/exports/e': () => ({ body: { ...asked, ...state } }),
    'POST /api/v1/users/me/export': () => (lately ? problem(429, 'exported-lately') : { status: 201, body: asked }),
  });
  const { user, queries } = renderApp('/settings/account', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Ask for your data' }));
  expect(await screen.findByText('Waiting for: chat-service')).toBeVisible();
  state = { state: 'ready', url: 'https://files.example.org/e.zip', size: 2048, waitingFor: [] };
  await queries.invalidateQueries();
  expect(await screen.findByRole('link', { name: 'Download' })).toHaveAttribute(
    'href',
    'https://files.example.org/e.zip',
  );
  lately = true;
  await user.click(screen.getByRole('button', { name: 'Ask for your data' }));
  expect(await screen.findByText(/You asked less than a day ago/)).toBeVisible();
});

it('erases the account after asking, and leads to the receipt', async () => {
  let owner = true;
  const requests = serve({
    'GET /api/v1/users/me': { body: { ...me, email: 'rafi@example.org', emailVerified: true } },
    'DELETE /api/v1/users/me': () =>
      owner ? problem(409, 'last-owner') : { status: 204, headers: { Location: '/api/v1/erasures/receipt' } },
    'POST /api/v1/auth/logout': { status: 204 },
    'GET /api/v1/erasures/receipt': {
      body: {
        id: 'receipt',
        contentToo: true,
        requestedAt: '2026-11-02T10:00:00Z',
        completedAt: null,
        services: [{ service: 'forum-service', confirmedAt: null }],
      },
    },
  });
  const { user, router } = renderApp('/settings/account', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Erase your account' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('radio', { name: 'It goes as well' }));
  await user.type(dialog.getByLabelText('Your password', { selector: 'input' }), 'tea');
  await user.click(dialog.getByRole('button', { name: 'Erase everything' }));
  expect(await dialog.findByText(/You are the only owner/)).toBeVisible();
  owner = false;
  await user.click(dialog.getByRole('button', { name: 'Erase everything' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/erasures/receipt'));
  expect(await screen.findByText('forum-service')).toBeVisible();
  expect(await sent(requests, 'DELETE', '/users/me')?.json()).toEqual({ password: 'tea', content: 'delete' });
});

it('signs in with a passkey, and says when nobody knows it', async () => {
  const credential = { id: 'AQ', type: 'public-key', response: { clientDataJSON: 'AQ' } };
  vi.stubGlobal('PublicKeyCredential', { parseRequestOptionsFromJSON: (options: object) => options });
  vi.stubGlobal('navigator', {
    languages: ['en'],
    onLine: true,
    credentials: { get: () => Promise.resolve({ toJSON: () => credential }) },
  });
  let known = false;
  const requests = serve({
    'POST /api/v1/auth/passkeys/sign-in/options': { body: { challenge: 'AQ' } },
    'POST /api/v1/auth/passkeys/sign-in': () =>
      known
        ? { body: { user: me, accessToken: 'token', tokenType: 'Bearer', expiresIn: 600 } }
        : problem(401, 'passkey-unknown'),
    'GET /api/v1/orgs/discover': page(),
  });
  const { user, router } = renderApp('/sign-in');
  await user.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }));
  expect(await screen.findByText(/No account here knows this passkey/)).toBeVisible();
  known = true;
  await user.click(screen.getByRole('button', { name: 'Sign in with a passkey' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  const request = sent(requests, 'POST', '/passkeys/sign-in');
  expect(await request?.json()).toEqual({ credential, session: 'cookie' });
  expect(request?.headers.get('Authorization')).toBeNull();
});

const professional: Professional = {
  experience: [
    {
      id: 'x',
      title: 'Joiner',
      company: 'Fish Quay',
      location: null,
      startDate: '2020-03-01',
      endDate: null,
      description: null,
    },
  ],
  education: [],
  skills: [{ name: 'raku', endorsementCount: 2, endorsedByMe: false }],
};

it('shows what somebody can, to be endorsed', async () => {
  const ines = { ...me, id: 'ines', username: 'ines', displayName: 'Ines' };
  const requests = serve({
    'GET /api/v1/users/ines': { body: ines },
    'GET /api/v1/users/ines/professional': { body: professional },
    'PUT /api/v1/users/ines/skills/raku/endorsement': { status: 204 },
  });
  const { user } = renderApp('/u/ines', { as: 'rafi' });
  expect(await screen.findByText('Joiner')).toBeVisible();
  expect(screen.getByText('Since Mar 2020')).toBeVisible();
  expect(screen.queryByText('Education')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Endorse raku' }));
  await waitFor(() => expect(sent(requests, 'PUT', '/endorsement')).toBeDefined());
});

it('writes one’s own experience and skills', async () => {
  const requests = serve({
    'GET /api/v1/users/rafi': { body: me },
    'GET /api/v1/users/rafi/professional': { body: professional },
    'POST /api/v1/users/me/education': { status: 201, body: {} },
    'PUT /api/v1/users/me/skills/oak': { status: 204 },
  });
  const { user } = renderApp('/u/rafi', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Add education' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Degree'), 'BA');
  await user.type(dialog.getByLabelText('School'), 'Leith');
  await user.type(dialog.getByLabelText('Field'), 'Ceramics');
  await user.type(dialog.getByLabelText('From'), '2015-09-01');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent(requests, 'POST', '/education')).toBeDefined());
  expect(await sent(requests, 'POST', '/education')?.json()).toMatchObject({
    degree: 'BA',
    school: 'Leith',
    field: 'Ceramics',
    startDate: '2015-09-01',
  });
  await user.type(screen.getByLabelText('New skill'), 'oak{Enter}');
  await waitFor(() => expect(sent(requests, 'PUT', '/skills/oak')).toBeDefined());
});
