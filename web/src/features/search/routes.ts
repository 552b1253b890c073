import { createRoute } from '@tanstack/react-router';
import { lazyPage, shellRoute } from '@/frame';

const types = ['topic', 'post', 'message'] as const;
const sorts = ['newest', 'oldest'] as const;

export type SearchState = {
  q?: string;
  /** An organization's id; without it, everywhere. */
  org?: string;
  type?: (typeof types)[number];
  tag?: string;
  /** Without it, the best first. */
  sort?: (typeof sorts)[number];
};

/** The router reads `q=42` as a number. */
const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;

function stateOf({ q, org, type, tag, sort }: Record<string, unknown>): SearchState {
  const wanted = {
    q: text(q)?.slice(0, 200),
    org: text(org),
    type: types.find((known) => known === type),
    tag: text(tag),
    sort: sorts.find((known) => known === sort),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value));
}

const search = createRoute({
  getParentRoute: () => shellRoute,
  path: 'search',
  validateSearch: stateOf,
  component: lazyPage('search', () => import('./SearchPage')),
});

/** Lists of routes, as in features/org/routes.ts. */
export const searchRoutes = { shell: [search] as const, org: [] as const };
