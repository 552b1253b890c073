import { createRoute, redirect } from '@tanstack/react-router';
import { lazyPage, rootRoute, shellRoute } from '@/frame';
import { session } from '@/session';
import type { Filter, State } from './staffApi';

/** `next` is a path of ours. What names another host is overwritten, because the router keeps what isn't. */
const search = ({ next }: Record<string, unknown>): { next?: string | undefined } => ({
  next: typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined,
});

const onlyVisitors = ({ search: { next } }: { search: { next?: string | undefined } }) => {
  if (session.snapshot().status === 'signed-in') throw redirect({ href: next ?? '/' });
};

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  validateSearch: search,
  beforeLoad: onlyVisitors,
  component: lazyPage('identity', () => import('./SignInPage')),
});

const register = createRoute({
  getParentRoute: () => rootRoute,
  path: 'register',
  validateSearch: search,
  beforeLoad: onlyVisitors,
  component: lazyPage('identity', () => import('./RegisterPage')),
});

const byLink = ({ token }: Record<string, unknown>): { token: string } => ({
  token: typeof token === 'string' ? token : '',
});

const verifyEmail = createRoute({
  getParentRoute: () => rootRoute,
  path: 'verify-email',
  validateSearch: byLink,
  component: lazyPage('identity', () => import('./VerifyEmailPage')),
});

const forgotPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: 'forgot-password',
  component: lazyPage('identity', () => import('./ForgotPasswordPage')),
});

const resetPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: 'reset-password',
  validateSearch: byLink,
  component: lazyPage('identity', () => import('./ResetPasswordPage')),
});

/** What an app asks for, as it stood in the query of the authorization endpoint. */
const authorize = createRoute({
  getParentRoute: () => rootRoute,
  path: 'authorize',
  validateSearch: ({ request }: Record<string, unknown>): { request: string } => ({
    request: typeof request === 'string' ? request : '',
  }),
  component: lazyPage('identity', () => import('./AuthorizePage')),
});

/** What a provider answered, as it stood in the query that it sent one back with. */
const provider = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in/$provider',
  validateSearch: ({ answer }: Record<string, unknown>): { answer: string } => ({
    answer: typeof answer === 'string' ? answer : '',
  }),
  component: lazyPage('identity', () => import('./ProviderPage')),
});

export const identityRoutes = [
  authorize,
  provider,
  signIn,
  register,
  verifyEmail,
  forgotPassword,
  resetPassword,
] as const;

const settings = createRoute({
  getParentRoute: () => shellRoute,
  path: 'settings',
  component: lazyPage(['identity', 'upload'], () => import('./SettingsPage')),
});

const account = createRoute({
  getParentRoute: () => shellRoute,
  path: 'settings/account',
  component: lazyPage('identity', () => import('./AccountPage')),
});

const security = createRoute({
  getParentRoute: () => shellRoute,
  path: 'settings/security',
  component: lazyPage('identity', () => import('./SecurityPage')),
});

const people = createRoute({
  getParentRoute: () => shellRoute,
  path: 'settings/people',
  component: lazyPage('identity', () => import('./PeoplePage')),
});

const tokens = createRoute({
  getParentRoute: () => shellRoute,
  path: 'settings/tokens',
  component: lazyPage('identity', () => import('./TokensPage')),
});

const apps = createRoute({
  getParentRoute: () => shellRoute,
  path: 'settings/apps',
  component: lazyPage('identity', () => import('./AppsPage')),
});

/** For the platform's staff. */
const staffUsers = createRoute({
  getParentRoute: () => shellRoute,
  path: 'admin/users',
  validateSearch: ({ q, state }: Record<string, unknown>): Filter => ({
    ...(typeof q === 'string' && q !== '' && { q }),
    // What is no state the API refuses.
    ...(typeof state === 'string' && { state: state as State }),
  }),
  component: lazyPage('identity', () => import('./StaffUsersPage')),
});

const person = createRoute({
  getParentRoute: () => shellRoute,
  path: 'u/$username',
  validateSearch: ({ people }: Record<string, unknown>): { people?: 'followers' | 'following' } =>
    people === 'followers' || people === 'following' ? { people } : {},
  component: lazyPage(['identity', 'forum'], () => import('./PersonPage')),
});

const erasure = createRoute({
  getParentRoute: () => shellRoute,
  path: 'erasures/$erasureId',
  component: lazyPage('identity', () => import('./ErasurePage')),
});

/** Those in the shell; the others stand alone. */
export const identityShellRoutes = [
  settings,
  account,
  security,
  people,
  tokens,
  apps,
  staffUsers,
  person,
  erasure,
] as const;
