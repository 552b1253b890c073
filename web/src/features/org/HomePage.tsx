import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { CircleHelp, Ellipsis, Lock, LogOut, Megaphone, MessagesSquare, Rss } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { itemsOf, type ForumView, type OrganizationView } from '@/api';
import { ErrorState, number, Page, PageBody, useTranslation } from '@/frame';
import {
  Avatar,
  Badge,
  Banner,
  Button,
  Card,
  categoryClass,
  cx,
  Empty,
  IconButton,
  Menu,
  MenuItem,
  SkeletonRows,
} from '@/ui';
import { useForums } from './homeQueries';
import { useMembers } from './memberQueries';
import { useJoining } from './membership';
import { useOrganization, useOrganizationNews } from './queries';

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
      actions={myRole === null ? joining('primary', 'md') : <More organization={organization} />}
    >
      <PageBody>
        {myRole === null && (
          <div className="mb-20">
            <Banner>{t('home.readOnly', { name })}</Banner>
          </div>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-20 nav:grid-cols-[minmax(0,1fr)_280px]">
          <Forums organization={organization} />
          <div className="flex flex-col gap-20 max-nav:contents">
            <About organization={organization} />
            {myRole !== null && <Members organization={organization} />}
          </div>
        </div>
      </PageBody>
    </Page>
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
  const { description, category, visibility, memberCount, memberLimit } = organization;
  return (
    <Card className="flex flex-col gap-10 p-16 text-13 max-nav:order-first">
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
function Members({ organization: { id, slug } }: { organization: OrganizationView }) {
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
    </Card>
  );
}

function Forums({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const list = useForums(organization.id);
  const forums = inTreeOrder(itemsOf(list.data));
  return (
    <Card>
      <h2 className="px-16 pt-14 pb-8 text-14 font-semibold">{t('home.forums')}</h2>
      {list.isPending && <SkeletonRows label={common('loading')} rows={4} />}
      {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      {list.data && forums.length === 0 && (
        <Empty icon={MessagesSquare} level={3} title={t('home.noForumsTitle')}>
          {t('home.noForums', { name: organization.name })}
        </Empty>
      )}
      <ul>
        {forums.map(({ forum, depth }) => (
          <ForumRow key={forum.id} forum={forum} depth={depth} slug={organization.slug} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mx-auto my-12 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </Card>
  );
}

type Placed = { forum: ForumView; depth: 0 | 1 };

/** Each below its parent. One whose parent may not be read stands by itself. */
function inTreeOrder(forums: ForumView[]): Placed[] {
  const known = new Set(forums.map(({ id }) => id));
  const isRoot = ({ parentId }: ForumView) => parentId === null || !known.has(parentId);
  const below = (id: string): ForumView[] =>
    forums.filter(({ parentId }) => parentId === id).flatMap((forum) => [forum, ...below(forum.id)]);
  return forums
    .filter(isRoot)
    .flatMap((forum) => [{ forum, depth: 0 }, ...below(forum.id).map((child): Placed => ({ forum: child, depth: 1 }))]);
}

const icons = { discussion: MessagesSquare, questions: CircleHelp, feed: Rss, announcements: Megaphone };

/** The forums' own feature serves it. */
function addressOf(slug: string, forumId: string): string {
  return `/orgs/${slug}/forums/${forumId}`;
}

function ForumRow({ forum, depth, slug }: Placed & { slug: string }) {
  const { t } = useTranslation('org');
  const { id, name, description, kind, topicCount } = forum;
  const Icon = icons[kind];
  return (
    <li
      className={cx(
        'relative flex items-center gap-12 border-t border-line py-10 pe-16 hover:bg-inset',
        depth === 0 ? 'ps-16' : 'ps-40',
      )}
    >
      <span
        className={cx(
          'grid shrink-0 place-items-center rounded-[8px] bg-category-soft text-category-text square-32',
          categoryClass(id),
        )}
      >
        <Icon size={16} role="img" aria-label={t(`home.kind.${kind}`)} />
      </span>
      <div className="min-w-0 grow">
        <h3 className="flex items-center gap-6 text-14 font-medium">
          <Link
            to={addressOf(slug, id)}
            dir="auto"
            className="truncate after:absolute after:inset-0 after:content-['']"
          >
            {name}
          </Link>
          {forum.private && (
            <Lock size={12} className="shrink-0 text-text-3" role="img" aria-label={t('home.forumPrivate')} />
          )}
        </h3>
        {description !== null && (
          <p dir="auto" className="truncate text-12 text-text-3">
            {description}
          </p>
        )}
      </div>
      {topicCount !== undefined && (
        <span className="shrink-0 text-12 text-text-2 tabular-nums">{t('home.topics', { count: topicCount })}</span>
      )}
    </li>
  );
}
