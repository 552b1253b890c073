import { Link, useParams } from '@tanstack/react-router';
import { MessageCircleQuestion, Radio, Users, Video } from 'lucide-react';
import { useState } from 'react';
import { useOrganization } from '@/features/org';
import { ErrorState, number, Page, PageBody, useMedia, useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { Badge, Banner, Button, buttonClass, complain, ConfirmDialog, SkeletonRows } from '@/ui';
import type { EventView } from '../eventTypes';
import { useEvent } from '../queries';
import { useEventWords } from '../useEventWords';
import { Feedback } from './Feedback';
import { useLive, useLiveNews, useTurnLive, useWatching } from './liveQueries';
import type { LiveSession } from './liveTypes';
import { Polls } from './Polls';
import { Questions } from './Questions';

const from = '/shell/orgs/$slug/events/$eventId/live' as const;

/** What one may do here. */
export type Part = { eventId: string; runs: boolean; writes: boolean; moderates: boolean };

export default function LivePage() {
  const { t } = useTranslation('event');
  const { t: common } = useTranslation();
  const { slug, eventId } = useParams({ from });
  const organization = useOrganization(slug).data;
  const event = useEvent(eventId);
  const live = useLive(eventId);
  const me = useMe();
  const wide = useMedia('(min-width: 1280px)');
  const [shown, show] = useState<boolean>();
  useLiveNews(eventId);
  useWatching(eventId, me !== undefined && live.data !== undefined && live.data.state !== 'ended');
  const may = (permission: 'content.post' | 'event.create' | 'content.moderate') =>
    organization?.myPermissions.includes(permission) === true;
  const part: Part = {
    eventId,
    runs: event.data?.hosting === true || may('event.create'),
    writes: may('content.post'),
    moderates: may('content.moderate'),
  };
  const error = event.error ?? live.error;
  const ready = event.data && live.data;
  const open = shown ?? wide;
  return (
    <Page
      title={event.data?.title ?? t('live.title')}
      description={ready && <Stand event={event.data} live={live.data} />}
      actions={
        ready && (
          <>
            <span
              className="flex items-center gap-5 text-13 text-text-2"
              title={t('live.watching', { count: live.data.viewers })}
            >
              <Users size={14} aria-hidden />
              <span className="sr-only">{t('live.watching', { count: live.data.viewers })}</span>
              <span aria-hidden className="tabular-nums">
                {number(live.data.viewers)}
              </span>
            </span>
            {!open && (
              <Button onClick={() => show(true)}>
                <MessageCircleQuestion size={14} aria-hidden />
                <span className="max-phone:sr-only">{t('live.questions')}</span> {number(live.data.questions.length)}
              </Button>
            )}
            {part.runs && <Turn eventId={eventId} state={live.data.state} title={event.data.title} />}
          </>
        )
      }
      pane={
        ready && {
          title: t('live.questions'),
          open,
          onClose: () => show(false),
          content: <Questions part={part} live={live.data} />,
        }
      }
    >
      <PageBody className="max-w-812!">
        {!ready &&
          (error ? (
            <ErrorState problem={error} retry={() => void Promise.all([event.refetch(), live.refetch()])} />
          ) : (
            <SkeletonRows label={common('loading')} rows={4} />
          ))}
        {ready && (
          <div className="flex flex-col gap-20">
            <Stage event={event.data} live={live.data} slug={slug} />
            {live.data.state === 'ended' && <Feedback part={part} />}
            <Polls part={part} live={live.data} />
          </div>
        )}
      </PageBody>
    </Page>
  );
}

/** "Live", and with whom. */
function Stand({ event, live }: { event: EventView; live: LiveSession }) {
  const { t, language } = useTranslation('event');
  const names = new Intl.ListFormat(language).format(event.hosts.map(({ displayName }) => displayName));
  return (
    <span className="flex items-center gap-8">
      <Badge tone={live.state === 'live' ? 'danger' : 'neutral'}>{t(`live.states.${live.state}`)}</Badge>
      {event.hosts.length > 0 && <span className="truncate">{t('live.with', { names })}</span>}
    </span>
  );
}

function Turn({ eventId, state, title }: { eventId: string; state: LiveSession['state']; title: string }) {
  const { t } = useTranslation('event');
  const [asking, ask] = useState(false);
  const turn = useTurnLive(eventId);
  const act = (next: 'start' | 'end') =>
    turn.mutate(next, { onSuccess: () => ask(false), onError: (problem) => complain(wordsFor(problem)) });
  if (state !== 'live')
    return (
      <Button look="primary" busy={turn.isPending} onClick={() => act('start')}>
        <Radio size={14} aria-hidden />
        {t(state === 'waiting' ? 'live.start' : 'live.startAgain')}
      </Button>
    );
  return (
    <>
      <Button look="danger" onClick={() => ask(true)}>
        {t('live.end')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t('live.endAsk', { title })}
        keep={t('live.goOn')}
        confirm={t('live.end')}
        busy={turn.isPending}
        onConfirm={() => act('end')}
      >
        {t('live.endText')}
      </ConfirmDialog>
    </>
  );
}

/** Where to watch: the meeting itself is held elsewhere. */
function Stage({ event, live, slug }: { event: EventView; live: LiveSession; slug: string }) {
  const { t } = useTranslation('event');
  const { span } = useEventWords();
  const me = useMe();
  return (
    <section className="flex flex-col items-start gap-10 rounded-card bg-rail p-24 text-white">
      <p className="text-18 font-semibold">{t(`live.stage.${live.state}`)}</p>
      {live.state === 'waiting' && <p className="text-14">{span(event.startsAt, event.endsAt)}</p>}
      <p className="text-14">{t(`live.stageText.${live.state}`)}</p>
      <div className="mt-6 flex flex-wrap gap-8">
        {event.meetingUrl !== null && live.state !== 'ended' && (
          <a href={event.meetingUrl} target="_blank" rel="noreferrer" className={buttonClass('primary')}>
            <Video size={14} aria-hidden />
            {t('join')}
          </a>
        )}
        <Link to="/orgs/$slug/events/$eventId" params={{ slug, eventId: event.id }} className={buttonClass()}>
          {t('ticket.toEvent')}
        </Link>
      </div>
      {!me && <Banner>{t('live.visitor')}</Banner>}
    </section>
  );
}
