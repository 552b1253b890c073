import { useParams } from '@tanstack/react-router';
import { Check, Hash, Plus } from 'lucide-react';
import { itemsOf } from '@/api';
import { ErrorState, Page, PageBody, useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { Button, complain, Empty, SkeletonRows } from '@/ui';
import { useFollowTag, useTag } from './feedQueries';
import { Note } from './Note';

export default function TagPage() {
  const { t } = useTranslation('feed');
  const { t: common } = useTranslation();
  const { tag } = useParams({ from: '/shell/tags/$tag' });
  const me = useMe();
  const list = useTag(tag);
  const follow = useFollowTag(tag);
  const first = list.data?.pages[0];
  const topics = itemsOf(list.data);
  return (
    <Page
      title={`#${tag}`}
      description={first && t('tag.counts', { topics: first.topicCount, followers: first.followerCount })}
      actions={
        me &&
        first && (
          <Button
            look={first.following ? 'selected' : 'default'}
            aria-pressed={first.following}
            onClick={() => follow.mutate(!first.following, { onError: (problem) => complain(wordsFor(problem)) })}
          >
            {first.following ? <Check size={16} aria-hidden /> : <Plus size={16} aria-hidden />}
            {t(first.following ? 'tag.following' : 'tag.follow')}
          </Button>
        )
      }
    >
      <PageBody className="max-w-680!">
        {list.isPending && <SkeletonRows label={common('loading')} className="h-96" />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {list.data && topics.length === 0 && <Empty icon={Hash} title={t('tag.none')} />}
        <ol aria-label={`#${tag}`}>
          {topics.map((topic) => (
            <li key={topic.id}>
              <Note topic={topic} />
            </li>
          ))}
        </ol>
        {list.hasNextPage && (
          <Button
            className="mx-auto my-16 flex"
            busy={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {common('loadMore')}
          </Button>
        )}
      </PageBody>
    </Page>
  );
}
