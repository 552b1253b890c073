import { Link } from '@tanstack/react-router';
import { useQueries } from '@tanstack/react-query';
import { Award } from 'lucide-react';
import { itemsOf, read, type OrganizationView } from '@/api';
import { useMyOrganizations } from '@/features/org';
import { useTranslation } from '@/frame';
import { Avatar } from '@/ui';

/** One asks for each: more are found on the organizations' own pages. */
const most = 8;

/** What somebody's writings are worth, in the organizations of who looks. */
export default function ReputationOf({ userId }: { userId: string }) {
  const { t } = useTranslation('forum');
  const organizations = itemsOf(useMyOrganizations().data).slice(0, most);
  const totals = useQueries({
    queries: organizations.map(({ id }) => ({
      queryKey: ['forum', 'reputation', id, userId, 'total'],
      queryFn: () => read<{ total: number }>(`/orgs/${id}/reputation?limit=1&userId=${userId}`),
      retry: false,
    })),
    combine: (results) => results.map(({ data }) => data?.total ?? 0),
  });
  const known = organizations
    .map((organization, i) => ({ organization, total: totals[i] ?? 0 }))
    .filter(({ total }) => total !== 0);
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="reputation" className="mb-24">
      <h2 id="reputation" className="mb-8 flex items-center gap-8 text-15 font-semibold">
        <Award size={16} aria-hidden className="text-text-3" />
        {t('reputation.in')}
      </h2>
      <ul className="flex flex-wrap gap-8">
        {known.map(({ organization, total }) => (
          <li key={organization.id}>
            <Total organization={organization} total={total} userId={userId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type TotalProps = { organization: OrganizationView; total: number; userId: string };

function Total({ organization: { id, slug, name, branding }, total, userId }: TotalProps) {
  const { t } = useTranslation('forum');
  return (
    <Link
      to="/orgs/$slug/reputation"
      params={{ slug }}
      search={{ user: userId }}
      className="flex items-center gap-8 rounded-card border border-line px-12 py-8 text-13 hover:bg-hover"
    >
      <Avatar id={id} name={name} url={branding.logoUrl} size={20} square decorative />
      <bdi className="truncate">{name}</bdi>
      <span className="font-semibold tabular-nums">{t('reputation.total', { count: total })}</span>
    </Link>
  );
}
