import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem, read, write, type ChannelView, type CommandAnswer, type PageSlashCommand } from '@/api';
import type { Command } from '@/composer';
import { useTranslation } from '@/frame';
import { add, chatCache } from './cache';

/** Those that chat-service knows by itself. */
const builtIn = ['me', 'shrug', 'poll', 'topic', 'invite', 'remind'] as const;

/** As chat-service takes it. "/etc/hosts" and "//" are words like others. */
export const isCommand = (text: string) => /^\/[a-z][a-z0-9-]{0,31}(?:\s|$)/i.test(text.trim());

/** Has done what a text with a slash says. What comes back for the caller alone is `answer`. */
export function useSlash(channel: ChannelView) {
  const { t } = useTranslation('chat');
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<string>();
  const { id, orgId } = channel;
  const commandsOf = async (): Promise<Command[]> => {
    const own = builtIn.map((name) => ({ name, help: t(`slash.${name}`) }));
    if (orgId === null) return own;
    const registered = await queries
      .query({
        queryKey: ['chat', 'commands', orgId],
        queryFn: () => read<PageSlashCommand>(`/orgs/${orgId}/commands?limit=100`),
        staleTime: 5 * 60_000,
        retry: false,
      })
      // Without an answer there are those that are always there.
      .catch(() => undefined);
    return [...own, ...(registered?.items ?? []).map(({ name, description }) => ({ name, help: description ?? '' }))];
  };
  const run = async (text: string, to: { topic?: string; threadId?: string }) => {
    setAnswer(undefined);
    try {
      const done = await write<CommandAnswer>('POST', `/channels/${id}/commands`, { text: text.trim(), ...to });
      if (done.failed) throw new Problem(400, { detail: done.text ?? t('slash.failed') });
      if (done.message) add(chatCache(queries), done.message);
      setAnswer(done.text ?? undefined);
    } catch (error) {
      if (error instanceof Problem && error.slug === 'command-not-found')
        throw new Problem(400, { detail: t('slash.unknown') });
      throw error;
    }
  };
  return { commandsOf, run, answer, close: () => setAnswer(undefined) };
}
