import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { makers, member } from './fixtures';

const read = 'GET /api/v1/orgs/by-slug/tidewater-makers';
const members = 'GET /api/v1/orgs/makers/members';
const admin = { ...makers, myRole: 'admin', myPermissions: ['member.manage'] };
const rowOf = async (name: string) => within((await screen.findByText(name)).closest('li')!);

it('lists members and narrows them by name and role in the address', async () => {
  const requests = serve({
    [read]: { body: { ...makers, myRole: 'member' } },
    [members]: page(member('lena', 'owner'), member('ines', 'moderator')),
  });
  const { user, router } = renderApp('/orgs/tidewater-makers/members?role=moderator', { as: 'rafi' });
  expect((await rowOf('ines')).getByText('Moderator')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Actions for ines' })).not.toBeInTheDocument();
  await user.type(screen.getByRole('searchbox', { name: 'Find by name' }), 'in');
  await waitFor(() => expect(router.state.location.search).toEqual({ q: 'in', role: 'moderator' }));
  await waitFor(() => {
    const { searchParams } = new URL(requests.filter(({ url }) => url.includes('/members')).at(-1)!.url);
    expect([searchParams.get('q'), searchParams.get('role')]).toEqual(['in', 'moderator']);
  });
});

it('lets an admin manage only those below', async () => {
  serve({ [read]: { body: admin }, [members]: page(member('lena', 'owner'), member('rafi', 'guest')) });
  renderApp('/orgs/tidewater-makers/members', { as: 'mara' });
  expect(await screen.findByRole('button', { name: 'Actions for rafi' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Actions for lena' })).not.toBeInTheDocument();
});

it('changes a small role at once', async () => {
  let role: 'guest' | 'moderator' = 'guest';
  const requests = serve({
    [read]: { body: admin },
    'GET /api/v1/orgs': page(),
    [members]: () => page(member('rafi', role)),
    'PATCH /api/v1/orgs/makers/members/rafi': () => {
      role = 'moderator';
      return { body: member('rafi', role) };
    },
  });
  const { user } = renderApp('/orgs/tidewater-makers/members', { as: 'mara' });
  await user.click(await screen.findByRole('combobox', { name: 'Role of rafi' }));
  expect(screen.queryByRole('option', { name: 'Admin' })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('option', { name: 'Moderator' }));
  expect((await screen.findAllByText('rafi is now: Moderator.')).length).toBeGreaterThan(0);
  expect(await requests.find(({ method }) => method === 'PATCH')?.json()).toEqual({ role: 'moderator' });
});

it('asks before it makes an owner, and says why it was refused', async () => {
  const requests = serve({
    [read]: { body: { ...admin, myRole: 'owner' } },
    [members]: page(member('ines', 'moderator')),
    'PATCH /api/v1/orgs/makers/members/ines': problem(403, 'role-not-below-yours'),
  });
  const { user } = renderApp('/orgs/tidewater-makers/members', { as: 'lena' });
  await user.click(await screen.findByRole('combobox', { name: 'Role of ines' }));
  await user.click(await screen.findByRole('option', { name: 'Owner' }));
  expect(await screen.findByRole('alertdialog', { name: 'Make ines an owner?' })).toBeVisible();
  expect(requests.some(({ method }) => method === 'PATCH')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Make owner' }));
  expect((await screen.findAllByText(/Nothing was changed for ines/)).length).toBeGreaterThan(0);
});

it('removes after a question', async () => {
  let gone = false;
  serve({
    [read]: { body: admin },
    'GET /api/v1/orgs': page(),
    [members]: () => (gone ? page() : page(member('rafi', 'guest'))),
    'DELETE /api/v1/orgs/makers/members/rafi': () => {
      gone = true;
      return { status: 204 };
    },
  });
  const { user } = renderApp('/orgs/tidewater-makers/members', { as: 'mara' });
  await user.click(await screen.findByRole('button', { name: 'Actions for rafi' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove…' }));
  await user.click(await screen.findByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByText('@rafi')).not.toBeInTheDocument());
  expect(await screen.findByRole('heading', { name: 'Nobody found' })).toBeVisible();
});

it('asks a visitor to join instead of reading what only members may', async () => {
  const requests = serve({ [read]: { body: makers } });
  renderApp('/orgs/tidewater-makers/members');
  expect(await screen.findByRole('heading', { name: 'Only members see who is here' })).toBeVisible();
  expect(requests.some(({ url }) => url.endsWith('/members'))).toBe(false);
});
