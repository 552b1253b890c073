import './forum.css';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { MessagesSquare, Plus } from 'lucide-react';
import { useCallback } from 'react';
import { itemsOf, type ForumView, type OrganizationView, type TopicView } from '@/api';
import { useOrganization } from '@/features/org';
import { ErrorState, fullTime, Page, PageBody, useTranslation, useWriting } from '@/frame';
import { Button, buttonClass, Chip, Empty, SkeletonRows, tabClass, Waterline } from '@/ui';
import { mayOpenTopics } from './access';
import { useBehind, useForum, useTopics } from './forumQueries';
import { ForumMenu } from './ForumMenu';
import { LongList } from './LongList';
import { useReading, useVisit } from './reading';
import { TopicRow } from './TopicRow';
import { sorts, type Sort } from './sorts';
import { tagsOf } from './tags';
import { waterlineBefore } from './topics';

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
  const { tag, sort = 'active' } = useSearch({ from });
  const list = useTopics(forum.id, sort);
  const tags = tagsOf(itemsOf(list.data));
  const chips = tag !== undefined && !tags.includes(tag) ? [tag, ...tags] : tags;
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
      bar={
        <div className="flex shrink-0 items-center gap-12 border-b border-line ps-10 pe-14">
          <nav aria-label={t('list.sorts')} className="flex min-w-0 [scrollbar-width:none] gap-4 overflow-x-auto">
            {sorts.map((one) => (
              <Link
                key={one}
                to="/orgs/$slug/forums/$forumId"
                params={params}
                search={{ ...(one !== 'active' && { sort: one }), ...(tag !== undefined && { tag }) }}
                activeOptions={{ exact: true }}
                className={tabClass}
              >
                {t(`list.sort.${one}`)}
              </Link>
            ))}
          </nav>
          <Tags chips={chips.slice(0, 4)} tag={tag} params={params} sort={sort} />
        </div>
      }
    >
      <Topics key={sort} organization={organization} forum={forum} line={line} />
    </Page>
  );
}

type TagsProps = { chips: string[]; tag: string | undefined; sort: Sort; params: { slug: string; forumId: string } };

function Tags({ chips, tag, sort, params }: TagsProps) {
  const { t } = useTranslation('forum');
  const navigate = useNavigate();
  const choose = (next: string | undefined) =>
    void navigate({
      to: '/orgs/$slug/forums/$forumId',
      params,
      search: { ...(sort !== 'active' && { sort }), ...(next !== undefined && { tag: next }) },
      replace: true,
    });
  if (chips.length === 0) return null;
  return (
    <div role="group" aria-label={t('list.tags')} className="ms-auto flex shrink-0 gap-6 max-nav:hidden">
      {chips.map((chip) => (
        <Chip
          key={chip}
          pressed={chip === tag}
          removable={chip === tag}
          onPress={() => choose(chip === tag ? undefined : chip)}
        >
          <bdi>{chip}</bdi>
        </Chip>
      ))}
    </div>
  );
}

function Topics({ organization, forum, line }: ForumProps & { line: string | undefined }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { tag, sort = 'active' } = useSearch({ from });
  const list = useTopics(forum.id, sort);
  const reading = useReading();
  const all = itemsOf(list.data);
  const topics = tag === undefined ? all : all.filter(({ tags }) => tags.includes(tag));
  const lineBefore = sort === 'active' && tag === undefined ? waterlineBefore(topics, line) : undefined;
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  if (list.isPending) return <SkeletonRows label={common('loading')} className="h-62" />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      <Behind forumId={forum.id} sort={sort} topics={all} readAgain={() => list.refetch()} />
      {topics.length === 0 && <NoTopics organization={organization} forum={forum} tag={tag} sort={sort} />}
      <LongList
        label={t('list.topics')}
        items={topics}
        keyOf={({ id }) => id}
        estimate={63}
        more={tag === undefined && hasNextPage ? more : undefined}
        row={(topic) => (
          <>
            {topic.id === lineBefore && line !== undefined && (
              <div className="px-20 pt-8 max-phone:px-14">
                <Waterline>{t('list.lastVisit', { time: fullTime(line) })}</Waterline>
              </div>
            )}
            <TopicRow topic={topic} kind={forum.kind} reading={reading} />
          </>
        )}
      />
      {tag !== undefined && <Filtered orgId={organization.id} tag={tag} found={topics.length} of={all.length} />}
      {hasNextPage && (
        <Button className="mx-auto my-16 flex" busy={list.isFetchingNextPage} onClick={more}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}

/** The server can't filter a forum by tag: this says what was looked at, and where all are. */
function Filtered({ orgId, tag, found, of }: { orgId: string; tag: string; found: number; of: number }) {
  const { t } = useTranslation('forum');
  return (
    <p role="status" className="px-20 py-12 text-center text-12 text-text-3">
      {t('list.filtered', { found, count: of })}{' '}
      <Link to="/search" search={{ q: `tag:${tag}`, org: orgId }} className="font-medium text-accent-text">
        {t('list.searchTag')}
      </Link>
    </p>
  );
}

function NoTopics({ organization, forum, tag, sort }: ForumProps & { tag: string | undefined; sort: Sort }) {
  const { t } = useTranslation('forum');
  if (tag !== undefined || sort === 'unanswered') {
    return <Empty icon={MessagesSquare} title={t(tag === undefined ? 'list.allAnswered' : 'list.noneTagged')} />;
  }
  const questions = forum.kind === 'questions';
  return (
    <Empty
      icon={MessagesSquare}
      title={t(questions ? 'list.noQuestions' : 'list.noTopics')}
      action={
        mayOpenTopics(organization, forum) && (
          <Link
            to="/orgs/$slug/forums/$forumId/new"
            params={{ slug: organization.slug, forumId: forum.id }}
            className={buttonClass()}
          >
            {t(questions ? 'list.ask' : 'list.open')}
          </Link>
        )
      }
    >
      {t(questions ? 'list.noQuestionsText' : 'list.noTopicsText')}
    </Empty>
  );
}

type BehindProps = { forumId: string; sort: Sort; topics: TopicView[]; readAgain: () => Promise<unknown> };

/** Nothing moves under the eyes: what would come up waits until one asks for it. */
function Behind({ forumId, sort, topics, readAgain }: BehindProps) {
  const { t } = useTranslation('forum');
  const { topicIds, clear } = useBehind(forumId);
  const known = new Set(topics.map(({ id }) => id));
  const first = topics.find(({ pinned }) => !pinned)?.id;
  const count = topicIds.filter((id) => (sort === 'active' ? id !== first : !known.has(id))).length;
  return (
    <div role="status" className="sticky top-8 z-10 flex h-0 justify-center">
      {count > 0 && (
        <Button
          size="sm"
          className="mt-8 bg-surface text-signal-text! shadow-menu"
          onClick={({ currentTarget }) => {
            currentTarget.closest('main')?.querySelector('ol')?.scrollIntoView({ block: 'start' });
            void readAgain().then(clear);
          }}
        >
          {t('list.behind', { count })}
        </Button>
      )}
    </div>
  );
}
