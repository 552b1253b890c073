import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { invitation, makers } from './fixtures';

const read = 'GET /api/v1/orgs/by-slug/tidewater-makers';
const list = 'GET /api/v1/orgs/makers/invitations';
const create = 'POST /api/v1/orgs/makers/invitations';
const admin = { ...makers, myRole: 'admin', myPermissions: ['member.invite'] };
const at = '/orgs/tidewater-makers/invitations';

it('shows the link of a new invitation once, and lists it without', async () => {
  const url = 'https://parley.example/invite/secret';
  const requests = serve({
    [read]: { body: admin },
    [list]: page(),
    [create]: { status: 201, body: invitation('new', { email: 'ines@example.org', maxUses: 1, token: 'secret', url }) },
  });
  const { user, queries } = renderApp(at, { as: 'mara' });
  expect(await screen.findByRole('heading', { name: 'No invitations' })).toBeVisible();
  await user.click(screen.getAllByRole('button', { name: 'Invite' })[0]!);
  await user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'ines@example.org');
  await user.click(screen.getByRole('button', { name: 'Create the link' }));
  expect(await screen.findByRole('textbox', { name: 'Link' })).toHaveValue(url);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe(url);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(await screen.findByText('ines@example.org')).toBeVisible();
  const cached = JSON.stringify(
    queries
      .getQueryCache()
      .getAll()
      .map((query) => query.state.data),
  );
  expect(cached).not.toContain('secret');
  const body = (await requests.find(({ method }) => method === 'POST')?.json()) as object;
  expect(body).toMatchObject({ role: 'member', email: 'ines@example.org' });
});

it('puts what the server says to the field it means', async () => {
  serve({
    [read]: { body: admin },
    [list]: page(),
    [create]: problem(400, 'invalid-request', { errors: [{ pointer: '/email', detail: 'is no e-mail address' }] }),
  });
  const { user } = renderApp(at, { as: 'mara' });
  await user.click((await screen.findAllByRole('button', { name: 'Invite' }))[0]!);
  const email = await screen.findByRole('textbox', { name: 'E-mail address' });
  await user.type(email, 'ines@@');
  await user.type(screen.getByRole('textbox', { name: 'How many times it can be used' }), 'many');
  await user.click(screen.getByRole('button', { name: 'Create the link' }));
  expect(await screen.findByText('A whole number from 1 to 100,000.')).toBeVisible();
  await user.clear(screen.getByRole('textbox', { name: 'How many times it can be used' }));
  await user.click(screen.getByRole('button', { name: 'Create the link' }));
  expect(await screen.findByText('is no e-mail address')).toBeVisible();
  expect(email).toHaveFocus();
});

it('revokes after a question, and marks what is over', async () => {
  const all = [invitation('a', { expiresAt: '2020-01-01T00:00:00Z' }), invitation('b', { email: 'x@example.org' })];
  serve({
    [read]: { body: admin },
    [list]: () => page(...all),
    'DELETE /api/v1/orgs/makers/invitations/b': () => {
      all.pop();
      return { status: 204 };
    },
  });
  const { user } = renderApp(at, { as: 'mara' });
  expect(within((await screen.findByText('Anyone with the link')).closest('li')!).getByText('Expired')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Revoke the invitation: x@example.org' }));
  await user.click(await screen.findByRole('button', { name: 'Revoke' }));
  await waitFor(() => expect(screen.queryByText('x@example.org')).not.toBeInTheDocument());
});

it('is closed to those who may not invite', async () => {
  const requests = serve({ [read]: { body: { ...makers, myRole: 'member' } } });
  renderApp(at, { as: 'rafi' });
  expect(await screen.findByRole('heading', { name: 'This is not open to you' })).toBeVisible();
  expect(requests.some(({ url }) => url.includes('/invitations'))).toBe(false);
});

it('accepts by a button and opens the organization', async () => {
  let joined = false;
  serve({
    'GET /api/v1/orgs': () => (joined ? page(makers) : page()),
    [read]: { body: makers },
    'GET /api/v1/orgs/makers/forums': page(),
    'POST /api/v1/invitations/secret/accept': () => {
      joined = true;
      return { body: {} };
    },
  });
  const { user, router } = renderApp('/invite/secret', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Accept the invitation' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/orgs/tidewater-makers'));
});

it('says why an invitation does not work', async () => {
  serve({ 'GET /api/v1/orgs': page(), 'POST /api/v1/invitations/old/accept': problem(409, 'invitation-expired') });
  const { user } = renderApp('/invitations/old', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Accept the invitation' }));
  expect(await screen.findByText('It has expired. Ask for a new one.')).toBeVisible();
});

it('leads a visitor to the sign-in and back', async () => {
  serve({});
  renderApp('/invitations/secret');
  const links = await screen.findAllByRole('link', { name: 'Sign in' });
  expect(links.map((link) => link.getAttribute('href'))).toContain('/sign-in?next=%2Finvitations%2Fsecret');
});
