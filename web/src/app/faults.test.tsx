import { cleanup, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderApp } from '@/test/renderApp';

const organization = {
  id: 'makers',
  slug: 'makers',
  name: 'Makers',
  description: '',
  visibility: 'public',
  memberCount: 2,
  memberLimit: 50,
  branding: {},
  settings: {},
  myRole: 'owner',
  myPermissions: ['org.settings', 'member.invite', 'audit-log.read'],
};

/** What each page can't do without is broken; `frame` is what is read for the navigation around it. */
const pages: Record<string, string> = {
  discover: '/',
  organization: '/orgs/makers',
  members: '/orgs/makers/members',
  invitations: '/orgs/makers/invitations',
  'settings of the organization': '/orgs/makers/settings',
  'audit log': '/orgs/makers/audit-log',
  channels: '/orgs/makers/channels',
  channel: '/channels/c1',
  topic: '/topics/t1',
  inbox: '/inbox',
  search: '/search?q=oak',
  settings: '/settings',
  security: '/settings/security',
  tokens: '/settings/tokens',
  people: '/settings/people',
  person: '/u/ines',
};
const frame = ['/api/v1/orgs/by-slug/makers'];

type Fault = { status: number; words: RegExp };
const faults: Record<string, Fault> = {
  'answers 500': { status: 500, words: /Something broke on our side/ },
  'answers 503': { status: 503, words: /not answering/ },
  'answers 429': { status: 429, words: /You can go on in 7 seconds/ },
  'answers nothing': { status: 0, words: /Nothing answers/ },
};

function breakWith({ status }: Fault): void {
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname } = new URL(request.url);
    if (frame.includes(pathname))
      return Promise.resolve(
        new Response(JSON.stringify(organization), { headers: { 'Content-Type': 'application/json', ETag: '"1"' } }),
      );
    if (status === 0) return Promise.reject(new TypeError('Failed to fetch'));
    const type = `urn:parley:problem:${status === 429 ? 'too-many-requests' : 'internal-error'}`;
    const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': '7' };
    return Promise.resolve(new Response(JSON.stringify({ type, title: 'No', status }), { status, headers }));
  });
}

beforeEach(() => localStorage.clear());

for (const [kind, fault] of Object.entries(faults)) {
  it.each(Object.entries(pages))(`%s stays usable, and says why, when the server ${kind}`, async (_, path) => {
    breakWith(fault);
    renderApp(path, { as: 'rafi' });
    const said = await screen.findAllByText(fault.words, undefined, { timeout: 5000 });
    expect(said[0]).toBeVisible();
    expect(screen.getAllByRole('navigation').length).toBeGreaterThan(0);
    expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
    expect(screen.queryByText('This page broke')).toBeNull();
    cleanup();
  });
}
