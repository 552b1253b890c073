import { useParams } from '@tanstack/react-router';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { Banner, SkeletonRows } from '@/ui';
import { useOrganization } from './queries';

export default function HomePage() {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const { slug } = useParams({ from: '/shell/orgs/$slug/' });
  const { data: organization, isPending, error, refetch } = useOrganization(slug);
  return (
    <Page
      title={organization?.name ?? common('places.home')}
      description={organization && t('home.members', { count: organization.memberCount })}
    >
      <PageBody>
        {isPending && <SkeletonRows label={common('loading')} />}
        {error && <ErrorState problem={error} retry={() => void refetch()} />}
        {organization?.myRole === null && <Banner>{t('home.readOnly', { name: organization.name })}</Banner>}
        {organization?.description != null && (
          <p dir="auto" className="mt-16 max-w-(--measure) text-15 leading-reading wrap-anywhere">
            {organization.description}
          </p>
        )}
      </PageBody>
    </Page>
  );
}
