import { lazy } from 'react';
import { loadWords } from '@/frame';

const withWords =
  <T>(load: () => Promise<T>) =>
  async () => {
    const [part] = await Promise.all([load(), loadWords('manage')]);
    return part;
  };

export const BulkInviteDialog = lazy(withWords(() => import('./BulkInviteDialog')));
export const PermissionsDialog = lazy(withWords(() => import('./PermissionsDialog')));
export const Branding = lazy(withWords(() => import('./Branding')));
export const Lifecycle = lazy(withWords(() => import('./Lifecycle')));
export const UndoButton = lazy(withWords(() => import('./UndoButton')));
