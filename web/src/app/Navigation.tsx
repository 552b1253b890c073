import { Link, useNavigate } from '@tanstack/react-router';
import { useKey, useTranslation } from '@/frame';
import {
  Building2,
  CalendarDays,
  Compass,
  CreditCard,
  House,
  Inbox,
  LogOut,
  Search,
  Settings,
  Shield,
  Users,
} from 'lucide-react';
import { Suspense, use } from 'react';
import { ChatRows } from '@/features/chat';
import { ForumsNav, PersonalRows, useSlugHere } from '@/features/forum';
import { useInboxNews, useUnreadCount } from '@/features/notification';
import { useOrganization } from '@/features/org';
import { session, useMe, useSession, useStaff } from '@/session';
import { Avatar, buttonClass, Count, cx, IconButton, Key } from '@/ui';
import { keyNames } from './keyNames';
import { OverlaysContext } from './overlays';

/** The classes of a row of the navigation; `aria-current` marks the present one. */
export const navRow =
  'relative flex h-29 items-center gap-9 rounded-control px-8 text-text-2 hover:bg-active aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent-text pointer-coarse:h-44';

export function Navigation({ className }: { className?: string }) {
  const slug = useSlugHere();
  return slug === undefined ? (
    <Everywhere className={className} />
  ) : (
    <InOrganization slug={slug} className={className} />
  );
}

const frame = 'flex min-h-0 flex-1 flex-col border-e border-line bg-app';

function Everywhere({ className }: { className: string | undefined }) {
  const { t } = useTranslation();
  const staff = useStaff();
  return (
    <nav aria-label={t('places.main')} className={cx(frame, className)}>
      <Name>Parley</Name>
      <SearchRow />
      <div className="min-h-0 flex-1 overflow-auto px-8 pb-12">
        <Link to="/" className={navRow} activeOptions={{ exact: true, includeSearch: false }}>
          <Compass size={16} aria-hidden />
          {t('places.discover')}
        </Link>
        <InboxRow />
        {staff.includes('platform') && (
          <Link to="/admin/orgs" className={navRow} activeOptions={{ includeSearch: false }}>
            <Building2 size={16} aria-hidden />
            {t('places.allOrganizations')}
          </Link>
        )}
        {staff.includes('billing') && (
          <Link to="/admin/billing" className={navRow} activeOptions={{ includeSearch: false }}>
            <CreditCard size={16} aria-hidden />
            {t('places.staff')}
          </Link>
        )}
        {staff.includes('platform') && (
          <Link to="/admin/users" className={navRow} activeOptions={{ includeSearch: false }}>
            <Users size={16} aria-hidden />
            {t('places.staffUsers')}
          </Link>
        )}
      </div>
      <Me />
    </nav>
  );
}

function InOrganization({ slug, className }: { slug: string; className: string | undefined }) {
  const { t } = useTranslation();
  const { data: organization } = useOrganization(slug);
  const name = organization?.name ?? slug;
  return (
    <nav aria-label={name} className={cx(frame, className)}>
      <Name>{name}</Name>
      <SearchRow org={organization?.id} />
      <div className="min-h-0 flex-1 overflow-auto px-8 pb-12">
        <Link to="/orgs/$slug" params={{ slug }} className={navRow} activeOptions={{ exact: true }}>
          <House size={16} aria-hidden />
          {t('places.home')}
        </Link>
        <InboxRow />
        <Link to="/orgs/$slug/events" params={{ slug }} className={navRow} activeOptions={{ includeSearch: false }}>
          <CalendarDays size={16} aria-hidden />
          {t('places.events')}
        </Link>
        {organization?.myRole != null && (
          <Link to="/orgs/$slug/members" params={{ slug }} className={navRow} activeOptions={{ includeSearch: false }}>
            <Users size={16} aria-hidden />
            {t('places.members')}
          </Link>
        )}
        {organization?.myPermissions.includes('content.moderate') && (
          <Link
            to="/orgs/$slug/moderation"
            params={{ slug }}
            className={navRow}
            activeOptions={{ includeSearch: false }}
          >
            <Shield size={16} aria-hidden />
            {t('places.moderation')}
          </Link>
        )}
        {organization?.myPermissions.includes('org.settings') && (
          <Link to="/orgs/$slug/settings" params={{ slug }} className={navRow}>
            <Settings size={16} aria-hidden />
            {t('places.settings')}
          </Link>
        )}
        {organization?.myPermissions.includes('billing.manage') && (
          <Link to="/orgs/$slug/billing" params={{ slug }} className={navRow} activeOptions={{ includeSearch: false }}>
            <CreditCard size={16} aria-hidden />
            {t('places.billing')}
          </Link>
        )}
        {organization && (
          <Suspense>
            <ForumsNav organization={organization} rowClass={navRow} />
          </Suspense>
        )}
        {organization?.myRole != null && (
          <Suspense>
            <ChatRows organization={organization} row={navRow} />
          </Suspense>
        )}
      </div>
      <Me />
    </nav>
  );
}

function SearchRow({ org }: { org?: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = org === undefined ? {} : { org };
  const { showPalette } = use(OverlaysContext);
  useKey('/', t('keys.search'), () => void navigate({ to: '/search', search }));
  return (
    <button
      type="button"
      onClick={showPalette}
      className="mx-10 mb-8 flex shrink-0 items-center gap-8 rounded-control bg-surface px-10 text-13 text-text-3 inset-ring inset-ring-line-strong h-control hover:bg-hover"
    >
      <Search size={14} aria-hidden />
      <span className="grow truncate text-start">{t('searchOrJump')}</span>
      <span aria-hidden className="pointer-coarse:hidden">
        <Key>{keyNames('mod+k').join('')}</Key>
      </span>
    </button>
  );
}

function InboxRow() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const count = useUnreadCount() ?? 0;
  useInboxNews();
  useKey('g i', t('keys.inbox'), () => void navigate({ to: '/inbox' }));
  if (!me) return null;
  return (
    <>
      <Link
        to="/inbox"
        className={cx(navRow, count > 0 && 'font-medium text-text')}
        activeOptions={{ includeSearch: false }}
      >
        <Inbox size={16} aria-hidden />
        <span className="grow">{t('places.inbox')}</span>
        <Count forMe value={count} label={t('places.unread', { count })} />
      </Link>
      <Suspense>
        <PersonalRows row={navRow} />
      </Suspense>
    </>
  );
}

function Name({ children }: { children: string }) {
  return (
    <div className="flex shrink-0 items-center ps-16 pe-10 h-head">
      <span dir="auto" className="truncate text-15 font-semibold -tracking-[.01em]">
        {children}
      </span>
    </div>
  );
}

function Me() {
  const { t } = useTranslation();
  const state = useSession();
  const navigate = useNavigate();
  if (state.status === 'starting') return <div className="h-53 border-t border-line" />;
  if (state.status === 'signed-out') return <Visitor />;
  const { id, displayName, username, avatarUrl } = state.user;
  return (
    <div className="flex items-center gap-9 border-t border-line px-12 py-8">
      <Link to="/settings" className="flex min-w-0 grow items-center gap-9 rounded-control hover:bg-active">
        <Avatar id={id} name={displayName} url={avatarUrl} size={28} decorative />
        <span className="min-w-0 grow">
          <span className="sr-only">{t('places.settings')}: </span>
          <span dir="auto" className="block truncate text-13 font-medium">
            {displayName}
          </span>
          <span className="block truncate text-12 text-text-3">
            <bdi dir="ltr">@{username}</bdi>
          </span>
        </span>
      </Link>
      <IconButton
        size="sm"
        label={t('session.signOut')}
        onClick={() => void session.signOut().then(() => navigate({ to: '/' }))}
      >
        <LogOut size={16} className="mirror" />
      </IconButton>
    </div>
  );
}

function Visitor() {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-8 border-t border-line p-12">
      <p className="text-12 text-text-2">{t('session.visitor')}</p>
      <Link to="/sign-in" search={{ next: location.pathname }} className={buttonClass('primary')}>
        {t('session.signIn')}
      </Link>
      <Link to="/register" search={{ next: location.pathname }} className={buttonClass()}>
        {t('session.register')}
      </Link>
    </div>
  );
}
