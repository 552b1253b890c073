import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useKey, useTranslation } from '@/frame';
import { useToastsWanted } from '@/ui';
import { OverlaysContext } from './overlays';

const KeysDialog = lazy(() => import('./KeysDialog'));
const PaletteDialog = lazy(() => import('./PaletteDialog'));
const Toasts = lazy(() => import('@/ui/Toasts'));

export function Root() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toastsWanted = useToastsWanted();
  const [over, show] = useState<'keys' | 'palette'>();
  const overlays = useMemo(() => ({ showKeys: () => show('keys'), showPalette: () => show('palette') }), []);
  const close = () => show(undefined);
  useKey('?', t('keys.help'), overlays.showKeys);
  useKey('mod+k', t('keys.palette'), () => show(over === 'palette' ? undefined : 'palette'));
  useKey('g d', t('keys.discover'), () => void navigate({ to: '/' }));
  return (
    <OverlaysContext value={overlays}>
      <a
        href="#content"
        className="absolute start-12 -top-60 z-(--z-toast) rounded-control bg-accent px-14 py-8 text-on-accent focus:top-12"
      >
        {t('skip')}
      </a>
      <Outlet />
      <Suspense>
        {over === 'keys' && <KeysDialog onClose={close} />}
        {over === 'palette' && <PaletteDialog onClose={close} />}
        {toastsWanted && <Toasts closeLabel={t('close')} />}
      </Suspense>
    </OverlaysContext>
  );
}
