import './forum.css';
import { Link, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { Lock, MessageSquare, Pin } from 'lucide-react';
import { Fragment, useEffect, useRef } from 'react';
import { itemsOf, type PostView, type TopicView, type UserSummary } from '@/api';
import { UnsentRow, useDraft, type ComposerHandle } from '@/composer';
import { ErrorState, Page, PageBody, Time, useTranslation } from '@/frame';
import { useMe, useSession } from '@/session';
import { Badge, Button, Empty, SkeletonRows } from '@/ui';
import { AnswerComposer } from './AnswerComposer';
import { Dock } from './Dock';
import { PostRow } from './PostRow';
import { numberIn, quoted } from './posts';
import { mayModerate, mayWrite, useOrganizationOf, usePosts, usePublish, useTopic, useTopicNews } from './queries';

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
  const posts = itemsOf(list.data);
  const target = useTarget(list, posts);
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
  const gone = () =>
    void navigate(
      organization
        ? { to: '/orgs/$slug', params: { slug: organization.slug }, replace: true }
        : { to: '/', replace: true },
    );
  return (
    <Page
      title={topic.title}
      description={organization && <bdi>{organization.name}</bdi>}
      dock={
        writes ? (
          <AnswerComposer
            composer={composer}
            draftKey={draftKey}
            orgId={topic.orgId}
            parent={draft.about === undefined ? undefined : byId.get(draft.about)}
            onNoParent={() => change({ about: undefined })}
            onSend={(body, id) => publish(id, body, draft.about)}
          />
        ) : (
          <WhyNot topic={topic} organization={organization} />
        )
      }
    >
      <PageBody className="max-w-812!">
        <Heading topic={topic} />
        {list.isPending && <SkeletonRows label={common('loading')} className="h-76" />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {list.data && posts.length === 0 && <Empty icon={MessageSquare} title={t('topic.empty')} />}
        <ol aria-label={t('topic.posts')}>
          {posts.map((post) => (
            <PostRow
              key={post.id}
              post={post}
              orgId={topic.orgId}
              parent={post.parentId === null ? undefined : byId.get(post.parentId)}
              target={post.number === target}
              edits={me !== undefined && (post.author.id === me.id || moderates)}
              onReply={writes ? () => answer(post) : undefined}
              onQuote={writes ? () => answer(post, quoted(post.body)) : undefined}
              onGone={post.number === 1 ? gone : undefined}
            />
          ))}
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
        {list.hasNextPage && (
          <Button
            className="mx-auto mt-12 flex"
            busy={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {common('loadMore')}
          </Button>
        )}
      </PageBody>
    </Page>
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

type List = Pick<ReturnType<typeof usePosts>, 'hasNextPage' | 'isFetching' | 'fetchNextPage'>;

/** The post that the address names is read, however far down it is, and brought into view once. */
function useTarget({ hasNextPage, isFetching, fetchNextPage }: List, posts: PostView[]): number | undefined {
  const wanted = numberIn(useRouterState({ select: ({ location }) => location.hash }));
  const reached = useRef<number>(undefined);
  const last = posts.at(-1)?.number ?? 0;
  const missing = wanted !== undefined && wanted > last;
  useEffect(() => {
    if (missing && hasNextPage && !isFetching) void fetchNextPage();
  }, [missing, hasNextPage, isFetching, fetchNextPage]);
  const found = wanted === undefined ? undefined : posts.find(({ number }) => number >= wanted)?.number;
  useEffect(() => {
    if (found === undefined || wanted === reached.current) return;
    document.getElementById(`post-${found}`)?.scrollIntoView({ block: 'start' });
    reached.current = wanted;
  }, [found, wanted]);
  return found;
}
