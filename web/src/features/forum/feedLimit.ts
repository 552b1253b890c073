import type { ForumView } from '@/api';

/** As forum-service has it where nobody chose another one, and from where to where one may. */
export const usualFeedLimit = 500;
export const feedLimits = { least: 50, most: 5000 };

/** How many characters a post may have; undefined where the forum is no feed. */
export function feedLimitOf(forum: Pick<ForumView, 'kind' | 'feedLimit'> | undefined): number | undefined {
  if (forum?.kind !== 'feed') return undefined;
  return forum.feedLimit;
}
