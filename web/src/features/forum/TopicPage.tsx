import './forum.css';
import { Link, useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { ArrowDown, ChevronRight, Lock, MessageSquare, Pin } from 'lucide-react';
import { Fragment, useCallback, useRef, useState } from 'react';
import { itemsOf, type ListedPost, type PostView, type TopicView, type UserSummary } from '@/api';
import { UnsentRow, useDraft, type ComposerHandle } from '@/composer';
import { ErrorState, Page, PageBody, Time, useKey, useTranslation } from '@/frame';
import { useMe, useSession } from '@/session';
import { Badge, Button, Empty, SkeletonRows, useLate, Waterline } from '@/ui';
import { AnswerComposer } from './AnswerComposer';
import { Dock } from './Dock';
import { useForum } from './forumQueries';
import { Jump } from './Jump';
import { LongList, type ListHandle } from './LongList';
import { PostRow } from './PostRow';
import { isThere, quoted } from './posts';
import { mayModerate, mayWrite, useOrganizationOf, usePosts, usePublish, useTopic, useTopicNews } from './queries';
import { selectionIn, useReach, useSeen } from './reach';
import { readUpTo, useReading } from './reading';
import { Revisions } from './Revisions';
import { TopicMenu } from './TopicMenu';

export default function TopicPage() {
  const { topicId } = useParams({ from: '/shell/topics/$topicId' });
  return <Topic key={topicId} topicId={topicId} />;
}

function Topic({ topicId }: { topicId: string }) {
  const { t: common } = useTranslation();
  const me = useMe();
  const { data: topic, isPending, error, refetch } = useTopic(topicId);
  if (topic) return <Conversation key={me?.id} topic={topic} me={me} />;
  return (
    <Page title={common(isPending ? 'loading' : 'notFound.title')}>
      <PageBody className="max-w-812!">
        {isPending && <SkeletonRows label={common('loading')} className="h-76" />}
        {error && <ErrorState problem={error} retry={() => void refetch()} />}
      </PageBody>
    </Page>
  );
}

function Conversation({ topic, me }: { topic: TopicView; me: UserSummary | undefined }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const composer = useRef<ComposerHandle>(null);
  useTopicNews(topic.id);
  const { data: organization } = useOrganizationOf(topic.orgId);
  const list = usePosts(topic.id);
  const listed = itemsOf(list.data);
  const posts = listed.filter(isThere);
  const handle = useRef<ListHandle>(null);
  const content = useRef<HTMLDivElement>(null);
  const seen = useReading()?.topics[topic.id];
  const [entered] = useState(seen);
  const [lastAtEntry] = useState(topic.lastPostNumber);
  const firstUnread = seen !== undefined && seen < topic.lastPostNumber ? seen + 1 : undefined;
  const { target, key } = useReach(list, listed, handle, firstUnread);
  const [at, setAt] = useState<number>();
  useSeen(content, key, listed, (number) => {
    setAt(number);
    if (me) readUpTo(me.id, topic.id, number);
  });
  const lineBefore = entered === undefined ? undefined : posts.find(({ number }) => number > entered)?.number;
  const fresh = posts.filter(({ number }) => entered !== undefined && number > entered).length;
  const isBelow = (post: ListedPost) =>
    isThere(post) &&
    at !== undefined &&
    post.number > Math.max(at, seen ?? 0, entered ?? lastAtEntry) &&
    post.author.id !== me?.id;
  const below = me ? posts.filter(isBelow).length : 0;
  // What arrives in view is seen before that.
  const belowLate = useLate(below > 0, 1200);
  const { revisions } = useSearch({ from: '/shell/topics/$topicId' });
  const shownPost = posts.find(({ id }) => id === revisions);
  const closeRevisions = () => void navigate({ to: '.', search: {}, hash: true, replace: true, resetScroll: false });
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const draftKey = `topic.${topic.id}`;
  const { draft, change } = useDraft(draftKey);
  const { unsent, publish } = usePublish(topic.id);
  const role = organization?.myRole ?? null;
  const moderates = mayModerate(role);
  const writes = me !== undefined && mayWrite(role) && (!topic.locked || moderates);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const answer = (post: PostView, words = '') => {
    change({ about: post.id });
    if (words === '') composer.current?.focus();
    else composer.current?.append(words);
  };
  useKey('q', t('keys.quote'), () => {
    const post = posts.find(({ number }) => selectionIn(number) !== undefined);
    if (post && writes) answer(post, quoted(selectionIn(post.number) ?? ''));
  });
  const gone = () =>
    void navigate(
      organization
        ? {
            to: '/orgs/$slug/forums/$forumId',
            params: { slug: organization.slug, forumId: topic.forumId },
            replace: true,
          }
        : { to: '/', replace: true },
    );
  return (
    <Page
      title={topic.title}
      description={organization && <Place slug={organization.slug} name={organization.name} forumId={topic.forumId} />}
      actions={
        <>
          {topic.lastPostNumber > 1 && <Jump at={at} last={topic.lastPostNumber} unread={firstUnread} />}
          <TopicMenu
            topic={topic}
            organization={organization}
            isMine={me?.id === topic.author.id}
            moderates={moderates}
            first={posts.find(({ number }) => number === 1)}
            onGone={gone}
          />
        </>
      }
      pane={{
        title: t('revisions.title', { number: shownPost?.number }),
        open: revisions !== undefined,
        onClose: closeRevisions,
        content: revisions !== undefined && (
          <Revisions
            postId={revisions}
            number={shownPost?.number}
            editCount={shownPost?.editCount}
            onClose={closeRevisions}
          />
        ),
      }}
      dock={
        writes ? (
          <AnswerComposer
            composer={composer}
            draftKey={draftKey}
            orgId={topic.orgId}
            parent={draft.about === undefined ? undefined : byId.get(draft.about)}
            onNoParent={() => change({ about: undefined })}
            forumId={topic.forumId}
            onSend={(body, id, attachments) => publish(id, body, draft.about, attachments)}
          />
        ) : (
          <WhyNot topic={topic} organization={organization} />
        )
      }
    >
      <div ref={content}>
        <PageBody className="max-w-812!">
          <Heading topic={topic} />
          {list.isPending && <SkeletonRows label={common('loading')} className="h-76" />}
          {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
          {list.data && listed.length === 0 && <Empty icon={MessageSquare} title={t('topic.empty')} />}
          <LongList
            ref={handle}
            label={t('topic.posts')}
            items={listed}
            keyOf={({ id }) => id}
            estimate={140}
            more={hasNextPage ? more : undefined}
            row={(post) => (
              <>
                {post.number === lineBefore && (
                  <div className="px-10 py-6">
                    <Waterline more={t('fresh.count', { count: fresh })}>{t('fresh.line')}</Waterline>
                  </div>
                )}
                {isThere(post) ? (
                  <PostRow
                    post={post}
                    orgId={topic.orgId}
                    parent={post.parentId === null ? undefined : byId.get(post.parentId)}
                    target={post.number === target}
                    edits={me !== undefined && (post.author.id === me.id || moderates)}
                    onReply={writes ? () => answer(post) : undefined}
                    onQuote={writes ? () => answer(post, quoted(selectionIn(post.number) ?? post.body)) : undefined}
                    onGone={post.number === 1 ? gone : undefined}
                  />
                ) : (
                  <p id={`post-${post.number}`} className="post-row text-14 text-text-3 italic">
                    {t('post.deleted', { number: post.number })}
                  </p>
                )}
              </>
            )}
          />
          <ol>
            {me &&
              unsent
                .filter(({ id }) => !byId.has(id))
                .map((letter) => (
                  <UnsentRow
                    key={letter.id}
                    letter={letter}
                    me={me}
                    why={letter.refused?.slug === 'topic-locked' ? t('post.locked') : undefined}
                    {...(writes && { onWriteOn: () => composer.current?.append(String(letter.body.body)) })}
                    className="post-row"
                  />
                ))}
          </ol>
          {hasNextPage && (
            <Button className="mx-auto mt-12 flex" busy={list.isFetchingNextPage} onClick={more}>
              {common('loadMore')}
            </Button>
          )}
        </PageBody>
        {/* New posts below never move what one reads. */}
        <div role="status" className="sticky bottom-12 z-10 flex h-0 items-end justify-center">
          {below > 0 && belowLate && (
            <Button
              size="sm"
              className="bg-surface text-signal-text! shadow-menu"
              onClick={() => handle.current?.scrollTo(listed.findIndex(isBelow), 'start')}
            >
              {t('fresh.below', { count: below })}
              <ArrowDown size={14} aria-hidden />
            </Button>
          )}
        </div>
      </div>
    </Page>
  );
}

/** The forum that the topic is in. */
function Place({ slug, name, forumId }: { slug: string; name: string; forumId: string }) {
  const { data } = useForum(forumId);
  if (!data) return <bdi>{name}</bdi>;
  return (
    <span className="flex items-center gap-4">
      <ChevronRight size={14} aria-hidden className="shrink-0 mirror" />
      <Link to="/orgs/$slug/forums/$forumId" params={{ slug, forumId }} className="truncate hover:text-text">
        <bdi>{data.forum.name}</bdi>
      </Link>
    </span>
  );
}

function Heading({ topic }: { topic: TopicView }) {
  const { t } = useTranslation('forum');
  return (
    <div className="mb-16">
      <p aria-hidden dir="auto" className="topic-title">
        {topic.title}
      </p>
      <div className="mt-8 flex flex-wrap items-center gap-8 text-12 text-text-2">
        {topic.pinned && (
          <Badge>
            <Pin size={12} aria-hidden />
            {t('topic.pinned')}
          </Badge>
        )}
        {topic.locked && (
          <Badge tone="warning">
            <Lock size={12} aria-hidden />
            {t('topic.locked')}
          </Badge>
        )}
        {topic.announcement && <Badge tone="accent">{t('topic.announcement')}</Badge>}
        {topic.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        <span>{t('topic.count', { count: topic.postCount })}</span>
        <span aria-hidden>·</span>
        <Time at={topic.createdAt} />
      </div>
    </div>
  );
}

/** One sentence in the place of the composer. */
function WhyNot({
  topic,
  organization,
}: {
  topic: TopicView;
  organization: { slug: string; name: string } | undefined;
}) {
  const { t } = useTranslation('forum');
  const { status } = useSession();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (topic.locked) return <Dock>{t('topic.isLocked')}</Dock>;
  if (status === 'signed-out') {
    return (
      <Dock>
        <Link to="/sign-in" search={{ next: here }} className="font-medium text-accent-text">
          {t('topic.signIn')}
        </Link>
      </Dock>
    );
  }
  if (status === 'starting' || !organization) return <Fragment />;
  return (
    <Dock>
      <Link to="/orgs/$slug" params={{ slug: organization.slug }} className="font-medium text-accent-text">
        {t('topic.join', { name: organization.name })}
      </Link>
    </Dock>
  );
}
