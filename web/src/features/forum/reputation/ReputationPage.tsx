import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Award } from 'lucide-react';
import { itemsOf, read, type OrganizationView } from '@/api';
import { useOrganization } from '@/features/org';
import { ErrorState, number, Page, PageBody, Time, useTranslation } from '@/frame';
import { Button, cx, Empty, SkeletonRows } from '@/ui';
import { EarnedBadges } from '../badges/EarnedBadges';
import { SignInFirst } from '../SignInFirst';
import { Trust } from './Trust';

type Entry = {
  points: number;
  reason: string;
  subject: { id: string; title: string; url: string };
  createdAt: string;
};
type Reputation = { total: number; items: Entry[]; nextCursor: string | null };

const from = '/shell/orgs/$slug/reputation' as const;

function useReputation(orgId: string, userId: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['forum', 'reputation', orgId, userId],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (userId !== undefined) query.set('userId', userId);
      if (pageParam !== '') query.set('cursor', pageParam);
      return read<Reputation>(`/orgs/${orgId}/reputation?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** What somebody's writings are worth to others in one organization, and why. */
export default function ReputationPage() {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { slug } = useParams({ from });
  const { user } = useSearch({ from });
  const { data: organization, error, refetch } = useOrganization(slug);
  const list = organization && <List organization={organization} userId={user} />;
  return (
    <Page title={t('reputation.title')} description={<bdi>{organization?.name}</bdi>}>
      <PageBody className="max-w-812!">
        {error && !organization && <ErrorState problem={error} retry={() => void refetch()} />}
        {!error && !organization && <SkeletonRows label={common('loading')} />}
        {user === undefined ? <SignInFirst>{list}</SignInFirst> : list}
      </PageBody>
    </Page>
  );
}

function List({ organization, userId }: { organization: OrganizationView; userId: string | undefined }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const list = useReputation(organization.id, userId);
  if (list.isPending) return <SkeletonRows label={common('loading')} />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  const entries = itemsOf(list.data);
  return (
    <>
      <p className="mb-16 text-26 font-semibold tabular-nums">
        {t('reputation.total', { count: list.data.pages[0]?.total ?? 0 })}
      </p>
      <Trust orgId={organization.id} userId={userId} />
      <EarnedBadges orgId={organization.id} slug={organization.slug} userId={userId} />
      {entries.length === 0 && (
        <Empty icon={Award} title={t('reputation.none')}>
          {t('reputation.noneText')}
        </Empty>
      )}
      <ul>
        {entries.map((entry) => (
          <Row key={`${entry.subject.id}.${entry.reason}.${entry.createdAt}`} entry={entry} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mx-auto my-16 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}

const reasons = ['voted-up', 'voted-down', 'solution', 'bounty'] as const;

function Row({ entry: { points, reason, subject, createdAt } }: { entry: Entry }) {
  const { t } = useTranslation('forum');
  const known = reasons.find((one) => one === reason);
  const [path = '/', hash] = subject.url.split('#');
  return (
    <li className="flex items-baseline gap-12 border-b border-line py-10 text-14">
      <bdi
        dir="ltr"
        className={cx('w-48 shrink-0 text-end font-semibold tabular-nums', points > 0 && 'text-success-text')}
      >
        {points > 0 ? `+${number(points)}` : number(points)}
      </bdi>
      <span className="min-w-0 grow">
        <span className="text-text-2">{known ? t(`reputation.reason.${known}`) : reason}</span>{' '}
        <Link to={path} hash={hash} dir="auto" className="font-medium wrap-anywhere hover:underline">
          {subject.title}
        </Link>
      </span>
      <span className="shrink-0 text-12 text-text-3">
        <Time at={createdAt} />
      </span>
    </li>
  );
}
