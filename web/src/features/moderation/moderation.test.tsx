import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import { report } from './reporting';
import type { Case } from './caseTypes';

const person = (id: string, displayName: string) => ({ id, username: id, displayName, avatarUrl: null });
const one: Case = {
  id: 'case',
  orgId: 'makers',
  subject: { type: 'post', id: 'post', url: '/topics/t1#post-4', title: 'Old printer', gone: false },
  author: person('rafi', 'Rafi Stone'),
  state: 'open',
  claimedBy: null,
  action: null,
  until: null,
  resolvedBy: null,
  resolvedAt: null,
  removedAt: null,
  reportCount: 1,
  reports: [
    {
      id: 'r',
      reporter: person('kofi', 'Kofi Adjei'),
      reason: 'spam',
      note: 'Again.',
      createdAt: '2026-11-02T10:00:00Z',
    },
  ],
  timeline: [
    {
      kind: 'reported',
      actor: person('kofi', 'Kofi Adjei'),
      note: null,
      details: {},
      createdAt: '2026-11-02T10:00:00Z',
    },
  ],
  createdAt: '2026-11-02T10:00:00Z',
};
const makers = { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'admin', branding: {} };
const reads = (found: Partial<Case> = {}, permissions = ['content.moderate', 'member.manage']) => ({
  'GET /api/v1/orgs/by-slug/makers': { body: { ...makers, myPermissions: permissions } },
  'GET /api/v1/orgs/makers': { body: { ...makers, myPermissions: permissions } },
  'GET /api/v1/orgs/makers/cases': page({ ...one, ...found, reports: [], timeline: [] }),
  'GET /api/v1/cases/case': { body: { ...one, ...found } },
  'GET /api/v1/posts/post': { body: { id: 'post', bodyHtml: '<p>Write me for a printer.</p>' } },
});
const sent = (requests: Request[], end: string) => requests.find(({ url }) => url.endsWith(end));
const wide = () =>
  vi
    .spyOn(window, 'matchMedia')
    .mockImplementation(
      (media) =>
        ({ media, matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }) as never,
    );

it('reports with a reason, and says why it was refused', async () => {
  let gone = true;
  const requests = serve({
    ...reads(),
    'POST /api/v1/reports': () => (gone ? problem(404, 'subject-not-found') : { status: 202, body: { id: 'r' } }),
  });
  const { user } = renderApp('/cases/none', { as: 'mara' });
  await screen.findByText('Nothing at this address');
  report({ type: 'post', id: 'post' });
  const dialog = within(await screen.findByRole('dialog', { name: 'Report this post?' }));
  expect(dialog.getByRole('button', { name: 'Report' })).toBeDisabled();
  await user.click(dialog.getByRole('radio', { name: /Spam/ }));
  await user.type(dialog.getByLabelText('Note'), 'Again');
  await user.click(dialog.getByRole('button', { name: 'Report' }));
  expect(await dialog.findByText(/It is not there any more/)).toBeVisible();
  gone = false;
  await user.click(dialog.getByRole('button', { name: 'Report' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Report this post?' })).toBeNull());
  expect(await sent(requests, '/reports')?.json()).toEqual({
    subject: { type: 'post', id: 'post' },
    reason: 'spam',
    note: 'Again',
  });
});

it('shows a case with its reports and its place, and decides it', async () => {
  wide();
  const requests = serve({
    ...reads(),
    'POST /api/v1/cases/case/resolve': { body: { ...one, state: 'resolved', action: 'silence' } },
  });
  const { user } = renderApp('/orgs/makers/moderation', { as: 'mara' });
  await user.click(await screen.findByRole('link', { name: /Old printer/ }));
  expect(await screen.findByText('Write me for a printer.')).toBeVisible();
  expect(screen.getByText('Again.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Open in place' })).toHaveAttribute('href', '/topics/t1#post-4');
  await user.click(screen.getByRole('radio', { name: /^Silence/ }));
  await user.type(screen.getByLabelText('What Rafi Stone will read'), 'Only in the market.');
  await user.click(screen.getByRole('button', { name: 'Silence' }));
  await waitFor(() => expect(sent(requests, '/resolve')).toBeDefined());
  expect(await sent(requests, '/resolve')?.json()).toEqual({
    action: 'silence',
    note: 'Only in the market.',
    until: expect.stringMatching(/^\d{4}-/) as string,
  });
});

it('claims a case, and tells of one who was faster', async () => {
  wide();
  serve({ ...reads(), 'POST /api/v1/cases/case/claim': problem(409, 'case-claimed') });
  const { user } = renderApp('/orgs/makers/moderation?case=case', { as: 'mara' });
  await user.click(await screen.findByRole('button', { name: 'Claim' }));
  expect((await screen.findAllByText('Another moderator has claimed this case.'))[0]).toBeVisible();
});

it('leaves suspending to those who manage members, and what others work on alone', async () => {
  wide();
  serve(reads({}, ['content.moderate']));
  renderApp('/orgs/makers/moderation?case=case', { as: 'mara' });
  expect(await screen.findByRole('radio', { name: /^Silence/ })).toBeVisible();
  expect(screen.queryByRole('radio', { name: /^Suspend/ })).toBeNull();
});

it('lets another moderator decide an appeal', async () => {
  wide();
  const requests = serve({
    ...reads({ state: 'appealed', action: 'remove', resolvedBy: person('noor', 'Noor Aziz') }),
    'POST /api/v1/cases/case/appeal/decide': { body: { ...one, state: 'closed' } },
  });
  const { user } = renderApp('/orgs/makers/moderation?case=case', { as: 'mara' });
  await user.click(await screen.findByRole('button', { name: 'Overturn' }));
  await waitFor(() => expect(sent(requests, '/decide')).toBeDefined());
  expect(await sent(requests, '/decide')?.json()).toEqual({ decision: 'overturn' });
});

it('tells the author of the decision, and takes the appeal', async () => {
  const requests = serve({
    ...reads({ state: 'resolved', action: 'remove', author: person('me', 'Rafi Stone'), reports: [] }),
    'POST /api/v1/cases/case/appeal': { body: { ...one, author: person('me', 'Rafi Stone'), state: 'appealed' } },
  });
  const { user } = renderApp('/cases/case', { as: 'rafi' });
  expect(await screen.findByText('Moderators removed what you wrote')).toBeVisible();
  await user.type(screen.getByLabelText('Why is the decision wrong?'), 'It was a gift.');
  await user.click(screen.getByRole('button', { name: 'Appeal' }));
  await waitFor(() => expect(sent(requests, '/appeal')).toBeDefined());
  expect(await sent(requests, '/appeal')?.json()).toEqual({ note: 'It was a gift.' });
});
