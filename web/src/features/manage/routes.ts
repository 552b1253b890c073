import { createRoute } from '@tanstack/react-router';
import { lazyPage, orgRoute, shellRoute } from '@/frame';

const roles = createRoute({
  getParentRoute: () => orgRoute,
  path: 'roles',
  component: lazyPage(['manage', 'org'], () => import('./RolesPage')),
});

/** For the platform's staff. */
const staffOrganizations = createRoute({
  getParentRoute: () => shellRoute,
  path: 'admin/orgs',
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } => (typeof q === 'string' && q !== '' ? { q } : {}),
  component: lazyPage('manage', () => import('./StaffOrganizationsPage')),
});

const staffStatistics = createRoute({
  getParentRoute: () => shellRoute,
  path: 'admin/stats',
  component: lazyPage('manage', () => import('./StaffStatisticsPage')),
});

export const manageRoutes = { shell: [staffOrganizations, staffStatistics] as const, org: [roles] as const };
