import { Link, useRouterState } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { OrganizationView } from '@/api';
import { useTranslation } from '@/frame';
import { Banner, buttonClass } from '@/ui';
import { mayManageBilling } from '.';
import { day } from './format';
import { useAccount } from './queries';
import type { Account } from './shapes';

const dayLength = 24 * 60 * 60 * 1000;
/** How long before its end a trial is spoken of everywhere. */
const trialSoon = 4 * dayLength;

type OrgBannerProps = { organization: OrganizationView; readOnly: boolean };

/** Above every page inside of an organization: what comes to those who pay, and to all that nothing can be written. */
export default function OrgBanner({ organization, readOnly }: OrgBannerProps) {
  const { t } = useTranslation('billing');
  const { t: common } = useTranslation();
  const pays = mayManageBilling(organization);
  const { data: account } = useAccount(organization.id, { enabled: pays });
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const words = useWarning(organization, account);
  // There it is said at length.
  if (pays && path.endsWith('/billing')) return null;
  if (!readOnly && words === undefined) return null;
  const urgent = readOnly || account?.status !== 'trialing';
  return (
    <div className="border-b border-line bg-surface p-8">
      <Banner
        tone={readOnly ? 'danger' : 'warning'}
        {...(readOnly && { icon: Lock })}
        action={
          pays && (
            <Link
              to="/orgs/$slug/billing"
              params={{ slug: organization.slug }}
              className={buttonClass(urgent ? 'primary' : 'default', 'sm')}
            >
              {common('places.billing')}
            </Link>
          )
        }
      >
        {readOnly ? t(pays ? 'notice.readOnly' : 'notice.readOnlyMember', { name: organization.name }) : words}
      </Banner>
    </div>
  );
}

function useWarning({ name }: OrganizationView, account: Account | undefined): string | undefined {
  const { t } = useTranslation('billing');
  const [now] = useState(Date.now);
  if (!account) return undefined;
  const { status, trialEndsAt, graceEndsAt } = account;
  if (status === 'trialing' && trialEndsAt !== null && Date.parse(trialEndsAt) - now < trialSoon)
    return t('notice.trialSoon', { date: day(trialEndsAt) });
  if ((status === 'past_due' || status === 'grace') && graceEndsAt !== null)
    return t('notice.missing', { name, date: day(graceEndsAt) });
  return undefined;
}
