import type { OrganizationView } from '@/api';
import type { Role } from './memberQueries';

/** From the highest. */
export const roles: readonly Role[] = ['owner', 'admin', 'moderator', 'member', 'guest'];

/** One manages what is below oneself; owners manage all. The server asks the same. */
export function rolesBelow({ myRole }: OrganizationView, permission: 'manage' | 'invite' = 'manage'): Role[] {
  if (myRole === null) return [];
  if (myRole === 'owner' && permission === 'manage') return [...roles];
  return roles.slice(roles.indexOf(myRole) + 1);
}
