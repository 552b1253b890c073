import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { orgRoute, shellRoute } from '@/frame';

const discover = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } => (typeof q === 'string' && q !== '' ? { q } : {}),
  component: lazyRouteComponent(() => import('./DiscoverPage')),
});

const home = createRoute({
  getParentRoute: () => orgRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./HomePage')),
});

/** By parent: the shell's own, and those inside of an organization. */
export const orgRoutes = { shell: [discover] as const, org: [home] as const };
