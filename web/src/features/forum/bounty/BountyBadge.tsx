import { Award } from 'lucide-react';
import type { TopicView } from '@/api';
import { fullTime, useTranslation } from '@/frame';
import { Badge } from '@/ui';

/** What is offered to whoever solves a topic. */
export function BountyBadge({ bounty }: { bounty: TopicView['bounty'] | undefined }) {
  const { t } = useTranslation('forum');
  if (!bounty) return null;
  return (
    <span title={t('bounty.until', { time: fullTime(bounty.until) })}>
      <Badge tone="accent">
        <Award size={12} aria-hidden />
        {t('bounty.badge', { count: bounty.points })}
      </Badge>
    </span>
  );
}
