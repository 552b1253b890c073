import { Link } from '@tanstack/react-router';
import { Bookmark, MailOpen, Rss } from 'lucide-react';
import { useTranslation } from '@/frame';

/** In the navigation: what is each person's own, over all forums. */
export default function PersonalRows({ row }: { row: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/feed" className={row} activeOptions={{ includeSearch: false }}>
        <Rss size={16} aria-hidden />
        {t('places.feed')}
      </Link>
      <Link to="/unread" className={row} activeOptions={{ includeSearch: false }}>
        <MailOpen size={16} aria-hidden />
        {t('places.unreadTopics')}
      </Link>
      <Link to="/bookmarks" className={row}>
        <Bookmark size={16} aria-hidden />
        {t('places.bookmarks')}
      </Link>
    </>
  );
}
