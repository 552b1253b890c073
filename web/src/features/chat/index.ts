import { lazy } from 'react';

/** Rows of the navigation, loaded when an organization is opened. */
export const ChatRows = lazy(() => import('./ChatRows'));
