import { createRoute } from '@tanstack/react-router';
import { lazyPage, orgRoute } from '@/frame';

const activity = createRoute({
  getParentRoute: () => orgRoute,
  path: 'activity',
  validateSearch: ({ days }: Record<string, unknown>): { days?: number } =>
    days === 7 || days === 90 || days === 365 ? { days } : {},
  component: lazyPage(['dashboard', 'org'], () => import('./ActivityPage')),
});

export const dashboardRoutes = { org: [activity] as const };
