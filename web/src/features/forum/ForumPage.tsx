import './forum.css';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { ForumView, OrganizationView } from '@/api';
import { useOrganization } from '@/features/org';
import { ErrorState, Page, PageBody, useTranslation, useWriting } from '@/frame';
import { Button, buttonClass, SkeletonRows } from '@/ui';
import { mayOpenTopics } from './access';
import { deepForum } from './depth';
import { SubscriptionMenu } from './following/SubscriptionMenu';
import { ForumBar } from './ForumBar';
import { ForumMenu } from './ForumMenu';
import { useForum } from './forumQueries';
import { useVisit } from './reading';
import { TopicList } from './TopicList';

const from = '/shell/orgs/$slug/forums/$forumId' as const;

export default function ForumPage() {
  const { t: common } = useTranslation();
  const { slug, forumId } = useParams({ from });
  const organization = useOrganization(slug);
  const forum = useForum(forumId);
  const error = organization.error ?? forum.error;
  if (organization.data && forum.data) {
    return <Forum key={forumId} organization={organization.data} forum={forum.data.forum} />;
  }
  const again = () => {
    void organization.refetch();
    void forum.refetch();
  };
  return (
    <Page title={common(error ? 'notFound.title' : 'loading')}>
      <PageBody>
        {error ? <ErrorState problem={error} retry={again} /> : <SkeletonRows label={common('loading')} />}
      </PageBody>
    </Page>
  );
}

type ForumProps = { organization: OrganizationView; forum: ForumView };

function Forum({ organization, forum }: ForumProps) {
  const { t } = useTranslation('forum');
  const { sort = 'active', period } = useSearch({ from });
  const params = { slug: organization.slug, forumId: forum.id };
  const line = useVisit(forum.id);
  const writing = useWriting();
  const begin = (
    <>
      <Plus size={16} aria-hidden />
      <span className="max-phone:sr-only">{t(forum.kind === 'questions' ? 'list.ask' : 'list.open')}</span>
    </>
  );
  return (
    <Page
      title={forum.name}
      description={<bdi>{forum.description}</bdi>}
      actions={
        <>
          <SubscriptionMenu place={{ kind: 'forum', id: forum.id }} subscription={deepForum(forum).subscription} />
          <ForumMenu organization={organization} forum={forum} />
          {mayOpenTopics(organization, forum) &&
            (writing.disabled ? (
              <Button look="primary" {...writing}>
                {begin}
              </Button>
            ) : (
              <Link to="/orgs/$slug/forums/$forumId/new" params={params} className={buttonClass('primary')}>
                {begin}
              </Link>
            ))}
        </>
      }
      bar={<ForumBar params={params} />}
    >
      <TopicList key={`${sort}.${period ?? ''}`} organization={organization} forum={forum} line={line} />
    </Page>
  );
}
