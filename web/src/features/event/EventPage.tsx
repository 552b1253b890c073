import { Link, useParams, useSearch } from '@tanstack/react-router';
import {
  Banknote,
  CalendarOff,
  Clock,
  Globe,
  Lock,
  MapPin,
  Radio,
  Repeat2,
  User,
  Video,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useOrganization } from '@/features/org';
import { ErrorState, money, Page, PageBody, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Badge, Banner, buttonClass, Card, ServerHtml, SkeletonRows } from '@/ui';
import { EventMenu } from './EventMenu';
import type { CalendarItem, EventView } from './eventTypes';
import { Attendees } from './Attendees';
import { useEvent, useEventNews, useOccurrence } from './queries';
import { Returned } from './Returned';
import { RsvpCard } from './RsvpCard';
import { useEventWords } from './useEventWords';

const from = '/shell/orgs/$slug/events/$eventId' as const;

/** What is shown: an event, and of a series the occurrence that the address names, or the next one. */
export type Shown = Pick<EventView, 'title' | 'startsAt' | 'endsAt' | 'location' | 'status' | 'myRsvp'>;

export default function EventPage() {
  const { t } = useTranslation('event');
  const { t: common } = useTranslation();
  const { slug, eventId } = useParams({ from });
  const { occurrence, payment } = useSearch({ from });
  const organization = useOrganization(slug).data;
  const event = useEvent(eventId, payment === 'done');
  const asked = occurrence ?? (event.data?.recurrence != null ? (event.data.nextOccurrence ?? undefined) : undefined);
  const one = useOccurrence(event.data, asked, payment === 'done');
  useEventNews(eventId);
  const error = event.error ?? one.error;
  const ready = event.data && (asked === undefined || one.data !== undefined);
  const manages = event.data?.hosting === true || organization?.myPermissions.includes('content.moderate') === true;
  return (
    <Page
      title={one.data?.title ?? event.data?.title ?? t('title')}
      description={
        <Link to="/orgs/$slug/events" params={{ slug }} className="hover:text-text">
          {t('title')}
        </Link>
      }
      actions={
        ready && (
          <>
            {(event.data.kind === 'live' || event.data.kind === 'webinar' || event.data.hosting) && (
              <Link to="/orgs/$slug/events/$eventId/live" params={{ slug, eventId }} className={buttonClass()}>
                <Radio size={14} aria-hidden />
                {t('live.open')}
              </Link>
            )}
            {manages && <EventMenu event={event.data} occurrence={asked} />}
          </>
        )
      }
    >
      {ready && event.data.cover && (
        <img src={event.data.cover.url} alt="" className="h-150 w-full object-cover max-phone:h-96" />
      )}
      <PageBody>
        {!ready && error && <ErrorState problem={error} retry={() => void (event.data ? one : event).refetch()} />}
        {!ready && !error && <SkeletonRows label={common('loading')} rows={3} />}
        {ready && <Detail event={event.data} one={one.data ?? undefined} occurrence={asked} />}
      </PageBody>
    </Page>
  );
}

type DetailProps = { event: EventView; one: CalendarItem | undefined; occurrence: string | undefined };

function Detail({ event, one, occurrence }: DetailProps) {
  const { t } = useTranslation('event');
  const me = useMe();
  const { slug } = useParams({ from });
  const { payment } = useSearch({ from });
  const shown: Shown = one ?? event;
  return (
    <div className="grid gap-28 nav:grid-cols-[minmax(0,1fr)_320px]">
      <div className="flex min-w-0 flex-col gap-20">
        {payment !== undefined && <Returned payment={payment} rsvp={shown.myRsvp} occurrence={occurrence} />}
        {shown.status !== 'scheduled' && (
          <Banner tone={shown.status === 'cancelled' ? 'danger' : 'info'} icon={CalendarOff}>
            {t(shown.status === 'cancelled' ? 'isCancelled' : 'isOver')}
          </Banner>
        )}
        <Head event={event} shown={shown} />
        <Facts event={event} shown={shown} />
        {event.descriptionHtml !== null && <ServerHtml html={event.descriptionHtml} />}
      </div>
      <div className="flex min-w-0 flex-col gap-16">
        {me ? (
          <RsvpCard
            key={occurrence}
            event={event}
            shown={shown}
            occurrence={occurrence}
            counted={occurrence === undefined || occurrence === event.nextOccurrence}
          />
        ) : (
          <Card className="p-16 text-center">
            <Link
              to="/sign-in"
              search={{ next: `/orgs/${slug}/events/${event.id}` }}
              className={buttonClass('primary')}
            >
              {t('signIn')}
            </Link>
          </Card>
        )}
        {me && <Attendees eventId={event.id} occurrence={occurrence} status="going" />}
        {me && <Attendees eventId={event.id} occurrence={occurrence} status="waitlisted" />}
      </div>
    </div>
  );
}

function Head({ event, shown: { title, startsAt } }: { event: EventView; shown: Shown }) {
  const { t } = useTranslation('event');
  const { format } = useEventWords();
  const start = new Date(startsAt);
  return (
    <div className="flex items-start gap-18">
      <span
        aria-hidden
        className="flex w-60 shrink-0 flex-col items-center rounded-card border border-line-strong py-7 text-12 text-text-3"
      >
        <span className="font-medium text-accent-text">{format({ month: 'short' }).format(start)}</span>
        <span className="text-26 leading-tight font-semibold text-text tabular-nums">
          {format({ day: '2-digit' }).format(start)}
        </span>
        {format({ weekday: 'short' }).format(start)}
      </span>
      <div className="min-w-0">
        <h2 className="text-26 leading-tight font-semibold wrap-anywhere">
          <bdi>{title}</bdi>
        </h2>
        <p className="mt-6 flex flex-wrap gap-6">
          <Badge>{t(`kinds.${event.kind}`)}</Badge>
          <Badge tone="line">
            {event.public ? <Globe size={12} aria-hidden /> : <Lock size={12} aria-hidden />}
            {t(event.public ? 'public' : 'membersOnly')}
          </Badge>
        </p>
      </div>
    </div>
  );
}

/** Times are the reader's, and the event's own where they differ. */
function Facts({ event, shown }: { event: EventView; shown: Shown }) {
  const { t, language } = useTranslation('event');
  const { span, rule } = useEventWords();
  const { startsAt, endsAt, location } = shown;
  const mine = span(startsAt, endsAt);
  const theirs = span(startsAt, endsAt, event.timezone);
  const hosts = event.hosts.map(({ displayName }) => displayName);
  return (
    <Card className="grid gap-x-20 gap-y-14 p-16 phone:grid-cols-2">
      <Fact icon={Clock} more={mine === theirs ? event.timezone : t('there', { time: theirs, zone: event.timezone })}>
        {mine}
      </Fact>
      {location !== null && (
        <Fact icon={MapPin}>
          <bdi>{location}</bdi>
        </Fact>
      )}
      {event.price != null && (
        <Fact icon={Banknote}>{t('pay.price', { amount: money(event.price.amount, event.price.currency) })}</Fact>
      )}
      {event.recurrence !== null && <Fact icon={Repeat2}>{rule(event.recurrence, event.startsAtLocal)}</Fact>}
      {event.meetingUrl !== null && (
        <Fact icon={Video}>
          <a href={event.meetingUrl} target="_blank" rel="noreferrer" className="text-accent-text hover:underline">
            {t('join')}
          </a>
        </Fact>
      )}
      {hosts.length > 0 && (
        <Fact icon={User}>
          {t('hostedBy', { count: hosts.length, names: new Intl.ListFormat(language).format(hosts) })}
        </Fact>
      )}
    </Card>
  );
}

function Fact({ icon: Icon, more, children }: { icon: LucideIcon; more?: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 gap-12">
      <Icon size={16} aria-hidden className="mt-3 shrink-0 text-text-3" />
      <div className="min-w-0 text-14 wrap-anywhere">
        <p className="font-medium">{children}</p>
        {more !== undefined && <p className="text-12 text-text-3">{more}</p>}
      </div>
    </div>
  );
}
