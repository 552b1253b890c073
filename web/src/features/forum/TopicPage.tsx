import './forum.css';
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { itemsOf, type PostView, type TopicView, type UserSummary } from '@/api';
import { useDraft, type ComposerHandle } from '@/composer';
import { ErrorState, Page, PageBody, useKey, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { say, SkeletonRows } from '@/ui';
import { AnswerComposer } from './AnswerComposer';
import { ConversationContext, type Conversation } from './conversation';
import { deepTopic } from './depth';
import { SubscriptionMenu } from './following/SubscriptionMenu';
import { Jump } from './Jump';
import { SelectionBar } from './moderation/SelectionBar';
import { useSelection } from './moderation/useSelection';
import { NoComposer } from './NoComposer';
import { PollButton } from './polls/PollButton';
import { isThere, quoted } from './posts';
import { mayModerate, mayWrite, useOrganizationOf, usePosts, usePublish, useTopic, useTopicNews } from './queries';
import { selectionIn } from './reach';
import { seenIn, useReading } from './reading';
import { Revisions } from './Revisions';
import { Place } from './TopicHeading';
import { TopicMenu } from './TopicMenu';
import { TopicPosts } from './TopicPosts';

const TreePosts = lazy(() => import('./tree/TreePosts'));
const from = '/shell/topics/$topicId' as const;

export default function TopicPage() {
  const { topicId } = useParams({ from });
  return <Topic key={topicId} topicId={topicId} />;
}

function Topic({ topicId }: { topicId: string }) {
  const { t: common } = useTranslation();
  const me = useMe();
  const { data: topic, isPending, error, refetch } = useTopic(topicId);
  // It was merged into another, to which its links lead.
  if (topic && topic.id !== topicId) return <Navigate to="/topics/$topicId" params={{ topicId: topic.id }} replace />;
  if (topic) return <OpenTopic key={me?.id} topic={topic} me={me} />;
  return (
    <Page title={common(isPending ? 'loading' : 'notFound.title')}>
      <PageBody className="max-w-812!">
        {isPending && <SkeletonRows label={common('loading')} className="h-76" />}
        {error && <ErrorState problem={error} retry={() => void refetch()} />}
      </PageBody>
    </Page>
  );
}

function OpenTopic({ topic, me }: { topic: TopicView; me: UserSummary | undefined }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const { view } = useSearch({ from });
  const composer = useRef<ComposerHandle>(null);
  useTopicNews(topic.id);
  const { data: organization } = useOrganizationOf(topic.orgId);
  const list = usePosts(topic.id);
  const posts = itemsOf(list.data).filter(isThere);
  const seen = seenIn(topic, useReading());
  const [at, setAt] = useState<number>();
  const draftKey = `topic.${topic.id}`;
  const { draft, change } = useDraft(draftKey);
  const { unsent, publish } = usePublish(topic.id, () => say(t('held.post')));
  const role = organization?.myRole ?? null;
  const moderates = mayModerate(role);
  const takesPart = me !== undefined && mayWrite(role);
  const writes = takesPart && (!topic.locked || moderates);
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
  const { selection, onSelect } = useSelection();
  const conversation: Conversation = {
    topic,
    organization,
    me,
    moderates,
    takesPart,
    writes,
    answer,
    gone,
    selection,
    onSelect,
  };
  return (
    <ConversationContext value={conversation}>
      <Page
        title={topic.title}
        description={
          organization && <Place slug={organization.slug} name={organization.name} forumId={topic.forumId} />
        }
        actions={
          <>
            {topic.lastPostNumber > 1 && (
              <Jump
                at={at}
                last={topic.lastPostNumber}
                unread={seen !== undefined && seen < topic.lastPostNumber ? seen + 1 : undefined}
              />
            )}
            <SubscriptionMenu place={{ kind: 'topic', id: topic.id }} subscription={deepTopic(topic).subscription} />
            <TopicMenu first={posts.find(({ number }) => number === 1)} />
          </>
        }
        pane={useRevisionsPane(posts)}
        dock={
          selection ? (
            <SelectionBar />
          ) : writes ? (
            <AnswerComposer
              composer={composer}
              draftKey={draftKey}
              parent={posts.find(({ id }) => id === draft.about)}
              onNoParent={() => change({ about: undefined })}
              topic={topic}
              mine={posts.filter(({ author, number }) => number > 1 && author.id === me.id)}
              tools={<PollButton topic={topic} />}
              onSend={(body, id, attachments) => publish(id, body, draft.about, attachments)}
            />
          ) : (
            <NoComposer topic={topic} organization={organization} />
          )
        }
      >
        {view === 'tree' ? (
          <Suspense fallback={<SkeletonRows label={common('loading')} className="h-76" />}>
            <TreePosts />
          </Suspense>
        ) : (
          <TopicPosts
            list={list}
            unsent={unsent}
            seen={seen}
            at={at}
            onAt={setAt}
            onWriteOn={writes ? (words) => composer.current?.append(words) : undefined}
          />
        )}
      </Page>
    </ConversationContext>
  );
}

/** What became of a post, beside the topic. */
function useRevisionsPane(posts: PostView[]) {
  const { t } = useTranslation('forum');
  const navigate = useNavigate();
  const { revisions, ...search } = useSearch({ from });
  const post = posts.find(({ id }) => id === revisions);
  const close = () =>
    void navigate({
      to: '.',
      search,
      hash: true,
      replace: true,
      resetScroll: false,
    });
  return {
    title: t('revisions.title', { number: post?.number }),
    open: revisions !== undefined,
    onClose: close,
    content: revisions !== undefined && (
      <Revisions
        postId={revisions}
        number={post?.number}
        authorId={post?.author.id}
        editCount={post?.editCount}
        onClose={close}
      />
    ),
  };
}
