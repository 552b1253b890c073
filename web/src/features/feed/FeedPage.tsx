import { Link, useSearch } from '@tanstack/react-router';
import { Rss } from 'lucide-react';
import { itemsOf } from '@/api';
import { SignInFirst } from '@/features/forum';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { Button, buttonClass, Empty, SkeletonRows } from '@/ui';
import { FeedTabs } from './FeedTabs';
import { useFeed, useMyFeeds, type Order } from './feedQueries';
import { Note } from './Note';
import NoteComposer from './NoteComposer';

export default function FeedPage() {
  const { t } = useTranslation('feed');
  const { order = 'latest' } = useSearch({ from: '/shell/feed' });
  return (
    <Page title={t('title')} description={t('about')} bar={<FeedTabs />}>
      <PageBody className="max-w-680!">
        <SignInFirst>
          <Compose />
          <Items key={order} order={order} />
        </SignInFirst>
      </PageBody>
    </Page>
  );
}

/** Only where one may write notes. */
function Compose() {
  const forums = useMyFeeds(true) ?? [];
  return forums.length > 0 && <NoteComposer forums={forums} />;
}

function Items({ order }: { order: Order }) {
  const { t } = useTranslation('feed');
  const { t: common } = useTranslation();
  const list = useFeed(order);
  if (list.isPending) return <SkeletonRows label={common('loading')} className="h-96" />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  const items = itemsOf(list.data);
  if (items.length === 0) {
    return (
      <Empty
        icon={Rss}
        title={t('none')}
        action={
          <Link to="/explore" className={buttonClass()}>
            {t('tabs.explore')}
          </Link>
        }
      >
        {t('noneText')}
      </Empty>
    );
  }
  return (
    <>
      <ol aria-label={t('title')}>
        {items.map(({ topic, reason, comment }) => (
          <li key={`${topic.id}.${reason.type}.${reason.user?.id ?? ''}`}>
            <Note topic={topic} reason={reason} comment={comment} />
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button className="mx-auto my-16 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}
