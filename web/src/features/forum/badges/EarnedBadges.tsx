import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/frame';
import { useMe } from '@/session';
import { BadgeMark } from './BadgeMark';
import { useEarnedBadges } from './badgesApi';

type EarnedBadgesProps = { orgId: string; slug: string; userId: string | undefined };

/** Somebody's badges in one organization, and the way to all of them. */
export function EarnedBadges({ orgId, slug, userId }: EarnedBadgesProps) {
  const { t } = useTranslation('forum');
  const me = useMe();
  const { data = [] } = useEarnedBadges(orgId, userId ?? me?.id);
  return (
    <p className="mb-16 flex flex-wrap items-center gap-8">
      {data.map(({ badge, group, times }) => (
        <BadgeMark key={badge} badge={badge} group={group} times={times} />
      ))}
      <Link
        to="/orgs/$slug/badges"
        params={{ slug }}
        search={userId === undefined ? {} : { user: userId }}
        className="text-13 text-accent-text hover:underline"
      >
        {t('badges.all')}
      </Link>
    </p>
  );
}
