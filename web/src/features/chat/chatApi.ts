import { call, type UserSummary } from '@/api';

export type Level = 'all' | 'mentions' | 'none';
export type PostPolicy = 'members' | 'moderators';

export type ChannelView = {
  id: string;
  orgId: string | null;
  kind: 'channel' | 'direct' | 'group';
  name: string | null;
  description: string | null;
  private: boolean;
  postPolicy: PostPolicy;
  default: boolean;
  retentionDays: number | null;
  lastSeq: number;
  readSeq: number;
  unreadCount: number;
  mentionCount: number;
  memberCount: number;
  people?: UserSummary[];
  my: { level: Level; pinned: boolean; color: string | null; folder: string | null } | null;
  lastMessageAt: string | null;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
};

export type QuoteView = { messageId: string; channelId: string; seq: number; author: UserSummary; body: string };
export type ReactionView = { emoji: string; count: number; mine: boolean };
export type ThreadView = { replyCount: number; lastReplyAt: string | null; participants: UserSummary[] };

export type MessageView = {
  id: string;
  channelId: string;
  seq: number;
  author: UserSummary;
  topic: string | null;
  threadId: string | null;
  replyTo: QuoteView | null;
  body: string;
  bodyHtml: string;
  reactions: ReactionView[];
  pinned: boolean;
  saved: boolean;
  editCount: number;
  editedAt: string | null;
  createdAt: string;
  thread: ThreadView | null;
  deleted?: boolean;
};

export type MessagePage = { items: MessageView[]; hasBefore: boolean; hasAfter: boolean };

export type Page<T> = { items: T[]; nextCursor: string | null };
export type MessageRange = { before?: number; after?: number; around?: number };
export type ChannelSettings = {
  name: string;
  description?: string;
  private?: boolean;
  postPolicy?: PostPolicy;
  default?: boolean;
};

const read = async <T>(path: string) => (await call('GET', `/api/v1${path}`, undefined)) as T;
const write = async <T>(method: string, path: string, body: object = {}) =>
  (await call(method, `/api/v1${path}`, body)) as T;
const query = (params: Record<string, string | number | undefined>) => {
  const given = Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(given).toString();
};

export const listChannels = (orgId: string) => read<Page<ChannelView>>(`/orgs/${orgId}/channels?limit=100`);
export const listConversations = () => read<Page<ChannelView>>('/conversations?limit=50');
export const getChannel = (id: string) => read<ChannelView>(`/channels/${id}`);
export const createChannel = (orgId: string, settings: ChannelSettings & { id: string }) =>
  write<ChannelView>('POST', `/orgs/${orgId}/channels`, settings);
export const changeChannel = (id: string, settings: Partial<ChannelSettings>) =>
  write<ChannelView>('PATCH', `/channels/${id}`, settings);
export const deleteChannel = (id: string) => write<undefined>('DELETE', `/channels/${id}`);
export const act = (id: string, what: 'join' | 'leave' | 'archive' | 'unarchive') =>
  write<unknown>('POST', `/channels/${id}/${what}`);
export const changeMine = (id: string, my: Partial<NonNullable<ChannelView['my']>>) =>
  write<unknown>('PATCH', `/channels/${id}/me`, my);
export const listMembers = (id: string) =>
  read<Page<{ user: UserSummary; joinedAt: string }>>(`/channels/${id}/members?limit=100`);
export const startConversation = (userIds: string[]) => write<ChannelView>('POST', '/conversations', { userIds });

export const listMessages = (channelId: string, range: MessageRange, topic: string | undefined) =>
  read<MessagePage>(`/channels/${channelId}/messages?${query({ ...range, topic, limit: 50 })}`);
export const listTopics = (channelId: string) =>
  read<Page<{ topic: string; lastSeq: number; readSeq: number; unreadCount: number }>>(
    `/channels/${channelId}/topics?limit=20`,
  );
export const listPins = (channelId: string) => read<Page<MessageView>>(`/channels/${channelId}/pins`);
export const getThread = (messageId: string) =>
  read<{ message: MessageView; items: MessageView[]; nextCursor: string | null }>(
    `/messages/${messageId}/thread?limit=100`,
  );
export const editMessage = (id: string, body: string) => write<MessageView>('PATCH', `/messages/${id}`, { body });
export const deleteMessage = (id: string) => write<undefined>('DELETE', `/messages/${id}`);
/** Sets one of a message's marks, or takes it away. */
export const mark = (id: string, what: string, on: boolean) =>
  write<unknown>(on ? 'PUT' : 'DELETE', `/messages/${id}/${what}`);
export const markRead = (channelId: string, seq: number, topic: string | undefined) =>
  write<{ readSeq: number; unreadCount: number; mentionCount: number }>('PUT', `/channels/${channelId}/read`, {
    seq,
    ...(topic !== undefined && { topic }),
  });
