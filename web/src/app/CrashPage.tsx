import { useRouter } from '@tanstack/react-router';
import { useTranslation } from '@/frame';
import { Unplug } from 'lucide-react';
import { Button, Empty } from '@/ui';

/** In the place of a page that threw. */
export function CrashPage() {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <main id="content" role="alert" className="flex-1 bg-surface pt-64">
      <Empty
        icon={Unplug}
        title={t('crash.title')}
        action={<Button onClick={() => void router.invalidate()}>{t('tryAgain')}</Button>}
      >
        {t('crash.text')}
      </Empty>
    </main>
  );
}
