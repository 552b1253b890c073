import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { makers } from './fixtures';

const read = 'GET /api/v1/orgs/by-slug/tidewater-makers';
const one = 'GET /api/v1/orgs/makers';
const change = 'PATCH /api/v1/orgs/makers';
const led = { ...makers, myRole: 'owner', myPermissions: ['org.settings', 'audit-log.read'] };
const at = '/orgs/tidewater-makers/settings';
const version = (etag: string, more: object = {}) => ({ body: { ...led, ...more }, headers: { ETag: etag } });

it('saves only what was written, for the version that was read', async () => {
  const requests = serve({
    [read]: { body: led },
    [one]: version('"v3"'),
    [change]: version('"v4"', { description: '', name: 'Makers' }),
  });
  const { user } = renderApp(at, { as: 'lena' });
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Makers');
  await user.clear(screen.getByRole('textbox', { name: 'What is it about?' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findAllByText('The settings are saved.')).length).toBeGreaterThan(0);
  const patch = requests.find(({ method }) => method === 'PATCH')!;
  expect(patch.headers.get('If-Match')).toBe('"v3"');
  expect(await patch.json()).toEqual({ name: 'Makers', description: '' });
  expect(within(screen.getByRole('navigation', { name: 'Makers' })).getByText('Makers')).toBeVisible();
});

it('puts a refusal to its field', async () => {
  serve({
    [read]: { body: led },
    [one]: version('"v3"'),
    [change]: problem(400, 'invalid-request', { errors: [{ pointer: '/category', detail: 'is not allowed' }] }),
  });
  const { user } = renderApp(at, { as: 'lena' });
  const category = await screen.findByRole('textbox', { name: 'Category' });
  await user.type(category, 'x');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('is not allowed')).toBeVisible();
  expect(category).toHaveFocus();
});

it('shows what somebody else wrote meanwhile, and saves over it only when asked again', async () => {
  let now = version('"v3"');
  const requests = serve({
    [read]: { body: led },
    [one]: () => now,
    [change]: (request) =>
      request.headers.get('If-Match') === now.headers.ETag ? version('"v5"', { name: 'Mine' }) : problem(412, 'stale'),
  });
  const { user } = renderApp(at, { as: 'lena' });
  const name = await screen.findByRole('textbox', { name: 'Name' });
  now = version('"v4"', { name: 'Theirs', category: 'craft' });
  await user.clear(name);
  await user.type(name, 'Mine');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Name is there now: “Theirs”/)).toBeVisible();
  expect(name).toHaveValue('Mine');
  expect(screen.getByRole('textbox', { name: 'Category' })).toHaveValue('craft');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findAllByText('The settings are saved.')).length).toBeGreaterThan(0);
  const last = requests.filter(({ method }) => method === 'PATCH').at(-1)!;
  expect(await last.json()).toEqual({ name: 'Mine' });
});

it('is closed to those who may not change settings', async () => {
  serve({ [read]: { body: { ...makers, myRole: 'member' } } });
  renderApp(at, { as: 'rafi' });
  expect(await screen.findByRole('heading', { name: 'This is not open to you' })).toBeVisible();
});

it('lists who did what, also what it has no words for', async () => {
  const actor = { id: 'lena', username: 'lena', displayName: 'Lena', avatarUrl: null };
  const entry = (id: string, action: string, details: object) => ({
    id,
    actor,
    action,
    details,
    target: { type: 'member', id: 'rafi' },
    createdAt: '2026-11-01T00:00:00Z',
  });
  serve({
    [read]: { body: led },
    'GET /api/v1/orgs/makers/audit-log': page(
      entry('a', 'member.role-changed', { from: 'guest', to: 'moderator' }),
      entry('b', 'organization.changed', { changed: ['name', 'mascot'] }),
      entry('c', 'member.knighted', {}),
    ),
  });
  renderApp('/orgs/tidewater-makers/audit-log', { as: 'lena' });
  expect(await screen.findByText("changed a member's role")).toBeVisible();
  expect(screen.getByText('Guest → Moderator')).toBeVisible();
  expect(screen.getByText('Name, mascot')).toBeVisible();
  expect(screen.getByText('member.knighted')).toBeVisible();
});
