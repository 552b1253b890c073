import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { billingRoutes } from '@/features/billing/routes';
import { chatRoutes } from '@/features/chat/routes';
import { dashboardRoutes } from '@/features/dashboard/routes';
import { eventRoutes } from '@/features/event/routes';
import { feedRoutes } from '@/features/feed/routes';
import { forumRoutes } from '@/features/forum/routes';
import { identityRoutes, identityShellRoutes } from '@/features/identity/routes';
import { manageRoutes } from '@/features/manage/routes';
import { moderationRoutes } from '@/features/moderation/routes';
import { notificationRoutes } from '@/features/notification/routes';
import { orgRoutes } from '@/features/org/routes';
import { searchRoutes } from '@/features/search/routes';
import { orgRoute, rootRoute, shellRoute } from '@/frame';
import { CrashPage } from './CrashPage';
import { NotFoundPage } from './NotFoundPage';
import { Root } from './Root';
import { Shell } from './Shell';

rootRoute.update({ component: Root });
shellRoute.update({ component: Shell });

const routes = rootRoute.addChildren([
  ...identityRoutes,
  shellRoute.addChildren([
    ...identityShellRoutes,
    ...orgRoutes.shell,
    ...feedRoutes.shell,
    ...forumRoutes.shell,
    ...chatRoutes.shell,
    ...eventRoutes.shell,
    ...manageRoutes.shell,
    ...moderationRoutes.shell,
    ...notificationRoutes.shell,
    ...searchRoutes.shell,
    ...billingRoutes.shell,
    orgRoute.addChildren([
      ...orgRoutes.org,
      ...forumRoutes.org,
      ...chatRoutes.org,
      ...dashboardRoutes.org,
      ...eventRoutes.org,
      ...manageRoutes.org,
      ...moderationRoutes.org,
      ...notificationRoutes.org,
      ...searchRoutes.org,
      ...billingRoutes.org,
    ]),
  ]),
]);

export function newRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: routes,
    context: { queries },
    ...(history && { history }),
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
