import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { forum, makers } from './fixtures';

const read = 'GET /api/v1/orgs/by-slug/tidewater-makers';
const forums = 'GET /api/v1/orgs/makers/forums';

it('shows what an organization is about, and its forums in the order of the tree', async () => {
  serve({
    [read]: { body: makers },
    [forums]: page(
      forum('lasers', { name: 'Lasers', parentId: 'help' }),
      forum('help', { name: 'Workshop help', topicCount: 641 }),
      forum('secret', { name: 'Board room', private: true, parentId: 'unreadable' }),
    ),
  });
  renderApp('/orgs/tidewater-makers');
  expect(await screen.findByText('Member-run workshop')).toBeVisible();
  await screen.findByText('641 topics');
  expect(screen.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)).toEqual([
    'Workshop help',
    'Lasers',
    'Board room',
  ]);
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Workshop help' })).toHaveAttribute(
    'href',
    '/orgs/tidewater-makers/forums/help',
  );
});

it('says the same of what is not there and of what one may not see', async () => {
  serve({});
  renderApp('/orgs/secret-society');
  expect(await screen.findByRole('heading', { name: 'Nothing at this address' })).toBeVisible();
});

it('keeps the rest when only the forums fail', async () => {
  serve({ [read]: { body: makers }, [forums]: problem(500, 'internal-error') });
  renderApp('/orgs/tidewater-makers');
  expect(await screen.findByRole('heading', { name: 'This did not load' })).toBeVisible();
  expect(screen.getByText('Member-run workshop')).toBeVisible();
});

it('joins from the home page', async () => {
  let role: string | null = null;
  serve({
    [read]: () => ({ body: { ...makers, myRole: role } }),
    [forums]: page(),
    'GET /api/v1/orgs': page(),
    'POST /api/v1/orgs/makers/join': () => {
      role = 'member';
      return { body: {} };
    },
  });
  const { user } = renderApp('/orgs/tidewater-makers', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Join' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Join' })).not.toBeInTheDocument());
  expect(screen.queryByText(/as a visitor/)).not.toBeInTheDocument();
});

it('asks before one leaves, and says why the last owner can not', async () => {
  serve({
    [read]: { body: { ...makers, myRole: 'owner' } },
    [forums]: page(),
    'GET /api/v1/orgs': page(),
    'POST /api/v1/orgs/makers/leave': problem(409, 'last-owner'),
  });
  const { user } = renderApp('/orgs/tidewater-makers', { as: 'lena' });
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Leave…' }));
  await user.click(await screen.findByRole('button', { name: 'Leave' }));
  expect((await screen.findAllByText(/You are its last owner/)).length).toBeGreaterThan(0);
});
