import { Medal } from 'lucide-react';
import { number, useTranslation } from '@/frame';
import { cx } from '@/ui';
import type { Group } from './badgesApi';
import { useBadgeName } from './badgeNames';

const colours = { gold: 'text-amber-500', silver: 'text-text-3', bronze: 'text-orange-700' } as const;

type BadgeMarkProps = { badge: string; group: Group; times?: number };

/** A badge by its name; its group also in words, for those who see no colours. */
export function BadgeMark({ badge, group, times = 1 }: BadgeMarkProps) {
  const { t } = useTranslation('forum');
  const nameOf = useBadgeName();
  return (
    <span className="inline-flex items-center gap-6 rounded-full border border-line px-10 py-4 text-13">
      <Medal size={14} aria-hidden className={cx('shrink-0', colours[group])} />
      <span className="font-medium">{nameOf(badge)}</span>
      <span className="sr-only">{t(`badges.group.${group}`)}</span>
      {times > 1 && (
        <bdi dir="ltr" className="text-12 text-text-3 tabular-nums">
          × {number(times)}
        </bdi>
      )}
    </span>
  );
}
