import { useMutation, useQueryClient } from '@tanstack/react-query';
import { uuidv7, type Problem, type ChannelView } from '@/api';
import {
  act,
  changeChannel,
  changeMine,
  createChannel,
  deleteChannel,
  startConversation,
  type ChannelSettings,
} from './chatApi';

import { chatCache, keys } from './cache';
export function useCreateChannel(orgId: string) {
  const queries = useQueryClient();
  return useMutation<ChannelView, Problem, ChannelSettings>({
    mutationFn: (settings) => createChannel(orgId, { ...settings, id: uuidv7() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.channels(orgId) }),
  });
}

type ChannelChange =
  | { kind: 'settings'; settings: Partial<ChannelSettings> }
  | { kind: 'mine'; my: Partial<NonNullable<ChannelView['my']>> }
  | { kind: 'join' | 'leave' | 'archive' | 'unarchive' | 'delete' };

/** Not shown before the server has agreed: what one may read changes with it. */
export function useChangeChannel(id: string) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, ChannelChange>({
    mutationFn: (change) => {
      switch (change.kind) {
        case 'settings':
          return changeChannel(id, change.settings);
        case 'mine':
          return changeMine(id, change.my);
        case 'delete':
          return deleteChannel(id);
        default:
          return act(id, change.kind);
      }
    },
    onSuccess: () => chatCache(queries).readChannelsAgain(),
  });
}

export function useStartConversation() {
  const queries = useQueryClient();
  return useMutation<ChannelView, Problem, string[]>({
    mutationFn: startConversation,
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.conversations }),
  });
}
