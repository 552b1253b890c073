import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { asProblem, getNotificationsOptions } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { complain, say } from '@/ui';
import { useMarkRead } from './queries';

/** Opens the newest unread notification and marks it as read; called again, the next. */
export function useNextUnread(): () => Promise<void> {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const markRead = useMarkRead();
  // The server may not know yet that the last one was read.
  const opened = useRef(new Set<string>());
  return async () => {
    try {
      const { items } = await queries.query({
        ...getNotificationsOptions({ query: { unread: true, limit: 20 } }),
        staleTime: 0,
      });
      const next = items.find(({ id }) => !opened.current.has(id));
      if (!next) {
        say(t('nothingUnread'));
        return;
      }
      opened.current.add(next.id);
      markRead.mutate({ ids: [next.id] }, { onError: () => opened.current.delete(next.id) });
      const [path = '/', hash] = next.subject.url.split('#');
      await navigate({ to: path, ...(hash !== undefined && { hash }) });
    } catch (error) {
      complain(wordsFor(asProblem(error)));
    }
  };
}
