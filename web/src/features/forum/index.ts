import { lazy } from 'react';

// Each comes when it is shown: the navigation is part of the first route, which is full.
export const ForumsNav = lazy(() => import('./ForumsNav'));
/** Its words are this feature's: lazyPage(['…', 'forum'], …). */
export const ForumList = lazy(() => import('./ForumList'));
