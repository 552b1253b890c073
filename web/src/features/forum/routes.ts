import { createRoute } from '@tanstack/react-router';
import { lazyPage, orgRoute, shellRoute } from '@/frame';
import { periods, sorts, type Period, type Sort } from './sorts';

type TopicSearch = {
  /** The post whose changes are shown. */
  revisions?: string;
  view?: 'tree';
  /** The number of the post whose branch is shown. */
  below?: number;
};

/** The address that notifications and search hits lead to: it needs no organization's name. */
const topic = createRoute({
  getParentRoute: () => shellRoute,
  path: 'topics/$topicId',
  validateSearch: ({ revisions, view, below }: Record<string, unknown>): TopicSearch => ({
    ...(typeof revisions === 'string' && { revisions }),
    ...(view === 'tree' && { view }),
    ...(view === 'tree' && typeof below === 'number' && { below }),
  }),
  component: lazyPage(['forum', 'composer', 'upload', 'feed'], () => import('./TopicPage')),
});

const forums = createRoute({
  getParentRoute: () => orgRoute,
  path: 'forums',
  validateSearch: ({ opening }: Record<string, unknown>): { opening?: true } => ({
    ...(opening === true && { opening }),
  }),
  component: lazyPage('forum', () => import('./ForumsPage')),
});

type ForumSearch = { sort?: Sort; period?: Period; tag?: string };

const forum = createRoute({
  getParentRoute: () => orgRoute,
  path: 'forums/$forumId',
  validateSearch: ({ sort, period, tag }: Record<string, unknown>): ForumSearch => {
    const known = sorts.find((one) => one === sort);
    const over = periods.find((one) => one === period);
    return {
      ...(known && known !== 'active' && { sort: known }),
      ...(known === 'top' && over && over !== 'all' && { period: over }),
      // The router reads `tag=42` as a number.
      ...((typeof tag === 'string' || typeof tag === 'number') && tag !== '' && { tag: String(tag) }),
    };
  },
  component: lazyPage('forum', () => import('./ForumPage')),
});

const newTopic = createRoute({
  getParentRoute: () => orgRoute,
  path: 'forums/$forumId/new',
  component: lazyPage(['forum', 'composer', 'upload'], () => import('./NewTopicPage')),
});

const unread = createRoute({
  getParentRoute: () => shellRoute,
  path: 'unread',
  validateSearch: ({ state }: Record<string, unknown>): { state?: 'new' } => (state === 'new' ? { state } : {}),
  component: lazyPage('forum', () => import('./unread/UnreadPage')),
});

const bookmarks = createRoute({
  getParentRoute: () => shellRoute,
  path: 'bookmarks',
  component: lazyPage('forum', () => import('./bookmarks/BookmarksPage')),
});

const reputation = createRoute({
  getParentRoute: () => orgRoute,
  path: 'reputation',
  /** Whose; without it, the reader's own. */
  validateSearch: ({ user }: Record<string, unknown>): { user?: string } => (typeof user === 'string' ? { user } : {}),
  component: lazyPage('forum', () => import('./reputation/ReputationPage')),
});

const badges = createRoute({
  getParentRoute: () => orgRoute,
  path: 'badges',
  /** Whose are marked; without it, the reader's own. */
  validateSearch: ({ user }: Record<string, unknown>): { user?: string } => (typeof user === 'string' ? { user } : {}),
  component: lazyPage('forum', () => import('./badges/BadgesPage')),
});

/** Lists of routes, as in features/org/routes.ts. */
export const forumRoutes = {
  shell: [topic, unread, bookmarks] as const,
  org: [forums, forum, newTopic, reputation, badges] as const,
};
