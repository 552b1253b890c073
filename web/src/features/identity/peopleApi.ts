import { read, write, type ConnectionView, type UserSummary } from '@/api';

type Page<T> = { items: T[]; nextCursor: string | null };

const most = 1000;

/** A whole list of the caller's own; of very long ones the latest. */
async function all<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null = ''; cursor !== null && items.length < most;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<T> = await read(`${path}?limit=100${after}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

export type RelationKind = 'follow' | 'block' | 'mute';

export const listOwn = (kind: RelationKind, myId: string) =>
  all<UserSummary>({ follow: `/users/${myId}/following`, block: '/users/me/blocks', mute: '/users/me/mutes' }[kind]);
export const relate = (kind: RelationKind, userId: string, on: boolean) =>
  write<undefined>(on ? 'PUT' : 'DELETE', `/users/${userId}/${kind}`);
export const listPeople = (userId: string, side: 'followers' | 'following', cursor: string) =>
  read<Page<UserSummary>>(`/users/${userId}/${side}?limit=50${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);

export const listConnections = () => all<ConnectionView>('/connections');
export const askToConnect = (userId: string, message: string) =>
  write<ConnectionView>('POST', '/connections', { userId, ...(message !== '' && { message }) });
export const answerConnection = (id: string, state: 'accepted' | 'declined') =>
  write<ConnectionView>('PUT', `/connections/${id}`, { state });
export const endConnection = (id: string) => write<undefined>('DELETE', `/connections/${id}`);
