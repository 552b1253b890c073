import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { Empty, SkeletonRows } from '@/ui';
import { FeedTabs } from './FeedTabs';
import { useExplore } from './feedQueries';
import { Note } from './Note';

/** What is on many people's minds this week. */
export default function ExplorePage() {
  const { t } = useTranslation('feed');
  const { t: common } = useTranslation();
  const { data, isPending, error, refetch } = useExplore();
  return (
    <Page title={t('tabs.explore')} description={t('explore.about')} bar={<FeedTabs />}>
      <PageBody className="max-w-680!">
        {isPending && <SkeletonRows label={common('loading')} className="h-96" />}
        {error && !data && <ErrorState problem={error} retry={() => void refetch()} />}
        {data?.topics.length === 0 && <Empty icon={Compass} title={t('explore.none')} />}
        {data && data.tags.length > 0 && (
          <section aria-labelledby="trending" className="mb-8">
            <h2 id="trending" className="mb-8 text-14 font-semibold">
              {t('explore.tags')}
            </h2>
            <ul className="flex flex-wrap gap-x-16 gap-y-6">
              {data.tags.map(({ tag, topicCount }) => (
                <li key={tag} className="text-14">
                  <Link to="/tags/$tag" params={{ tag }} className="font-medium text-accent-text hover:underline">
                    <bdi>#{tag}</bdi>
                  </Link>{' '}
                  <span className="text-12 text-text-3">{t('explore.count', { count: topicCount })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ol aria-label={t('tabs.explore')}>
          {data?.topics.map((topic) => (
            <li key={topic.id}>
              <Note topic={topic} />
            </li>
          ))}
        </ol>
      </PageBody>
    </Page>
  );
}
