import { useNextUnread } from '@/features/notification';
import { useKey, useTranslation } from '@/frame';

/** The key that leads through what is unread, for those who are signed in. */
export function NextUnread() {
  const { t } = useTranslation();
  const next = useNextUnread();
  useKey('n', t('keys.unread'), () => void next());
  return null;
}
