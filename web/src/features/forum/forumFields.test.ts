import { expect, it } from 'vitest';
import type { ForumView } from '@/api';
import { changeOf, fieldsOf, noFields, offeredReaders, requestOf } from './forumFields';

it('opens a forum with only what was said', () => {
  expect(requestOf({ ...noFields, name: ' Kiln ', readers: 'moderator' })).toEqual({
    name: 'Kiln',
    kind: 'discussion',
    private: true,
    requiredRole: 'moderator',
  });
  expect(requestOf({ ...noFields, name: 'Kiln' })).toEqual({ name: 'Kiln', kind: 'discussion', private: false });
});

it('changes only what was written, and clears what was emptied', () => {
  expect(changeOf({ description: ' ', parentId: '' })).toEqual({ description: null, parentId: null });
  expect(changeOf({ readers: 'everyone' })).toEqual({ private: false, requiredRole: null });
});

it('reads who may read from what the API has', () => {
  const forum = { name: 'Board', description: null, kind: 'discussion', parentId: null } as ForumView;
  expect(fieldsOf({ ...forum, private: true, requiredRole: null }).readers).toBe('member');
  expect(fieldsOf({ ...forum, private: false, requiredRole: 'admin' }).readers).toBe('admin');
});

it('offers no role above the own', () => {
  expect(offeredReaders({ myRole: 'admin' })).toEqual(['everyone', 'guest', 'member', 'moderator', 'admin']);
});
