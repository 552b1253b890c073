import { createRoute } from '@tanstack/react-router';
import { lazyPage, shellRoute } from '@/frame';

const feed = createRoute({
  getParentRoute: () => shellRoute,
  path: 'feed',
  validateSearch: ({ order }: Record<string, unknown>): { order?: 'ranked' } => (order === 'ranked' ? { order } : {}),
  component: lazyPage(['feed', 'forum', 'composer', 'upload'], () => import('./FeedPage')),
});

const explore = createRoute({
  getParentRoute: () => shellRoute,
  path: 'explore',
  component: lazyPage('feed', () => import('./ExplorePage')),
});

const tag = createRoute({
  getParentRoute: () => shellRoute,
  path: 'tags/$tag',
  component: lazyPage('feed', () => import('./TagPage')),
});

export const feedRoutes = { shell: [feed, explore, tag] as const };
