import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { makers } from './fixtures';

const discover = 'GET /api/v1/orgs/discover';

it('shows a visitor the public organizations, and leads to the sign-in to join', async () => {
  serve({ [discover]: page(makers) });
  const { user, router } = renderApp('/');
  expect(await screen.findByRole('heading', { name: 'Tidewater Makers' })).toBeVisible();
  expect(screen.getByText('214 members')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Sign in to join' }));
  await waitFor(() => expect(router.state.location.href).toBe('/sign-in?next=%2Forgs%2Ftidewater-makers'));
});

it('says what belongs here when there is nothing', async () => {
  serve({ [discover]: page() });
  renderApp('/');
  expect(await screen.findByRole('heading', { name: 'No public communities yet' })).toBeVisible();
});

it('says what failed and reads again when asked to', async () => {
  const answers = [problem(500, 'internal-error', { traceId: '7f3ca91e0000' }), page(makers)];
  serve({ [discover]: () => answers.shift() ?? page(makers) });
  const { user } = renderApp('/');
  expect(await screen.findByText(/trace 7f3ca91e/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try now' }));
  expect(await screen.findByRole('heading', { name: 'Tidewater Makers' })).toBeVisible();
});

it('shows a membership at once and takes it back when the organization is full', async () => {
  let refuse: () => void = () => undefined;
  const refused = new Promise<void>((resolve) => (refuse = resolve));
  serve({
    [discover]: page(makers),
    'GET /api/v1/orgs': page(),
    'POST /api/v1/orgs/makers/join': () => refused.then(() => problem(409, 'seat-limit-reached')),
  });
  const { user } = renderApp('/', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Join' }));
  expect(await within(screen.getByRole('main')).findByText('Member')).toBeVisible();
  refuse();
  expect(await screen.findByRole('button', { name: 'Join' })).toBeVisible();
  expect((await screen.findAllByText('Tidewater Makers is full.')).length).toBeGreaterThan(0);
});

it('offers the organizations of a domain until one is in', async () => {
  const mine = { id: 'brook', slug: 'brook', name: 'Brook Works', description: null, memberCount: 12 };
  const answers = [page(mine)];
  serve({
    [discover]: page(),
    'GET /api/v1/orgs': page(),
    'GET /api/v1/orgs/offered': () => answers.shift() ?? page(),
    'POST /api/v1/orgs/brook/join': { body: { role: 'member' } },
  });
  const { user } = renderApp('/', { as: 'rafi' });
  const offered = await screen.findByRole('region', { name: 'Open to your e-mail address' });
  await user.click(within(offered).getByRole('button', { name: 'Join' }));
  expect((await screen.findAllByText('You joined Brook Works.')).length).toBeGreaterThan(0);
  await waitFor(() => expect(screen.queryByText('Open to your e-mail address')).toBeNull());
});

it('founds an organization with an id of its own and opens it', async () => {
  const requests = serve({
    [discover]: page(),
    'GET /api/v1/orgs': page(),
    'POST /api/v1/orgs': { status: 201, body: makers },
    'GET /api/v1/orgs/by-slug/tidewater-makers': { body: makers },
  });
  const { user, router } = renderApp('/', { as: 'rafi' });
  await user.click((await screen.findAllByRole('button', { name: 'New organization' }))[0]!);
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Tidewater Makers');
  await user.click(screen.getByRole('button', { name: 'Found it' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/orgs/tidewater-makers'));
  const body = (await requests.find(({ method }) => method === 'POST')?.json()) as { id: string; name: string };
  expect(body).toMatchObject({ name: 'Tidewater Makers', visibility: 'public' });
  expect(body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
});
