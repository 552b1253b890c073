import { Link, useNavigate } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import type { OrganizationView } from '@/api';
import { wordsFor, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Badge, Button, complain, say } from '@/ui';
import { useJoin, useOrganizationNews } from './queries';

export function OrganizationRow({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const { id, slug, name, description, memberCount, branding, visibility } = organization;
  useOrganizationNews(organization);
  return (
    <li className="relative flex items-start gap-12 border-b border-line px-8 py-12 hover:bg-inset">
      <Avatar id={id} name={name} url={branding.logoUrl} size={40} square decorative />
      <div className="min-w-0 grow">
        <h3 className="flex items-center gap-6 text-15 font-semibold">
          <Link
            to="/orgs/$slug"
            params={{ slug }}
            dir="auto"
            className="truncate after:absolute after:inset-0 after:content-['']"
          >
            {name}
          </Link>
          {visibility === 'private' && (
            <Lock size={12} className="shrink-0 text-text-3" role="img" aria-label={t('discover.private')} />
          )}
        </h3>
        {description !== null && (
          <p dir="auto" className="line-clamp-2 text-13 wrap-anywhere text-text-2">
            {description}
          </p>
        )}
        <p className="mt-2 text-12 text-text-3">{t('discover.members', { count: memberCount })}</p>
      </div>
      <Membership organization={organization} />
    </li>
  );
}

function Membership({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const me = useMe();
  const navigate = useNavigate();
  const join = useJoin();
  if (organization.myRole !== null) return <Badge tone="accent">{t('discover.member')}</Badge>;
  const { name } = organization;
  const act = () => {
    if (!me) return void navigate({ to: '/sign-in', search: { next: `/orgs/${organization.slug}` } });
    join.mutate(organization, {
      onSuccess: () => say(t('discover.joined', { name })),
      onError: (problem) =>
        complain(
          problem.slug === 'seat-limit-reached'
            ? t('discover.full', { name })
            : t('discover.notJoined', { name, reason: wordsFor(problem) }),
        ),
    });
  };
  return (
    <Button size="sm" className="relative" onClick={act}>
      {t(me ? 'discover.join' : 'discover.signInToJoin')}
    </Button>
  );
}
