import { createRoute } from '@tanstack/react-router';
import { lazyPage, shellRoute } from '@/frame';

/** The address that notifications and search hits lead to: it needs no organization's name. */
const topic = createRoute({
  getParentRoute: () => shellRoute,
  path: 'topics/$topicId',
  component: lazyPage(['forum', 'composer'], () => import('./TopicPage')),
});

/** Lists of routes, as in features/org/routes.ts. */
export const forumRoutes = { shell: [topic] as const, org: [] as const };
