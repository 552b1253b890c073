import { ExternalLink } from 'lucide-react';
import { useSearch } from '@tanstack/react-router';
import type { OrganizationView } from '@/api';
import { ClosedState, OrganizationPage, SettingsTabs } from '@/features/org';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { Button, complain, SkeletonRows } from '@/ui';
import { mayManageBilling } from '.';
import { History } from './History';
import { Invoices } from './Invoices';
import { SeatLedger } from './SeatLedger';
import { Notices } from './Notices';
import { PlanCards } from './PlanCards';
import { useProblemWords } from './problems';
import { useAccount, usePortal } from './queries';
import { Summary } from './Summary';
import { isArranged } from './shapes';

export default function BillingPage() {
  const { t } = useTranslation();
  return (
    <OrganizationPage title={t('places.billing')}>
      {(organization) => (
        <Page
          title={t('places.billing')}
          actions={mayManageBilling(organization) && <PortalButton orgId={organization.id} />}
          bar={<SettingsTabs organization={organization} />}
        >
          <PageBody className="max-w-1100!">
            {mayManageBilling(organization) ? (
              <Billing organization={organization} />
            ) : (
              <ClosedState name={organization.name} />
            )}
          </PageBody>
        </Page>
      )}
    </OrganizationPage>
  );
}

/** Before anything was paid, Stripe has no page for them. */
function PortalButton({ orgId }: { orgId: string }) {
  const { t } = useTranslation('billing');
  const words = useProblemWords();
  const { data } = useAccount(orgId);
  const portal = usePortal(orgId);
  if (!data || (data.interval === null && data.paymentMethod === null)) return null;
  return (
    <Button
      busy={portal.isPending}
      onClick={() => portal.mutate(undefined, { onError: (problem) => complain(words(problem)) })}
    >
      <ExternalLink size={16} aria-hidden className="mirror" />
      <span className="max-phone:sr-only">{t('portal')}</span>
    </Button>
  );
}

function Billing({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation();
  const { checkout } = useSearch({ from: '/shell/orgs/$slug/billing' });
  const { id } = organization;
  const { data, error, refetch } = useAccount(id, { until: checkout === 'done' ? 'subscribed' : undefined });
  if (!data)
    return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <SkeletonRows label={t('loading')} />;
  return (
    <div className="flex flex-col gap-24">
      <Notices organization={organization} account={data} checkout={checkout} />
      <Summary orgId={id} account={data} />
      {!isArranged(data) && <PlanCards orgId={id} account={data} />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-20 pane:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-20">
          <Invoices orgId={id} />
          <History orgId={id} />
        </div>
        <SeatLedger orgId={id} />
      </div>
    </div>
  );
}
