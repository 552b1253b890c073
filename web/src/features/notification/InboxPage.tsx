import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { CheckCheck, Inbox } from 'lucide-react';
import { itemsOf } from '@/api';
import { ErrorState, Page, PageBody, useTranslation, wordsFor } from '@/frame';
import { useSession } from '@/session';
import { Button, buttonClass, complain, Empty, Segments, SkeletonRows } from '@/ui';
import { NotificationRow } from './NotificationRow';
import { useMarkRead, useNotifications, useUnreadCount } from './queries';

export default function InboxPage() {
  const { t } = useTranslation('notification');
  const { status } = useSession();
  const { unread = false } = useSearch({ from: '/shell/inbox' });
  return (
    <Page title={t('inbox.title')} actions={status === 'signed-in' && <MarkAll unread={unread} />}>
      <PageBody className="max-w-812!">
        {status === 'starting' && <Loading />}
        {status === 'signed-out' && <Visitor />}
        {status === 'signed-in' && <Notifications unread={unread} />}
      </PageBody>
    </Page>
  );
}

function Loading() {
  const { t } = useTranslation();
  return <SkeletonRows label={t('loading')} className="h-76" />;
}

function Visitor() {
  const { t } = useTranslation('notification');
  const { t: common } = useTranslation();
  return (
    <Empty
      icon={Inbox}
      title={t('visitor.title')}
      action={
        <Link to="/sign-in" search={{ next: '/inbox' }} className={buttonClass('primary')}>
          {common('session.signIn')}
        </Link>
      }
    >
      {t('visitor.text')}
    </Empty>
  );
}

/** Up to the newest that is shown: what comes meanwhile stays unread. */
function MarkAll({ unread }: { unread: boolean }) {
  const { t } = useTranslation('notification');
  const [newest] = itemsOf(useNotifications(unread).data);
  const count = useUnreadCount() ?? 0;
  const markRead = useMarkRead();
  if (newest === undefined || count === 0) return null;
  const act = () =>
    markRead.mutate(
      { before: newest.createdAt },
      { onError: (problem) => complain(t('inbox.notMarked', { reason: wordsFor(problem) })) },
    );
  return (
    <Button look="quiet" onClick={act} aria-label={t('inbox.markAll')}>
      <CheckCheck size={16} aria-hidden />
      <span className="max-phone:sr-only">{t('inbox.markAll')}</span>
    </Button>
  );
}

function Notifications({ unread }: { unread: boolean }) {
  const { t } = useTranslation('notification');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const list = useNotifications(unread);
  const notifications = itemsOf(list.data);
  const filter = (value: 'all' | 'unread') =>
    void navigate({ to: '/inbox', search: value === 'unread' ? { unread: true } : {}, replace: true });
  return (
    <>
      <div className="mb-8">
        <Segments
          label={t('inbox.filter')}
          options={[
            { value: 'all', label: t('inbox.all') },
            { value: 'unread', label: t('inbox.unread') },
          ]}
          value={unread ? 'unread' : 'all'}
          onChange={filter}
        />
      </div>
      {list.isPending && <Loading />}
      {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      {list.data && notifications.length === 0 && (
        <Empty
          icon={Inbox}
          title={t('empty.title')}
          action={unread && <Button onClick={() => filter('all')}>{t('empty.showAll')}</Button>}
        >
          {t('empty.text')}
        </Empty>
      )}
      <ul aria-label={t('inbox.title')}>
        {notifications.map((notification) => (
          <NotificationRow key={notification.id} notification={notification} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mx-auto mt-12 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}
