import { Lock } from 'lucide-react';
import { useTranslation } from '@/frame';
import { Empty } from '@/ui';

/** In the place of what a member may not do here. */
export function ClosedState({ name }: { name: string }) {
  const { t } = useTranslation('org');
  return (
    <Empty icon={Lock} title={t('closed.title')}>
      {t('closed.text', { name })}
    </Empty>
  );
}
