import './forum.css';
import { useParams } from '@tanstack/react-router';
import { useOrganization } from '@/features/org';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { Card, SkeletonRows } from '@/ui';
import ForumList from './ForumList';

export default function ForumsPage() {
  const { t } = useTranslation();
  const { slug } = useParams({ from: '/shell/orgs/$slug/forums' });
  const { data: organization, error, refetch } = useOrganization(slug);
  return (
    <Page title={t('places.forums')} description={<bdi>{organization?.name}</bdi>}>
      <PageBody>
        {error && !organization && <ErrorState problem={error} retry={() => void refetch()} />}
        {!error && !organization && <SkeletonRows label={t('loading')} />}
        {organization && (
          <Card className="forums-card">
            <ForumList organization={organization} />
          </Card>
        )}
      </PageBody>
    </Page>
  );
}
