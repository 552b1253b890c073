import { CircleHelp, Megaphone, MessagesSquare, Rss } from 'lucide-react';
import type { ForumView } from '@/api';
import { useTranslation } from '@/frame';
import { categoryClass, cx } from '@/ui';

const icons = { discussion: MessagesSquare, questions: CircleHelp, feed: Rss, announcements: Megaphone };

export function ForumIcon({ forum: { id, kind } }: { forum: ForumView }) {
  const { t } = useTranslation('forum');
  const Icon = icons[kind];
  return (
    <span
      className={cx(
        'grid shrink-0 place-items-center rounded-[8px] bg-category-soft text-category-text square-32',
        categoryClass(id),
      )}
    >
      <Icon size={16} role="img" aria-label={t(`kind.${kind}`)} />
    </span>
  );
}
