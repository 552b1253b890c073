import { Link } from '@tanstack/react-router';
import type { OrganizationView } from '@/api';
import { useTranslation } from '@/frame';
import { Avatar, Badge, Button } from '@/ui';
import { useJoining } from './membership';
import { useOrganizationNews } from './queries';

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
          {visibility === 'private' && <span className="text-12 text-text-3">{t('discover.private')}</span>}
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
  const join = useJoining();
  if (organization.myRole !== null) return <Badge tone="accent">{t('discover.member')}</Badge>;
  return (
    <Button size="sm" className="relative" onClick={() => join.act(organization)}>
      {join.label}
    </Button>
  );
}
