import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useKey, useTranslation } from '@/frame';
import { useToastsWanted } from '@/ui';
import { KeysContext } from './keysContext';

const KeysDialog = lazy(() => import('./KeysDialog'));
const Toasts = lazy(() => import('@/ui/Toasts'));

export function Root() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [keysShown, showKeys] = useState(false);
  const toastsWanted = useToastsWanted();
  useKey('?', t('keys.help'), () => showKeys(true));
  useKey('g d', t('keys.discover'), () => void navigate({ to: '/' }));
  return (
    <KeysContext value={() => showKeys(true)}>
      <a
        href="#content"
        className="absolute start-12 -top-60 z-(--z-toast) rounded-control bg-accent px-14 py-8 text-on-accent focus:top-12"
      >
        {t('skip')}
      </a>
      <Outlet />
      <Suspense>
        {keysShown && <KeysDialog onClose={() => showKeys(false)} />}
        {toastsWanted && <Toasts closeLabel={t('close')} />}
      </Suspense>
    </KeysContext>
  );
}
