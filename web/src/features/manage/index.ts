import { lazy } from 'react';
import type { OrganizationView } from '@/api';
import { loadWords } from '@/frame';

const withWords =
  <T>(load: () => Promise<T>) =>
  async () => {
    const [part] = await Promise.all([load(), loadWords('manage')]);
    return part;
  };

/** For organizations with looks of their own, and archived ones. */
export const Around = lazy(withWords(() => import('./Around')));
export function isSpecial({ archivedAt, branding }: Partial<OrganizationView>): boolean {
  return Boolean(archivedAt ?? branding?.primaryColor ?? branding?.accentColor ?? branding?.customCss);
}

export const BulkInviteDialog = lazy(withWords(() => import('./BulkInviteDialog')));
export const PermissionsDialog = lazy(withWords(() => import('./PermissionsDialog')));
export const Branding = lazy(withWords(() => import('./Branding')));
export const Lifecycle = lazy(withWords(() => import('./Lifecycle')));
export const UndoButton = lazy(withWords(() => import('./UndoButton')));
