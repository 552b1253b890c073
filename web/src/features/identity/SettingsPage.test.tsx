import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { privacy } from '@/test/privacy';
import { page, problem, serve } from '@/test/server';

const rafi = { id: 'me', username: 'rafi', displayName: 'Rafi', avatarUrl: null, email: 'r@example.org' };
const unsaid = { bio: null, location: null, website: null, birthDate: null };
const profile = { body: { ...rafi, ...unsaid, privacy, createdAt: '2026-11-01T00:00:00Z' }, headers: { ETag: '"3"' } };
const times = {
  createdAt: '2026-11-01T00:00:00Z',
  lastUsedAt: '2026-11-02T00:00:00Z',
  expiresAt: '2027-01-01T00:00:00Z',
};
const here = { id: 'here', userAgent: 'X11; Linux Firefox/144.0', current: true, ...times };
const there = { id: 'there', userAgent: 'iPhone Version/18.0 Safari/604.1', current: false, ...times };
const reads = { 'GET /api/v1/users/me': profile, 'GET /api/v1/auth/sessions': page(here, there) };

it('saves the name against the version that was read, and puts what is wrong at its field', async () => {
  const answers = [
    problem(400, 'invalid-request', {
      errors: [{ pointer: '/displayName', detail: 'must not contain control characters' }],
    }),
    { body: { ...profile.body, displayName: 'Rafi Stone' }, headers: { ETag: '"4"' } },
  ];
  const requests = serve({ ...reads, 'PATCH /api/v1/users/me': () => answers.shift()! });
  const { user } = renderApp('/settings', { as: 'rafi' });
  await user.type(await screen.findByRole('textbox', { name: 'Your name' }), ' Stone');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('must not contain control characters')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), '!');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findAllByText('Your profile is saved.')).length).toBeGreaterThan(0);
  const patch = requests.find(({ method }) => method === 'PATCH');
  expect(patch?.headers.get('If-Match')).toBe('"3"');
  expect(await patch?.json()).toEqual({ displayName: 'Rafi Stone' });
});

it('sends what was written or taken away of the profile, and nothing else', async () => {
  const written = { ...profile.body, bio: 'I mend radios.', website: 'https://rafi.example.org/' };
  const requests = serve({
    ...reads,
    'GET /api/v1/users/me': { body: written, headers: { ETag: '"3"' } },
    'PATCH /api/v1/users/me': { body: { ...written, location: 'Brookfield', website: null }, headers: { ETag: '"4"' } },
  });
  const { user } = renderApp('/settings', { as: 'rafi' });
  expect(await screen.findByRole('textbox', { name: 'About you' })).toHaveValue('I mend radios.');
  await user.type(screen.getByRole('textbox', { name: 'Where you live' }), 'Brookfield');
  await user.clear(screen.getByRole('textbox', { name: 'Website' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findAllByText('Your profile is saved.')).length).toBeGreaterThan(0);
  expect(await requests.find(({ method }) => method === 'PATCH')?.json()).toEqual({
    location: 'Brookfield',
    website: null,
  });
});

it('says at its field why a username is not taken', async () => {
  serve({ ...reads, 'PATCH /api/v1/users/me': problem(409, 'username-changed-lately') });
  const { user } = renderApp('/settings', { as: 'rafi' });
  const field = await screen.findByRole('textbox', { name: 'Your username' });
  await user.clear(field);
  await user.type(field, 'no');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/3 to 30 of them/)).toBeVisible();
  await user.type(field, 'rmal');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/30 days ago/)).toBeVisible();
});

it('says what a website begins with, and sends it once it does', async () => {
  const website = 'https://rafi.example.org';
  const requests = serve({
    ...reads,
    'PATCH /api/v1/users/me': { body: { ...profile.body, website }, headers: { ETag: '"4"' } },
  });
  const { user } = renderApp('/settings', { as: 'rafi' });
  const field = await screen.findByRole('textbox', { name: 'Website' });
  await user.type(field, 'rafi.example.org');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/This is no web address/)).toBeVisible();
  expect(requests.some(({ method }) => method === 'PATCH')).toBe(false);
  await user.clear(field);
  await user.type(field, website);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findAllByText('Your profile is saved.')).length).toBeGreaterThan(0);
  expect(await requests.find(({ method }) => method === 'PATCH')?.json()).toEqual({ website });
});

it('lets one choose who sees a part, at once', async () => {
  const requests = serve({
    ...reads,
    'PATCH /api/v1/users/me': {
      body: { ...profile.body, privacy: { ...privacy, birthDate: 'connections' } },
      headers: { ETag: '"4"' },
    },
  });
  const { user } = renderApp('/settings', { as: 'rafi' });
  const choice = await screen.findByRole('combobox', { name: 'Who sees: Birthday' });
  expect(choice).toHaveTextContent('Only you');
  await user.click(choice);
  await user.click(await screen.findByRole('option', { name: 'Connections' }));
  await waitFor(() => expect(choice).toHaveTextContent('Connections'));
  const patch = requests.find(({ method }) => method === 'PATCH');
  expect(patch?.headers.get('If-Match')).toBe('"3"');
  expect(await patch?.json()).toEqual({ privacy: { birthDate: 'connections' } });
});

it('signs out another device after asking', async () => {
  const requests = serve({ ...reads, 'DELETE /api/v1/auth/sessions/there': { status: 204 } });
  const { user } = renderApp('/settings/security', { as: 'rafi' });
  expect(await screen.findByText('Firefox on Linux')).toBeVisible();
  expect(screen.getAllByText('This device')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Sign out Safari on iOS' }));
  expect(requests.some(({ method }) => method === 'DELETE')).toBe(false);
  await user.click(await screen.findByRole('button', { name: 'Sign out' }));
  await waitFor(() => expect(screen.queryByText('Safari on iOS')).toBeNull());
});

it('shows a person to everybody', async () => {
  serve({ 'GET /api/v1/users/ines': { body: { ...rafi, id: 'ines', username: 'ines', displayName: 'Ines Okafor' } } });
  renderApp('/u/ines');
  expect(await screen.findByRole('heading', { level: 1, name: 'Ines Okafor' })).toBeVisible();
  expect(screen.getByText('@ines')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'About' })).toBeNull();
});

it('shows of a person what the reader may see, and leads to their website without a word of whence', async () => {
  const told = { bio: 'Keeps bees.', location: 'Brookfield', website: 'https://ines.example.org/', birthDate: null };
  serve({ 'GET /api/v1/users/ines': { body: { ...rafi, ...told, id: 'ines', username: 'ines' } } });
  renderApp('/u/ines');
  const about = within(await screen.findByRole('region', { name: 'About' }));
  expect(about.getByText('Keeps bees.')).toBeVisible();
  expect(about.getByText('Brookfield')).toBeVisible();
  const link = about.getByRole('link', { name: 'ines.example.org' });
  expect(link).toHaveAttribute('href', 'https://ines.example.org/');
  expect(link).toHaveAttribute('rel', 'nofollow ugc noreferrer');
  expect(about.queryByText('Birthday')).toBeNull();
});
