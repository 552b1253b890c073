import { createRoute } from '@tanstack/react-router';
import { lazyPage, orgRoute, shellRoute } from '@/frame';

type ChannelSearch = { topic?: string; thread?: string; pane?: 'pins' | 'members' };

const validateSearch = ({ topic, thread, pane }: Record<string, unknown>): ChannelSearch => ({
  ...(typeof topic === 'string' && topic !== '' && { topic }),
  ...(typeof thread === 'string' && thread !== '' && { thread }),
  ...((pane === 'pins' || pane === 'members') && { pane }),
});

const channels = createRoute({
  getParentRoute: () => orgRoute,
  path: 'channels',
  component: lazyPage('chat', () => import('./ChannelsPage')),
});

const channel = createRoute({
  getParentRoute: () => orgRoute,
  path: 'channels/$channelId',
  validateSearch,
  component: lazyPage(['chat', 'composer', 'upload'], () => import('./ChannelPage')),
});

/** Conversations; and the address that notifications and search hits lead to: it needs no organization's name. */
const anyChannel = createRoute({
  getParentRoute: () => shellRoute,
  path: 'channels/$channelId',
  validateSearch,
  component: lazyPage(['chat', 'composer', 'upload'], () => import('./ChannelPage')),
});

/** What one wrote to be sent later, in all channels. */
const scheduled = createRoute({
  getParentRoute: () => shellRoute,
  path: 'scheduled',
  component: lazyPage('chat', () => import('./scheduled/ScheduledPage')),
});

/** Lists of routes, as in features/org/routes.ts. */
export const chatRoutes = { shell: [anyChannel, scheduled] as const, org: [channels, channel] as const };
