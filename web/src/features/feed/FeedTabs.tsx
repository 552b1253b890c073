import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/frame';
import { useMe } from '@/session';
import { tabClass, Tabs } from '@/ui';

export function FeedTabs() {
  const { t } = useTranslation('feed');
  const me = useMe();
  return (
    <div className="shrink-0 ps-10">
      <Tabs label={t('tabs.label')}>
        {me && (
          <>
            <Link to="/feed" search={{}} activeOptions={{ exact: true }} className={tabClass}>
              {t('tabs.latest')}
            </Link>
            <Link to="/feed" search={{ order: 'ranked' }} activeOptions={{ exact: true }} className={tabClass}>
              {t('tabs.ranked')}
            </Link>
          </>
        )}
        <Link to="/explore" className={tabClass}>
          {t('tabs.explore')}
        </Link>
      </Tabs>
    </div>
  );
}
