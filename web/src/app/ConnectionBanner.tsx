import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { Problem } from '@/api';
import { useTranslation } from '@/frame';
import { useConnection } from '@/realtime';
import { useSession } from '@/session';
import { Banner, useLate } from '@/ui';

const listen = (listener: () => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

export function ConnectionBanner() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  const starting = useSession().status === 'starting';
  const away = useConnection() === 'away';
  const failing = useFailing();
  const unanswered = useLate(starting || away || failing, 4000);
  if (online && !unanswered) return null;
  return (
    <div className="border-b border-line bg-surface p-8">
      <Banner tone="warning" icon={Unplug}>
        {t(online ? 'unreachable' : 'offline')}
      </Banner>
    </div>
  );
}

/** Whether some read found nobody who answers. A browser that is connected to something says it is online. */
function useFailing(): boolean {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((listener: () => void) => cache.subscribe(notifyManager.batchCalls(listener)), [cache]);
  return useSyncExternalStore(subscribe, () =>
    cache
      .getAll()
      .some(
        (query) =>
          query.isActive() &&
          query.state.fetchFailureReason instanceof Problem &&
          query.state.fetchFailureReason.status === 0,
      ),
  );
}
