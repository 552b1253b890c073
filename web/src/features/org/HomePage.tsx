import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Ellipsis, LogOut, UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { itemsOf, type OrganizationView } from '@/api';
import { MembersByRole, Numbers, RecentActivity, Upcoming } from '@/features/dashboard';
import { ForumList, NewTopicMenu, RecentTopics } from '@/features/forum';
import { ErrorState, number, Page, PageBody, useTranslation, useWriting } from '@/frame';
import { Avatar, Badge, Banner, Button, Card, cx, IconButton, Menu, MenuItem, SkeletonRows } from '@/ui';
import { useMembers } from './memberQueries';
import { useJoining } from './membership';
import { useOrganization, useOrganizationNews } from './queries';

const InviteDialog = lazy(() => import('./InviteDialog'));
const LeaveDialog = lazy(() => import('./LeaveDialog'));

export default function HomePage() {
  const { t: common } = useTranslation();
  const { slug } = useParams({ from: '/shell/orgs/$slug/' });
  const { data: organization, isPending, error, refetch } = useOrganization(slug);
  if (organization) return <Home organization={organization} />;
  return (
    <Page title={common('places.home')}>
      <PageBody>
        {isPending && <SkeletonRows label={common('loading')} />}
        {error && <ErrorState problem={error} retry={() => void refetch()} />}
      </PageBody>
    </Page>
  );
}

function Home({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const join = useJoining();
  useOrganizationNews(organization);
  const { name, myRole } = organization;
  const joining = (look: 'primary' | 'default', size: 'sm' | 'md') => (
    <Button look={look} size={size} busy={join.busy} onClick={() => join.act(organization)}>
      {join.label}
    </Button>
  );
  return (
    <Page
      title={name}
      description={t('home.members', { count: organization.memberCount })}
      actions={myRole === null ? joining('primary', 'md') : <Actions organization={organization} />}
    >
      <PageBody>
        {myRole === null && (
          <div className="mb-20">
            <Banner>{t('home.readOnly', { name })}</Banner>
          </div>
        )}
        {organization.myPermissions.includes('org.analytics') && (
          <div className="mb-20 empty:hidden">
            <Suspense>
              <Numbers organization={organization} />
            </Suspense>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-20 nav:grid-cols-[minmax(0,1fr)_280px]">
          <div className="flex min-w-0 flex-col gap-20">
            <Suspense>
              {myRole !== null && <RecentActivity organization={organization} />}
              <RecentTopics organization={organization} />
            </Suspense>
            <Forums organization={organization} />
          </div>
          <div className="flex flex-col gap-20 max-nav:contents">
            <About organization={organization} />
            {myRole !== null && (
              <Suspense>
                <Upcoming organization={organization} />
              </Suspense>
            )}
            {myRole !== null && <Members organization={organization} />}
          </div>
        </div>
      </PageBody>
    </Page>
  );
}

function Actions({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const [inviting, setInviting] = useState(false);
  const writing = useWriting();
  return (
    <>
      <More organization={organization} />
      {organization.myPermissions.includes('member.invite') && (
        <Button {...writing} onClick={() => setInviting(true)} className="max-phone:hidden">
          <UserPlus size={16} aria-hidden />
          {t('home.invite')}
        </Button>
      )}
      <Suspense>
        <NewTopicMenu organization={organization} />
        {inviting && <InviteDialog organization={organization} onClose={() => setInviting(false)} />}
      </Suspense>
    </>
  );
}

function More({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('home.more')}>
            <Ellipsis size={18} />
          </IconButton>
        }
      >
        <MenuItem danger icon={<LogOut size={16} className="mirror" />} onClick={() => setLeaving(true)}>
          {t('home.leave')}
        </MenuItem>
      </Menu>
      {leaving && (
        <Suspense>
          <LeaveDialog
            organization={organization}
            onClose={() => setLeaving(false)}
            onLeft={() => {
              setLeaving(false);
              if (organization.visibility === 'private') void navigate({ to: '/' });
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function About({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const { description, category, visibility, memberCount, memberLimit, myRole } = organization;
  return (
    <Card className={cx('flex flex-col gap-10 p-16 text-13', myRole === null && 'max-nav:order-first')}>
      <h2 className="text-14 font-semibold">{t('home.about')}</h2>
      {description !== null && (
        <p dir="auto" className="leading-reading wrap-anywhere whitespace-pre-line">
          {description}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-6">
        <Badge tone={visibility === 'private' ? 'warning' : 'neutral'}>{t(`home.${visibility}`)}</Badge>
        {category !== null && (
          <Badge tone="line">
            <span dir="auto" className="max-w-200 truncate">
              {category}
            </span>
          </Badge>
        )}
      </p>
      <p className="text-text-2">
        {memberLimit === null
          ? t('home.members', { count: memberCount })
          : t('home.seats', { count: memberCount, limit: number(memberLimit) })}
        {memberLimit !== null && memberCount >= memberLimit && <span className="block">{t('home.full')}</span>}
      </p>
    </Card>
  );
}

/** Some of those who are here; nothing until they are known. */
function Members({ organization }: { organization: OrganizationView }) {
  const { id, slug } = organization;
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const members = itemsOf(useMembers(id, { status: 'active' }, true).data).slice(0, 12);
  if (members.length === 0) return null;
  return (
    <Card className="flex flex-col gap-12 p-16">
      <div className="flex items-center justify-between gap-8">
        <h2 className="text-14 font-semibold">{common('places.members')}</h2>
        <Link
          to="/orgs/$slug/members"
          params={{ slug }}
          className="text-13 font-medium text-accent-text hover:underline"
        >
          {t('members.everyone')}
        </Link>
      </div>
      <ul className="flex flex-wrap gap-6">
        {members.map(({ user }) => (
          <li key={user.id}>
            <Link to="/u/$username" params={{ username: user.username }} className="block rounded-full">
              <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} size={32} />
            </Link>
          </li>
        ))}
      </ul>
      <Suspense>
        <MembersByRole organization={organization} />
      </Suspense>
    </Card>
  );
}

function Forums({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  return (
    <Card className="forums-card">
      <h2 className="px-16 pt-14 pb-8 text-14 font-semibold">{t('home.forums')}</h2>
      <Suspense fallback={<SkeletonRows label={common('loading')} rows={4} />}>
        <ForumList organization={organization} level={3} />
      </Suspense>
    </Card>
  );
}
