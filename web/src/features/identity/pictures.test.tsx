import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { privacy } from '@/test/privacy';
import { page, problem, serve } from '@/test/server';

const rafi = {
  id: 'me',
  username: 'rafi',
  displayName: 'Rafi',
  avatarUrl: null as string | null,
  avatarFileId: null,
  coverUrl: null,
  coverFileId: null,
  email: 'r@example.org',
  emailVerified: true,
  bio: null,
  location: null,
  website: null,
  birthDate: null,
  privacy,
};
const reads = { 'GET /api/v1/users/me': { body: rafi, headers: { ETag: '"3"' } } };
const ticket = {
  status: 201,
  body: { id: 'u1', uploadUrl: 'https://files.example/u1', headers: { 'Content-Type': 'image/png' }, expiresIn: 900 },
};
const picture = new File(['picture'], 'me.png', { type: 'image/png' });
const puts: unknown[] = [];

beforeEach(() => {
  puts.length = 0;
  URL.createObjectURL = () => 'blob:chosen';
  URL.revokeObjectURL = () => undefined;
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      status = 0;
      upload = {};
      onload?: () => void;
      onloadend?: () => void;
      open = (...what: string[]) => puts.push(what);
      setRequestHeader = (...what: string[]) => puts.push(what);
      send = (body: unknown) => {
        puts.push(body);
        this.status = 200;
        this.onload?.();
        this.onloadend?.();
      };
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

it('uploads a picture, makes it the avatar, and shows it everywhere', async () => {
  const requests = serve({
    ...reads,
    'POST /api/v1/users/me/uploads': ticket,
    'POST /api/v1/users/me/uploads/u1/complete': { body: { id: 'f1', name: 'me.png', size: 7 } },
    'PATCH /api/v1/users/me': {
      body: { ...rafi, avatarFileId: 'f1', avatarUrl: 'https://files.example/f1' },
      headers: { ETag: '"4"' },
    },
  });
  const { user } = renderApp('/settings', { as: 'rafi' });
  const field = within(await screen.findByRole('group', { name: 'Your picture' }));
  await user.upload(field.getByLabelText('Your picture'), picture);
  expect(await field.findByRole('button', { name: 'Remove' })).toBeVisible();
  expect(puts).toEqual([['PUT', 'https://files.example/u1'], ['Content-Type', 'image/png'], picture]);
  expect(await requests.find(({ url }) => url.endsWith('/uploads'))?.json()).toEqual({
    name: 'me.png',
    size: 7,
    contentType: 'image/png',
  });
  expect(await requests.find(({ method }) => method === 'PATCH')?.json()).toEqual({ avatarFileId: 'f1' });
  await waitFor(() =>
    expect(document.querySelectorAll('img[src="https://files.example/f1"]').length).toBeGreaterThan(1),
  );
});

it.each([
  ['content-refused', 422, /can not be used here/],
  ['upload-incomplete', 409, /did not get through/],
  ['files-unavailable', 503, /did not get through/],
] as const)('says why a picture is not taken: %s', async (slug, status, words) => {
  serve({
    ...reads,
    'POST /api/v1/users/me/uploads': ticket,
    'POST /api/v1/users/me/uploads/u1/complete': problem(status, slug),
  });
  const { user } = renderApp('/settings', { as: 'rafi' });
  const field = within(await screen.findByRole('group', { name: 'Cover' }));
  await user.upload(field.getByLabelText('Cover'), picture);
  expect(await field.findByText(words)).toBeVisible();
  expect(field.getByRole('button', { name: 'Choose a picture' })).toBeEnabled();
});

it('refuses what is too large before a byte is sent', async () => {
  const requests = serve(reads);
  const { user } = renderApp('/settings', { as: 'rafi' });
  const large = new File(['x'], 'large.png', { type: 'image/png' });
  Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 });
  const field = within(await screen.findByRole('group', { name: 'Your picture' }));
  await user.upload(field.getByLabelText('Your picture'), large);
  expect(await screen.findByText('This file is too large.')).toBeVisible();
  expect(requests.some(({ method }) => method === 'POST')).toBe(false);
});

it('takes the picture away', async () => {
  const requests = serve({
    'GET /api/v1/users/me': { body: { ...rafi, avatarUrl: 'https://files.example/f1' }, headers: { ETag: '"3"' } },
    'PATCH /api/v1/users/me': { body: rafi, headers: { ETag: '"4"' } },
    'GET /api/v1/orgs': page(),
  });
  const { user } = renderApp('/settings', { as: 'rafi' });
  await user.click(await screen.findByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull());
  expect(await requests.find(({ method }) => method === 'PATCH')?.json()).toEqual({ avatarFileId: null });
});
