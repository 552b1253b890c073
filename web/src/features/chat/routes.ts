import { createRoute } from '@tanstack/react-router';
import { lazyPage, orgRoute, shellRoute } from '@/frame';

const thread = ({ thread }: Record<string, unknown>): { thread?: string } =>
  typeof thread === 'string' ? { thread } : {};

const channelPage = lazyPage(['chat', 'composer'], () => import('./ChannelPage'));

/** The address that notifications lead to; a channel goes on to its organization. */
const channel = createRoute({
  getParentRoute: () => shellRoute,
  path: 'channels/$channelId',
  validateSearch: thread,
  component: channelPage,
});

const channelOfOrganization = createRoute({
  getParentRoute: () => orgRoute,
  path: 'channels/$channelId',
  validateSearch: thread,
  component: channelPage,
});

const channels = createRoute({
  getParentRoute: () => orgRoute,
  path: 'channels',
  component: lazyPage('chat', () => import('./ChannelsPage')),
});

const converse = createRoute({
  getParentRoute: () => orgRoute,
  path: 'messages',
  component: lazyPage('chat', () => import('./ConversePage')),
});

export const chatRoutes = {
  shell: [channel] as const,
  org: [channels, channelOfOrganization, converse] as const,
};
