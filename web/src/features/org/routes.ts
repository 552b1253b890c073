import { createRoute } from '@tanstack/react-router';
import { lazyPage, orgRoute, shellRoute } from '@/frame';

const discover = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } => (typeof q === 'string' && q !== '' ? { q } : {}),
  component: lazyPage('org', () => import('./DiscoverPage')),
});

const home = createRoute({
  getParentRoute: () => orgRoute,
  path: '/',
  component: lazyPage('org', () => import('./HomePage')),
});

/** By parent: the shell's own, and those inside of an organization. */
export const orgRoutes = { shell: [discover] as const, org: [home] as const };
