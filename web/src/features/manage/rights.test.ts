import { expect, it } from 'vitest';
import { has, permissions, roles } from './rights';

it('has the permissions of docs/permissions.md, each role those of the one below', () => {
  const counts = roles.map((role) => permissions.filter((permission) => has(role, permission)).length);
  expect(counts).toEqual([1, 3, 4, 12, 15]);
  expect(has('guest', 'content.read')).toBe(true);
  expect(has('moderator', 'content.moderate')).toBe(true);
  expect(has('admin', 'billing.manage')).toBe(false);
});
