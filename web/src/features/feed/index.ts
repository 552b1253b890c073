import { lazy } from 'react';

// Its words are this feature's: lazyPage(['…', 'feed'], …).
export const ShareDialog = lazy(() => import('./ShareDialog'));
