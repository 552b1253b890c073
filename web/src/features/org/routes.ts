import { createRoute, redirect } from '@tanstack/react-router';
import { lazyPage, orgRoute, shellRoute } from '@/frame';

const discover = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: ({ q, found }: Record<string, unknown>): { q?: string; found?: true } => ({
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(found === true && { found }),
  }),
  component: lazyPage('org', () => import('./DiscoverPage')),
});

const home = createRoute({
  getParentRoute: () => orgRoute,
  path: '/',
  component: lazyPage(['org', 'forum'], () => import('./HomePage')),
});

const roles = ['owner', 'admin', 'moderator', 'member', 'guest'] as const;
const statuses = ['active', 'suspended'] as const;
const oneOf = <T extends string>(values: readonly T[], value: unknown) => values.find((known) => known === value);

type MembersSearch = { q?: string; role?: (typeof roles)[number]; status?: (typeof statuses)[number] };

const members = createRoute({
  getParentRoute: () => orgRoute,
  path: 'members',
  validateSearch: (search: Record<string, unknown>): MembersSearch => {
    const role = oneOf(roles, search.role);
    const status = oneOf(statuses, search.status);
    return {
      ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
      ...(role && { role }),
      ...(status && { status }),
    };
  },
  component: lazyPage('org', () => import('./MembersPage')),
});

const invitations = createRoute({
  getParentRoute: () => orgRoute,
  path: 'invitations',
  component: lazyPage('org', () => import('./InvitationsPage')),
});

const settings = createRoute({
  getParentRoute: () => orgRoute,
  path: 'settings',
  component: lazyPage(['org', 'upload'], () => import('./SettingsPage')),
});

const auditLog = createRoute({
  getParentRoute: () => orgRoute,
  path: 'audit-log',
  component: lazyPage('org', () => import('./AuditLogPage')),
});

const domains = createRoute({
  getParentRoute: () => orgRoute,
  path: 'domains',
  component: lazyPage('org', () => import('./DomainsPage')),
});

const end = createRoute({
  getParentRoute: () => orgRoute,
  path: 'end',
  component: lazyPage('org', () => import('./EndPage')),
});

const deleted = createRoute({
  getParentRoute: () => shellRoute,
  path: 'deleted-organizations',
  component: lazyPage('org', () => import('./DeletedPage')),
});

const accept = createRoute({
  getParentRoute: () => shellRoute,
  path: 'invitations/$token',
  component: lazyPage('org', () => import('./AcceptPage')),
});

/** The address in the links that org-service gives out. */
const invite = createRoute({
  getParentRoute: () => shellRoute,
  path: 'invite/$token',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/invitations/$token', params, replace: true });
  },
});

/** By parent: the shell's own, and those inside of an organization. */
export const orgRoutes = {
  shell: [discover, accept, invite, deleted] as const,
  org: [home, members, invitations, settings, auditLog, domains, end] as const,
};
