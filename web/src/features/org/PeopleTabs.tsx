import { Link } from '@tanstack/react-router';
import type { OrganizationView } from '@/api';
import { useTranslation } from '@/frame';
import { tabClass, Tabs } from '@/ui';

/** Between those who are here, those who are invited, for those who may invite, and what each role may do. */
export function PeopleTabs({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const params = { slug: organization.slug };
  if (organization.myRole === null) return null;
  return (
    <div className="border-b border-line px-10 max-phone:px-4 [&>nav]:border-b-0">
      <Tabs label={t('members.tabs')}>
        <Link to="/orgs/$slug/members" params={params} className={tabClass} activeOptions={{ includeSearch: false }}>
          {t('members.everyone')}
        </Link>
        {organization.myPermissions.includes('member.invite') && (
          <Link to="/orgs/$slug/invitations" params={params} className={tabClass}>
            {t('invitations.title')}
          </Link>
        )}
        <Link to="/orgs/$slug/roles" params={params} className={tabClass}>
          {t('members.roles')}
        </Link>
      </Tabs>
    </div>
  );
}
