import {
  read,
  write,
  type ChannelView,
  type MessagePage,
  type MessageView,
  type MyView,
  type OpenChannelRequest,
  type PageChannelTopicView,
  type PageChannelView,
  type PageMemberView,
  type PageMessageView,
  type ReadView,
  type ThreadPage,
} from '@/api';

export type MessageRange = { before?: number; after?: number; around?: number };
export type ChannelSettings = Omit<OpenChannelRequest, 'id'>;

const query = (params: Record<string, string | number | undefined>) => {
  const given = Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(given).toString();
};

export const listChannels = (orgId: string) => read<PageChannelView>(`/orgs/${orgId}/channels?limit=100`);
export const listConversations = () => read<PageChannelView>('/conversations?limit=50');
export const getChannel = (id: string) => read<ChannelView>(`/channels/${id}`);
export const createChannel = (orgId: string, settings: ChannelSettings & { id: string }) =>
  write<ChannelView>('POST', `/orgs/${orgId}/channels`, settings);
export const changeChannel = (id: string, settings: Partial<ChannelSettings>) =>
  write<ChannelView>('PATCH', `/channels/${id}`, settings);
export const deleteChannel = (id: string) => write<undefined>('DELETE', `/channels/${id}`);
export const act = (id: string, what: 'join' | 'leave' | 'archive' | 'unarchive') =>
  write<unknown>('POST', `/channels/${id}/${what}`);
export const changeMine = (id: string, my: Partial<MyView>) => write<unknown>('PATCH', `/channels/${id}/me`, my);
export const listMembers = (id: string) => read<PageMemberView>(`/channels/${id}/members?limit=100`);
export const startConversation = (userIds: string[]) => write<ChannelView>('POST', '/conversations', { userIds });

export const listMessages = (channelId: string, range: MessageRange, topic: string | undefined) =>
  read<MessagePage>(`/channels/${channelId}/messages?${query({ ...range, topic, limit: 50 })}`);
export const listTopics = (channelId: string) => read<PageChannelTopicView>(`/channels/${channelId}/topics?limit=20`);
export const listPins = (channelId: string) => read<PageMessageView>(`/channels/${channelId}/pins`);
export const getThread = (messageId: string) => read<ThreadPage>(`/messages/${messageId}/thread?limit=100`);
export const editMessage = (id: string, body: string) => write<MessageView>('PATCH', `/messages/${id}`, { body });
export const deleteMessage = (id: string) => write<undefined>('DELETE', `/messages/${id}`);
/** Sets one of a message's marks, or takes it away. */
export const mark = (id: string, what: string, on: boolean) =>
  write<unknown>(on ? 'PUT' : 'DELETE', `/messages/${id}/${what}`);
export const markRead = (channelId: string, seq: number, topic: string | undefined) =>
  write<ReadView>('PUT', `/channels/${channelId}/read`, {
    seq,
    ...(topic !== undefined && { topic }),
  });
