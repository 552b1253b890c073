import './forum.css';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Award, Medal, Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useOrganization } from '@/features/org';
import { ErrorState, Page, PageBody, useTranslation, useWriting } from '@/frame';
import { Button, buttonClass, Card, SkeletonRows } from '@/ui';
import { mayOpenForums } from './access';
import ForumList from './ForumList';

const OpenForumDialog = lazy(() => import('./ForumDialog').then((m) => ({ default: m.OpenForumDialog })));
const from = '/shell/orgs/$slug/forums' as const;

export default function ForumsPage() {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const writing = useWriting();
  const navigate = useNavigate();
  const { slug } = useParams({ from });
  const { opening } = useSearch({ from });
  const { data: organization, error, refetch } = useOrganization(slug);
  const opens = organization !== undefined && mayOpenForums(organization);
  const show = (open: boolean) =>
    void navigate({
      to: '/orgs/$slug/forums',
      params: { slug },
      search: open ? { opening: true } : {},
      replace: !open,
    });
  return (
    <Page
      title={common('places.forums')}
      description={<bdi>{organization?.name}</bdi>}
      actions={
        <>
          {organization?.myRole != null && (
            <Link to="/orgs/$slug/reputation" params={{ slug }} className={buttonClass('quiet')}>
              <Award size={16} aria-hidden />
              <span className="max-phone:sr-only">{t('reputation.title')}</span>
            </Link>
          )}
          {organization && (
            <Link to="/orgs/$slug/badges" params={{ slug }} className={buttonClass('quiet')}>
              <Medal size={16} aria-hidden />
              <span className="max-phone:sr-only">{t('badges.title')}</span>
            </Link>
          )}
          {opens && (
            <Button {...writing} look="primary" onClick={() => show(true)}>
              <Plus size={16} aria-hidden />
              {t('settings.openTitle')}
            </Button>
          )}
        </>
      }
    >
      <PageBody>
        {error && !organization && <ErrorState problem={error} retry={() => void refetch()} />}
        {!error && !organization && <SkeletonRows label={common('loading')} />}
        {organization && (
          <Card className="forums-card">
            <ForumList
              organization={organization}
              action={
                opens && (
                  <Button {...writing} onClick={() => show(true)}>
                    {t('settings.openTitle')}
                  </Button>
                )
              }
            />
          </Card>
        )}
      </PageBody>
      {opening && opens && (
        <Suspense>
          <OpenForumDialog
            organization={organization}
            onClose={() => show(false)}
            onOpened={({ id }) =>
              void navigate({ to: '/orgs/$slug/forums/$forumId', params: { slug, forumId: id }, replace: true })
            }
          />
        </Suspense>
      )}
    </Page>
  );
}
