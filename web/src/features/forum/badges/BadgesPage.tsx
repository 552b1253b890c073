import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { OrganizationView } from '@/api';
import { useOrganization } from '@/features/org';
import type { BadgeView, EarnedBadgeView } from '@/api';
import { ErrorState, Page, PageBody, Time, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { SkeletonRows } from '@/ui';
import { BadgeMark } from './BadgeMark';
import { groups, rules, useBadges, useEarnedBadges } from './badgesApi';

const from = '/shell/orgs/$slug/badges' as const;

/** All badges of an organization, and which of them somebody has. */
export default function BadgesPage() {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { slug } = useParams({ from });
  const { user } = useSearch({ from });
  const { data: organization, error, refetch } = useOrganization(slug);
  return (
    <Page title={t('badges.title')}>
      <PageBody className="max-w-812!">
        {error && !organization && <ErrorState problem={error} retry={() => void refetch()} />}
        {!error && !organization && <SkeletonRows label={common('loading')} />}
        {organization && (
          <>
            <Link to="/orgs/$slug" params={{ slug }} className="text-13 font-medium text-accent-text hover:underline">
              <bdi>{organization.name}</bdi>
            </Link>
            <Badges organization={organization} userId={user} />
          </>
        )}
      </PageBody>
    </Page>
  );
}

function Badges({ organization, userId }: { organization: OrganizationView; userId: string | undefined }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const me = useMe();
  const badges = useBadges(organization.id);
  const earned = useEarnedBadges(organization.id, userId ?? me?.id);
  if (badges.isPending) return <SkeletonRows label={common('loading')} />;
  if (!badges.data) return <ErrorState problem={badges.error} retry={() => void badges.refetch()} />;
  const has = new Map(earned.data?.map((one) => [one.badge, one]));
  return groups.map((group) => (
    <section key={group} aria-labelledby={`badges-${group}`} className="mt-16 mb-24">
      <h2 id={`badges-${group}`} className="mb-8 text-15 font-semibold">
        {t(`badges.group.${group}`)}
      </h2>
      <ul>
        {badges.data
          .filter((badge) => badge.group === group)
          .map((badge) => (
            <Row key={badge.badge} badge={badge} earned={has.get(badge.badge)} />
          ))}
      </ul>
    </section>
  ));
}

function Row({ badge, earned }: { badge: BadgeView; earned: EarnedBadgeView | undefined }) {
  const { t } = useTranslation('forum');
  const rule = rules.find((one) => one === badge.rule);
  const [path = '/', hash] = earned?.subject?.url.split('#') ?? [];
  return (
    <li className="flex flex-wrap items-baseline gap-x-12 gap-y-4 border-b border-line py-10 text-14">
      <span className="flex w-200 shrink-0 items-center gap-6">
        <BadgeMark badge={badge.badge} group={badge.group} times={earned?.times} />
        {earned && <Check size={14} role="img" aria-label={t('badges.earned')} className="text-success-text" />}
      </span>
      <span className="min-w-0 grow basis-200">
        <span className="text-text-2">{rule && t(`badges.rule.${rule}`, { count: badge.least })}</span>
        {earned && (
          <span className="flex flex-wrap items-center gap-6 text-12 text-text-3">
            <Time at={earned.awardedAt} />
            {earned.subject && (
              <Link to={path} hash={hash} dir="auto" className="wrap-anywhere hover:underline">
                {earned.subject.title}
              </Link>
            )}
          </span>
        )}
      </span>
      <span className="shrink-0 text-12 text-text-3 tabular-nums">{t('badges.holders', { count: badge.holders })}</span>
    </li>
  );
}
