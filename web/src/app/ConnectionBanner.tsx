import { Unplug } from 'lucide-react';
import { useTranslation } from '@/frame';
import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { Problem } from '@/api';
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
  const failing = useFailing();
  const unanswered = useLate(starting || failing, 4000);
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
      .some(({ state: { fetchFailureReason: reason } }) => reason instanceof Problem && reason.status === 0),
  );
}
