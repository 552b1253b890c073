import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';

/** The parents of the features' routes. What they show is given in src/app/router.tsx. */
export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()();

/** Everything with rail and navigation. */
export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell' });

/** Everything inside of one organization; its navigation is the organization's. */
export const orgRoute = createRoute({ getParentRoute: () => shellRoute, path: 'orgs/$slug' });
