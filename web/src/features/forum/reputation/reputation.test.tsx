import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { serve } from '@/test/server';

it('lists what gave reputation, and why', async () => {
  const requests = serve({
    'GET /api/v1/orgs/by-slug/makers': {
      body: { id: 'makers', slug: 'makers', name: 'Makers', myRole: 'member', myPermissions: [], readOnly: false },
    },
    'GET /api/v1/orgs/makers/reputation': {
      body: {
        total: 25,
        items: [
          {
            points: 15,
            reason: 'solution',
            subject: { type: 'post', id: 'p4', title: 'Laser cuts drift', url: '/topics/t1#post-4' },
            createdAt: '2026-11-02T00:00:00Z',
          },
        ],
        nextCursor: null,
      },
    },
    'GET /api/v1/orgs/makers/trust': { body: { userId: 'ines', level: 3, locked: false } },
  });
  renderApp('/orgs/makers/reputation?user=ines');
  expect(await screen.findByText('25 points')).toBeVisible();
  expect(screen.getByText('+15')).toBeVisible();
  expect(await screen.findByText('Trust: regular')).toBeVisible();
  expect(screen.getByText('Solved')).toBeVisible();
  expect(requests.some(({ url }) => url.includes('/reputation?limit=50&userId=ines'))).toBe(true);
});
