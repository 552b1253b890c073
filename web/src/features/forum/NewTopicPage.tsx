import './forum.css';
import { Link, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Problem, type ForumView, type OrganizationView } from '@/api';
import { Composer, useDraft } from '@/composer';
import { useOrganization } from '@/features/org';
import { isHeld } from '@/features/moderation';
import { useSuggestions } from '@/features/search';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { useMe, useSession } from '@/session';
import { buttonClass, Chip, complain, Empty, Field, Input, say, SkeletonRows } from '@/ui';
import { PenLine } from 'lucide-react';
import { mayOpenTopics } from './access';
import { useForum, useOpenTopic, useRecent } from './forumQueries';
import { NewPollField } from './polls/NewPollField';
import { openPoll, type NewPoll } from './polls/pollQueries';
import { readUpTo } from './reading';
import { isTag, mostTags, tagsIn, tagsOf, toggledTag } from './tags';

const from = '/shell/orgs/$slug/forums/$forumId/new' as const;

export default function NewTopicPage() {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { slug, forumId } = useParams({ from });
  const organization = useOrganization(slug);
  const forum = useForum(forumId);
  const error = organization.error ?? forum.error;
  const data = organization.data && forum.data && { organization: organization.data, forum: forum.data.forum };
  const again = () => {
    void organization.refetch();
    void forum.refetch();
  };
  return (
    <Page
      title={t(data?.forum.kind === 'questions' ? 'list.ask' : 'list.open')}
      description={
        data && (
          <Link to="/orgs/$slug/forums/$forumId" params={{ slug, forumId }} className="hover:text-text">
            <bdi>{data.forum.name}</bdi>
          </Link>
        )
      }
    >
      <PageBody className="max-w-812!">
        {!data && error && <ErrorState problem={error} retry={again} />}
        {!data && !error && <SkeletonRows label={common('loading')} rows={3} />}
        {data && (mayOpenTopics(data.organization, data.forum) ? <NewTopic {...data} /> : <WhyNot {...data} />)}
      </PageBody>
    </Page>
  );
}

type PlaceProps = { organization: OrganizationView; forum: ForumView };

function WhyNot({ organization, forum }: PlaceProps) {
  const { t } = useTranslation('forum');
  const { status } = useSession();
  const here = useRouterState({ select: ({ location }) => location.href });
  const announcements = organization.myPermissions.includes('content.post') && forum.kind === 'announcements';
  if (status === 'starting') return null;
  return (
    <Empty
      icon={PenLine}
      title={t(announcements ? 'new.announcementsOnly' : 'new.membersOnly')}
      action={
        status === 'signed-out' ? (
          <Link to="/sign-in" search={{ next: here }} className={buttonClass()}>
            {t('new.signIn')}
          </Link>
        ) : (
          <Link
            to="/orgs/$slug/forums/$forumId"
            params={{ slug: organization.slug, forumId: forum.id }}
            className={buttonClass()}
          >
            {t('new.back')}
          </Link>
        )
      }
    />
  );
}

/** What is written is kept until it is published, also over a reload. */
function NewTopic({ organization, forum }: PlaceProps) {
  const { t } = useTranslation('forum');
  const navigate = useNavigate();
  const me = useMe();
  const title = useDraft(`new-topic.${forum.id}.title`);
  const tags = useDraft(`new-topic.${forum.id}.tags`);
  const open = useOpenTopic(forum.id);
  const [tried, setTried] = useState(false);
  const [poll, setPoll] = useState<NewPoll>();
  const known = tagsOf(useRecent([forum.id])[forum.id] ?? []).slice(0, 8);
  const chosen = tagsIn(tags.draft.body);
  const titleMissing = title.draft.body.trim() === '';
  const wrongTag = chosen.find((tag) => !isTag(tag));
  const fields = open.error?.fields ?? {};
  const tagsWrong =
    wrongTag !== undefined
      ? t('new.wrongTag', { tag: wrongTag })
      : chosen.length > mostTags
        ? t('new.tooManyTags', { count: mostTags })
        : undefined;

  const leave = () => {
    title.drop();
    tags.drop();
  };

  const publish = async (body: string, id: string, attachments: string[]) => {
    setTried(true);
    if (titleMissing) throw new Problem(400, { detail: t('new.titleNeeded') });
    if (tagsWrong !== undefined) throw new Problem(400, { detail: tagsWrong });
    const topic = await open.mutateAsync({ id, title: title.draft.body.trim(), body, tags: chosen, attachments });
    if (isHeld(topic)) {
      leave();
      say(t('held.topic'));
      void navigate({ to: '/orgs/$slug/forums/$forumId', params: { slug: organization.slug, forumId: forum.id } });
      return;
    }
    if (poll) await openPoll(topic.id, poll).catch(() => complain(t('poll.notOpened')));
    if (me) readUpTo(me.id, topic.id, topic.lastPostNumber);
    leave();
    void navigate({ to: '/topics/$topicId', params: { topicId: topic.id }, replace: true });
  };

  return (
    <div className="flex flex-col gap-16">
      <Field
        name="title"
        label={t(forum.kind === 'questions' ? 'new.question' : 'new.title')}
        error={fields.title ?? (tried && titleMissing && t('new.titleNeeded'))}
      >
        <Input
          size="lg"
          value={title.draft.body}
          onValueChange={(body) => title.change({ body })}
          maxLength={255}
          dir="auto"
          autoComplete="off"
        />
      </Field>
      <Similar title={title.draft.body} orgId={organization.id} />
      <Field
        name="tags"
        label={t('new.tags')}
        help={t('new.tagsHelp', { count: mostTags })}
        error={fields.tags ?? tagsWrong}
      >
        <Input
          value={tags.draft.body}
          onValueChange={(body) => tags.change({ body })}
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
        />
      </Field>
      {known.length > 0 && (
        <div role="group" aria-label={t('new.knownTags')} className="-mt-8 flex flex-wrap gap-6">
          {known.map((tag) => (
            <Chip
              key={tag}
              pressed={chosen.includes(tag)}
              onPress={() => tags.change({ body: toggledTag(tags.draft.body, tag) })}
            >
              <bdi>{tag}</bdi>
            </Chip>
          ))}
        </div>
      )}
      <NewPollField poll={poll} onChange={setPoll} />
      <Composer
        draftKey={`new-topic.${forum.id}`}
        everywhere={{
          fields: { title: title.draft.body, tags: tags.draft.body },
          onFields: (fields) => {
            title.change({ body: fields.title ?? '' });
            tags.change({ body: fields.tags ?? '' });
          },
        }}
        label={t('new.body')}
        placeholder={t('new.placeholder')}
        submitLabel={t('new.publish')}
        orgId={organization.id}
        uploadTo={`/forums/${forum.id}`}
        onSend={publish}
        className="new-topic"
      />
    </div>
  );
}

function useSettled(value: string, ms: number): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** Whoever asks sees first whether it was asked before. */
function Similar({ title, orgId }: { title: string; orgId: string }) {
  const { t } = useTranslation('forum');
  const settled = useSettled(title.trim(), 400);
  const found = useSuggestions(settled.length < 4 ? '' : settled, orgId).data?.items ?? [];
  if (settled.length < 4 || found.length === 0) return null;
  return (
    <section aria-label={t('new.similar')} className="-mt-8 text-13">
      <h2 className="mb-2 text-12 text-text-3">{t('new.similar')}</h2>
      <ul>
        {found.slice(0, 4).map(({ id, title: name }) => (
          <li key={id}>
            <Link
              to="/topics/$topicId"
              params={{ topicId: id }}
              dir="auto"
              className="block truncate py-2 text-accent-text hover:underline"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
