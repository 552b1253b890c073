import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '@/frame';
import { session } from '@/session';

/** `next` is a path of ours; what names another host is dropped. */
const search = ({ next }: Record<string, unknown>): { next?: string } =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};

const onlyVisitors = ({ search: { next } }: { search: { next?: string } }) => {
  if (session.snapshot().status === 'signed-in') throw redirect({ href: next ?? '/' });
};

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  validateSearch: search,
  beforeLoad: onlyVisitors,
  component: lazyRouteComponent(() => import('./SignInPage')),
});

const register = createRoute({
  getParentRoute: () => rootRoute,
  path: 'register',
  validateSearch: search,
  beforeLoad: onlyVisitors,
  component: lazyRouteComponent(() => import('./RegisterPage')),
});

export const identityRoutes = [signIn, register] as const;
