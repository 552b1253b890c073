import { Award } from 'lucide-react';
import { useTranslation } from '@/frame';
import { BadgeMark } from './BadgeMark';
import type { Group } from './badgesApi';

export type ProfileBadgesProps = {
  reputation?: number | null;
  badges?: { badge: string; group: Group; times: number }[] | null;
};

/** What somebody earned in all organizations that everybody may read; nothing where they keep it to themselves. */
export default function ProfileBadges({ reputation, badges }: ProfileBadgesProps) {
  const { t } = useTranslation('forum');
  if (!reputation && !badges?.length) return null;
  return (
    <section aria-labelledby="badges" className="mb-24">
      <h2 id="badges" className="mb-8 flex items-center gap-8 text-15 font-semibold">
        <Award size={16} aria-hidden className="text-text-3" />
        {t('badges.title')}
        {typeof reputation === 'number' && (
          <span className="text-13 font-normal text-text-2 tabular-nums">
            {t('reputation.total', { count: reputation })}
          </span>
        )}
      </h2>
      <ul className="flex flex-wrap gap-8">
        {badges?.map(({ badge, group, times }) => (
          <li key={badge}>
            <BadgeMark badge={badge} group={group} times={times} />
          </li>
        ))}
      </ul>
    </section>
  );
}
