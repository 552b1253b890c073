import { createRoute } from '@tanstack/react-router';
import { lazyPage, shellRoute } from '@/frame';

const inbox = createRoute({
  getParentRoute: () => shellRoute,
  path: 'inbox',
  validateSearch: ({ unread }: Record<string, unknown>): { unread?: true } =>
    unread === true || unread === 'true' ? { unread: true } : {},
  component: lazyPage(['notification', 'forum'], () => import('./InboxPage')),
});

/** Lists of routes, as in features/org/routes.ts. */
export const notificationRoutes = { shell: [inbox] as const, org: [] as const };
