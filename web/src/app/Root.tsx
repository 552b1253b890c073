import { Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKey } from '@/frame';
import { Toasts } from '@/ui';
import { KeysDialog } from './KeysDialog';
import { KeysContext } from './keysContext';

export function Root() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [keysShown, showKeys] = useState(false);
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
      <KeysDialog open={keysShown} onClose={() => showKeys(false)} />
      <Toasts closeLabel={t('close')} />
    </KeysContext>
  );
}
