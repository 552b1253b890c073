import type { OrganizationView } from '@/api';

type Role = NonNullable<OrganizationView['myRole']>;

export const roles: readonly Role[] = ['guest', 'member', 'moderator', 'admin', 'owner'];

/** The permissions, as pages group them. */
export const groups = {
  part: ['content.read', 'content.read-members', 'content.post'],
  care: ['content.moderate'],
  run: [
    'forum.create',
    'channel.create',
    'event.create',
    'member.invite',
    'member.manage',
    'org.settings',
    'org.analytics',
    'audit-log.read',
  ],
  own: ['billing.manage', 'org.transfer', 'org.archive'],
} as const;

export type Group = keyof typeof groups;
export type Permission = (typeof groups)[Group][number];
export const groupNames = Object.keys(groups) as Group[];
export const permissions: readonly Permission[] = groupNames.flatMap((group) => [...groups[group]]);

/** What one may do and why, as org-service says it. */
export type Granted = { permission: Permission; granted: boolean; because: 'role' | 'override' | 'area' };

/** The least role that has each, as in docs/permissions.md. */
const least: Record<Group, Role> = { part: 'member', care: 'moderator', run: 'admin', own: 'owner' };

export function has(role: Role, permission: Permission): boolean {
  const group = groupNames.find((one) => (groups[one] as readonly string[]).includes(permission)) ?? 'own';
  const from = permission === 'content.read' ? 'guest' : least[group];
  return roles.indexOf(role) >= roles.indexOf(from);
}

export const wordOf = (permission: Permission) => permission.replace('.', '_') as 'content_read';
