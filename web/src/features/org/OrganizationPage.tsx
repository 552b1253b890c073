import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OrganizationView } from '@/api';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { SkeletonRows } from '@/ui';
import { useOrganization } from './queries';

type OrganizationPageProps = { title: string; children: (organization: OrganizationView) => ReactNode };

/** Reads the organization of the address; one that is not there or not open looks the same. */
export function OrganizationPage({ title, children }: OrganizationPageProps) {
  const { t } = useTranslation();
  const { slug } = useParams({ from: '/shell/orgs/$slug' });
  const { data: organization, error, refetch } = useOrganization(slug);
  if (organization) return children(organization);
  return (
    <Page title={title}>
      <PageBody>
        {error ? <ErrorState problem={error} retry={() => void refetch()} /> : <SkeletonRows label={t('loading')} />}
      </PageBody>
    </Page>
  );
}
