import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { page, problem, serve } from '@/test/server';
import type { Activity, DashboardView } from './dashboardApi';

const activity: Activity = {
  actor: { id: 'ines', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null },
  action: 'post.created',
  subject: { type: 'post', id: 'p', title: 'Laser cuts drift', url: '/topics/t1#post-4' },
  createdAt: '2026-11-02T10:00:00Z',
};
const day = (date: string, posts: number) => ({ date, posts, messages: 2, newMembers: 0, activeMembers: 3 });
const dashboard: DashboardView = {
  stats: {
    memberCount: 200,
    activeMembers: { day: 3, week: 20, month: 128 },
    totalPosts: 8412,
    activeDiscussions: 12,
    upcomingEvents: 6,
    sharedResources: 0,
  },
  series: [day('2026-11-01', 4), day('2026-11-02', 9)],
  recentActivity: [activity],
  memberStats: { byRole: { owner: 1, member: 199 } },
};
const makers = {
  id: 'makers',
  slug: 'makers',
  name: 'Makers',
  description: null,
  category: null,
  visibility: 'public',
  memberCount: 200,
  memberLimit: null,
  myRole: 'admin',
  myPermissions: ['org.analytics'],
  branding: {},
};
const time = { occurrence: '2027-03-05T18:00', startsAt: '2027-03-05T18:00:00Z', endsAt: '2027-03-05T19:00:00Z' };
const reads = {
  'GET /api/v1/orgs/makers/calendar': page(
    { ...time, eventId: 'x', title: 'Rained off', recurring: false, status: 'cancelled' },
    { ...time, eventId: 'e', title: 'Open bench', recurring: true, status: 'scheduled' },
  ),
  'GET /api/v1/orgs/by-slug/makers': { body: makers },
  'GET /api/v1/orgs/makers/dashboard': { body: dashboard },
  'GET /api/v1/orgs/makers/activity': page(activity, { ...activity, action: 'member.joined' }),
  'GET /api/v1/orgs/makers/members': page(),
  'GET /api/v1/orgs/makers/forums': page(),
};

it('shows the numbers, what happened and what comes at home', async () => {
  serve(reads);
  renderApp('/orgs/makers', { as: 'ines' });
  expect(await screen.findByText('8,412')).toBeVisible();
  expect(screen.getByText('+13 this month')).toBeVisible();
  expect(screen.getByText('64% of 200, this month')).toBeVisible();
  const list = within(await screen.findByRole('list', { name: 'Activity' }));
  expect(list.getByRole('listitem')).toHaveTextContent('Ines Okafor wrote in Laser cuts drift');
  expect(list.getByRole('link', { name: 'Laser cuts drift' })).toHaveAttribute('href', '/topics/t1#post-4');
  const series = await screen.findByRole('link', { name: 'Open bench' });
  expect(series).toHaveAttribute('href', expect.stringMatching(/^\/orgs\/makers\/events\/e\?occurrence=/) as string);
  expect(screen.queryByText('Rained off')).toBeNull();
});

it('is home as before where there is no dashboard', async () => {
  serve({ ...reads, 'GET /api/v1/orgs/makers/dashboard': problem(503, 'organizations-unavailable') });
  renderApp('/orgs/makers', { as: 'ines' });
  expect(await screen.findByRole('heading', { name: 'About' })).toBeVisible();
  expect(screen.queryByText('Activity')).toBeNull();
});

it('tells the numbers as charts and as a table, and what happened one by one', async () => {
  const requests = serve(reads);
  const { user } = renderApp('/orgs/makers/activity', { as: 'ines' });
  await user.click(await screen.findByText('As a table'));
  const row = screen.getByRole('row', { name: /Nov 2, 2026/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['9', '2', '3', '0']);
  expect(await screen.findByText('joined', { exact: false })).toBeVisible();
  await user.click(screen.getByRole('button', { name: '90 days' }));
  expect(requests.some(({ url }) => url.endsWith('days=90'))).toBe(true);
});
