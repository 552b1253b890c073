import { call, type UserSummary } from '@/api';

// By hand until the OpenAPI document knows the chat; then these are the generated ones.

export type ChannelView = {
  id: string;
  orgId: string | null;
  kind: 'channel' | 'direct' | 'group';
  name: string | null;
  description: string | null;
  private: boolean;
  postPolicy: 'members' | 'moderators';
  lastSeq: number;
  readSeq: number;
  unreadCount: number;
  mentionCount: number;
  memberCount: number;
  people?: UserSummary[];
  my: { level: 'all' | 'mentions' | 'none'; pinned: boolean; color: string | null; folder: string | null } | null;
  lastMessageAt: string | null;
  archivedAt: string | null;
};

export type Quote = { messageId: string; channelId: string; seq: number; author: UserSummary; body: string };
export type Reaction = { emoji: string; count: number; mine: boolean };
export type ThreadView = { replyCount: number; lastReplyAt: string | null; participants: UserSummary[] };

export type MessageView = {
  id: string;
  channelId: string;
  seq: number;
  author: UserSummary;
  topic: string | null;
  threadId: string | null;
  replyTo: Quote | null;
  body: string;
  bodyHtml: string;
  reactions: Reaction[];
  editCount: number;
  editedAt: string | null;
  createdAt: string;
  thread: ThreadView | null;
  deleted?: boolean;
};

export type MessagePage = { items: MessageView[]; hasBefore: boolean; hasAfter: boolean };
export type ThreadPage = { message: MessageView; items: MessageView[]; nextCursor: string | null };
export type ReadView = { readSeq: number; unreadCount: number; mentionCount: number };
type Page<T> = { items: T[]; nextCursor: string | null };

const ask = <T>(method: string, path: string, body?: unknown) => call(method, `/api/v1${path}`, body) as Promise<T>;

/** All of them: a navigation has no pages. */
async function all<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await ask('GET', `${path}?limit=100${cursor === null ? '' : `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

export type Position = { before: number } | { after: number } | { around: number } | undefined;

export const chat = {
  channels: (orgId: string) => all<ChannelView>(`/orgs/${orgId}/channels`),
  conversations: () => all<ChannelView>('/conversations'),
  channel: (id: string) => ask<ChannelView>('GET', `/channels/${id}`),
  open: (orgId: string, body: { name: string; description?: string; private: boolean }) =>
    ask<ChannelView>('POST', `/orgs/${orgId}/channels`, body),
  join: (id: string) => ask<unknown>('POST', `/channels/${id}/join`),
  converse: (userIds: string[]) => ask<ChannelView>('POST', '/conversations', { userIds }),
  messages: (id: string, position: Position) => {
    const query = new URLSearchParams({ limit: '50' });
    for (const [name, seq] of Object.entries(position ?? {})) query.set(name, String(seq));
    return ask<MessagePage>('GET', `/channels/${id}/messages?${query}`);
  },
  thread: (messageId: string, cursor: string | undefined) =>
    ask<ThreadPage>(
      'GET',
      `/messages/${messageId}/thread?limit=100${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    ),
  edit: (id: string, body: string) => ask<MessageView>('PATCH', `/messages/${id}`, { body }),
  remove: (id: string) => ask<unknown>('DELETE', `/messages/${id}`),
  react: (id: string, emoji: string, on: boolean) =>
    ask<unknown>(on ? 'PUT' : 'DELETE', `/messages/${id}/reactions/${encodeURIComponent(emoji)}`),
  read: (id: string, seq: number) => ask<ReadView>('PUT', `/channels/${id}/read`, { seq }),
};
