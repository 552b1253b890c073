import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/frame';
import { useMe } from '@/session';
import { tabClass, Tabs } from '@/ui';

export function FeedTabs({ current }: { current: 'latest' | 'ranked' | 'explore' }) {
  const { t } = useTranslation('feed');
  const me = useMe();
  const mark = (tab: typeof current) => ({
    'aria-current': tab === current ? ('page' as const) : undefined,
    className: tabClass,
  });
  return (
    <div className="shrink-0 ps-10">
      <Tabs label={t('tabs.label')}>
        {me && (
          <>
            <Link to="/feed" search={{}} {...mark('latest')}>
              {t('tabs.latest')}
            </Link>
            <Link to="/feed" search={{ order: 'ranked' }} {...mark('ranked')}>
              {t('tabs.ranked')}
            </Link>
          </>
        )}
        <Link to="/explore" {...mark('explore')}>
          {t('tabs.explore')}
        </Link>
      </Tabs>
    </div>
  );
}
