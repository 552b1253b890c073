import type { ForumView, OpenForumRequest, OrganizationView } from '@/api';
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
};

export const noFields: ForumFields = {
  name: '',
  description: '',
  kind: 'discussion',
  parentId: '',
  readers: 'everyone',
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
});

function accessOf(who: Readers): Pick<ForumView, 'private' | 'requiredRole'> {
  if (who === 'everyone') return { private: false, requiredRole: null };
  return who === 'guest' ? { private: false, requiredRole: 'guest' } : { private: true, requiredRole: who };
}

/** Only what was written; what was emptied is cleared. */
export function changeOf({ name, description, kind, parentId, readers: who }: Partial<ForumFields>): ForumChange {
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(description !== undefined && { description: description.trim() === '' ? null : description.trim() }),
    ...(kind && { kind }),
    ...(parentId !== undefined && { parentId: parentId === '' ? null : parentId }),
    ...(who && accessOf(who)),
  };
}

export function requestOf(fields: ForumFields): OpenForumRequest {
  const { name, kind } = fields;
  const more = Object.entries(changeOf(fields)).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(more), name: name.trim(), kind };
}

/** One can't require a role above one's own: one could not see the forum oneself. */
export function offeredReaders({ myRole }: Pick<OrganizationView, 'myRole'>): Readers[] {
  return readers.slice(0, readers.indexOf(myRole ?? 'guest') + 1);
}
