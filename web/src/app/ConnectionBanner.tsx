import { Unplug } from 'lucide-react';
import { useTranslation } from '@/frame';
import { useSyncExternalStore } from 'react';
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
  const unanswered = useLate(useSession().status === 'starting', 4000);
  if (online && !unanswered) return null;
  return (
    <div className="border-b border-line bg-surface p-8">
      <Banner tone="warning" icon={Unplug}>
        {t(online ? 'unreachable' : 'offline')}
      </Banner>
    </div>
  );
}
