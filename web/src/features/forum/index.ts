import { lazy } from 'react';

export { useSlugHere } from './place';

export { later, laters, localTime } from './bookmarks/times';

export { SignInFirst } from './SignInFirst';

// Each comes when it is shown: the navigation is part of the first route, which is full.
export const ForumsNav = lazy(() => import('./ForumsNav'));

/** Rows of the navigation for what is each person's own. */
export const PersonalRows = lazy(() => import('./PersonalRows'));

/** Somebody's reputation, in the organizations of who looks. */
export const ReputationOf = lazy(() => import('./reputation/ReputationOf'));

/** Somebody's reputation and badges, as far as everybody may know. */
export const ProfileBadges = lazy(() => import('./badges/ProfileBadges'));
export type { ProfileBadgesProps } from './badges/ProfileBadges';
export { useBadgeName } from './badges/badgeNames';
export { feedLimitOf } from './feedLimit';

// The words of these are this feature's: lazyPage(['…', 'forum'], …).
export const ForumList = lazy(() => import('./ForumList'));
export const NewTopicMenu = lazy(() => import('./NewTopicMenu'));
export const RecentTopics = lazy(() => import('./RecentTopics'));
