import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { read, type OrganizationView } from '@/api';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { SkeletonRows } from '@/ui';
import { useEvent } from './queries';

const from = '/shell/events/$eventId' as const;

/** Leads on to the event in its organization. */
export default function AnyEventPage() {
  const { t } = useTranslation('event');
  const { t: common } = useTranslation();
  const { eventId } = useParams({ from });
  const search = useSearch({ from });
  const event = useEvent(eventId);
  const orgId = event.data?.orgId;
  const organization = useQuery({
    queryKey: ['events', 'organization', orgId],
    queryFn: () => read<OrganizationView>(`/orgs/${orgId ?? ''}`),
    enabled: orgId !== undefined,
  });
  const slug = organization.data?.slug;
  if (slug !== undefined)
    return <Navigate to="/orgs/$slug/events/$eventId" params={{ slug, eventId }} search={search} replace />;
  const error = event.error ?? organization.error;
  return (
    <Page title={t('title')}>
      <PageBody>
        {error ? (
          <ErrorState problem={error} retry={() => void (event.data ? organization : event).refetch()} />
        ) : (
          <SkeletonRows label={common('loading')} />
        )}
      </PageBody>
    </Page>
  );
}
