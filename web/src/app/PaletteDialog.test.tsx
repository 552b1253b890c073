import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { startKeys } from '@/frame';
import { renderApp } from '@/test/renderApp';
import { page, serve } from '@/test/server';

startKeys();

const led = {
  id: 'makers',
  slug: 'tidewater-makers',
  name: 'Tidewater Makers',
  description: null,
  category: null,
  visibility: 'public',
  memberCount: 2,
  memberLimit: null,
  branding: { logoFileId: null, logoUrl: null, primaryColor: null },
  settings: { defaultRole: 'member' },
  myRole: 'owner',
  myPermissions: ['org.settings'],
};
const cutter = {
  id: 'f1',
  name: 'Laser cutter',
  description: null,
  kind: 'discussion',
  parentId: null,
  private: false,
};
const lasse = { id: 'lasse', username: 'lasse', displayName: 'lasse', avatarUrl: null };
const answers = {
  'GET /api/v1/orgs': page(led, { ...led, id: 'rowers', slug: 'harbour-rowers', name: 'Harbour Rowers' }),
  'GET /api/v1/orgs/by-slug/tidewater-makers': { body: led },
  'GET /api/v1/orgs/makers/forums': page(cutter),
  'GET /api/v1/orgs/makers/members': page({ user: lasse, role: 'member' }),
  'GET /api/v1/search/suggest': {
    body: {
      items: [{ id: 't1', orgId: 'makers', title: 'Laser cuts drift', type: 'topic', url: '/topics/t1#post-4' }],
    },
  },
};

async function opened() {
  const requests = serve(answers);
  const app = renderApp('/orgs/tidewater-makers', { as: 'lena' });
  await screen.findAllByRole('link', { name: 'Laser cutter' });
  await app.user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox');
  await waitFor(() => expect(field).toHaveFocus());
  return { ...app, requests, field };
}

const chosen = () => screen.getByRole('option', { selected: true });

it('goes by keys to a place of the organization one is in', async () => {
  const { user, router, field } = await opened();
  await user.keyboard('laser');
  expect(chosen()).toHaveTextContent('Laser cutterForum');
  expect(field).toHaveAttribute('aria-activedescendant', chosen().id);
  await user.keyboard('{Enter}');
  expect(router.state.location.pathname).toBe('/orgs/tidewater-makers/forums/f1');
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('adds people and topics without moving what is chosen', async () => {
  const { user, router } = await opened();
  await user.keyboard('las');
  const topic = await screen.findByRole('option', { name: 'Laser cuts drift' });
  expect(screen.getByRole('option', { name: /lasse/ })).toBeVisible();
  expect(chosen()).toHaveTextContent('Laser cutter');
  await user.click(topic);
  expect(router.state.location.href).toBe('/topics/t1#post-4');
});

it('searches for what was written', async () => {
  const { user, router } = await opened();
  await user.keyboard('gantry{Enter}');
  expect(router.state.location).toMatchObject({ pathname: '/search', search: { q: 'gantry', org: 'makers' } });
});

it('narrows to actions and to people', async () => {
  const { user, router, requests } = await opened();
  await user.keyboard('>new');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['New organization']);
  await user.keyboard('{Backspace>4/}@');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  expect(chosen()).toHaveTextContent('lasse');
  expect(requests.some(({ url }) => url.includes('/suggest'))).toBe(false);
  await user.keyboard('{Enter}');
  expect(router.state.location.pathname).toBe('/u/lasse');
});

it('closes by Esc and gives the focus back', async () => {
  const { user } = await opened();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
});
