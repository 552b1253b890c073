import { Link } from '@tanstack/react-router';
import { useSlugHere } from '@/features/forum';
import { useUnreadCount } from '@/features/notification';
import { useTranslation } from '@/frame';
import { Compass, Hash, House, Inbox, MessagesSquare } from 'lucide-react';
import { useMe } from '@/session';
import { Count, cx } from '@/ui';

const tab =
  'flex flex-col items-center justify-center gap-2 text-11 text-text-2 aria-[current=page]:font-semibold aria-[current=page]:text-accent-text';

/** On a phone, the places of the navigation that one needs most; features add theirs. */
export function TabBar({ className }: { className?: string }) {
  const { t } = useTranslation();
  const slug = useSlugHere();
  const me = useMe();
  const count = useUnreadCount() ?? 0;
  return (
    <nav
      aria-label={t('places.main')}
      className={cx('grid h-(--tabbar-h) auto-cols-fr grid-flow-col border-t border-line bg-app', className)}
    >
      <Link to="/" className={tab} activeOptions={{ exact: true, includeSearch: false }}>
        <Compass size={20} aria-hidden />
        {t('places.discover')}
      </Link>
      {slug !== undefined && (
        <Link to="/orgs/$slug" params={{ slug }} className={tab} activeOptions={{ exact: true }}>
          <House size={20} aria-hidden />
          {t('places.home')}
        </Link>
      )}
      {slug !== undefined && (
        <Link to="/orgs/$slug/forums" params={{ slug }} className={tab} activeOptions={{ includeSearch: false }}>
          <MessagesSquare size={20} aria-hidden />
          {t('places.forums')}
        </Link>
      )}
      {me && slug !== undefined && (
        <Link to="/orgs/$slug/channels" params={{ slug }} className={tab} activeOptions={{ includeSearch: false }}>
          <Hash size={20} aria-hidden />
          {t('places.chat')}
        </Link>
      )}
      {me && (
        <Link to="/inbox" className={cx(tab, 'relative')} activeOptions={{ includeSearch: false }}>
          <Inbox size={20} aria-hidden />
          {t('places.inbox')}
          <span className="absolute start-1/2 top-2 ms-4">
            <Count forMe value={count} label={t('places.unread', { count })} />
          </span>
        </Link>
      )}
    </nav>
  );
}
