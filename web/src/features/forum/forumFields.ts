import type { ForumView, OpenForumRequest, OrganizationView } from '@/api';
import { feedLimitOf, feedLimits, usualFeedLimit } from './feedLimit';
import type { ForumChange } from './forumQueries';

/** Who may read: in one choice what the API has as `private` and `requiredRole`. */
export const readers = ['everyone', 'guest', 'member', 'moderator', 'admin', 'owner'] as const;
export type Readers = (typeof readers)[number];

export type ForumFields = {
  name: string;
  description: string;
  kind: ForumView['kind'];
  /** '' is none. */
  parentId: string;
  readers: Readers;
  /** How many characters a post may have, in a feed. */
  feedLimit: string;
};

export const noFields: ForumFields = {
  name: '',
  description: '',
  kind: 'discussion',
  parentId: '',
  readers: 'everyone',
  feedLimit: String(usualFeedLimit),
};

function readersOf({ private: isPrivate, requiredRole }: ForumView): Readers {
  if (!isPrivate) return requiredRole ?? 'everyone';
  return requiredRole === null || requiredRole === 'guest' ? 'member' : requiredRole;
}

export const fieldsOf = (forum: ForumView): ForumFields => ({
  name: forum.name,
  description: forum.description ?? '',
  kind: forum.kind,
  parentId: forum.parentId ?? '',
  readers: readersOf(forum),
  feedLimit: String(feedLimitOf(forum) ?? usualFeedLimit),
});

function accessOf(who: Readers): Pick<ForumView, 'private' | 'requiredRole'> {
  if (who === 'everyone') return { private: false, requiredRole: null };
  return who === 'guest' ? { private: false, requiredRole: 'guest' } : { private: true, requiredRole: who };
}

/** Only what was written; what was emptied is cleared. */
export function changeOf({
  name,
  description,
  kind,
  parentId,
  readers: who,
  feedLimit,
}: Partial<ForumFields>): ForumChange {
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(description !== undefined && { description: description.trim() === '' ? null : description.trim() }),
    ...(kind && { kind }),
    ...(parentId !== undefined && { parentId: parentId === '' ? null : parentId }),
    ...(who && accessOf(who)),
    ...(feedLimit !== undefined && { feedLimit: Number(feedLimit) }),
  };
}

export function requestOf(fields: ForumFields): OpenForumRequest {
  const { name, kind } = fields;
  const { feedLimit, ...others } = fields;
  const more = Object.entries(changeOf(kind === 'feed' ? { ...others, feedLimit } : others)).filter(
    ([, value]) => value !== null,
  );
  return { ...Object.fromEntries(more), name: name.trim(), kind };
}

export const isFeedLimit = (limit: string) =>
  /^\d+$/.test(limit) && Number(limit) >= feedLimits.least && Number(limit) <= feedLimits.most;

/** One can't require a role above one's own: one could not see the forum oneself. */
export function offeredReaders({ myRole }: Pick<OrganizationView, 'myRole'>): Readers[] {
  return readers.slice(0, readers.indexOf(myRole ?? 'guest') + 1);
}
