import { lazy } from 'react';
import type { OrganizationView } from '@/api';
import { loadWords } from '@/frame';

/** Loaded only for those whom it concerns. */
export const OrgBanner = lazy(async () => {
  const [banner] = await Promise.all([import('./OrgBanner'), loadWords('billing')]);
  return banner;
});

/** Whether nothing can be written there until a plan is paid. */
export const isReadOnly = ({ readOnly }: OrganizationView) => readOnly;
export const mayManageBilling = ({ myPermissions }: OrganizationView) => myPermissions.includes('billing.manage');
