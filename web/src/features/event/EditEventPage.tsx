import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { PictureField } from '@/upload';
import { say, SkeletonRows } from '@/ui';
import { EventForm } from './EventForm';
import type { CalendarItem, EventFields, EventView } from './eventTypes';
import { useChangeCover, useChangeEvent, useEvent, useOccurrence } from './queries';

const from = '/shell/orgs/$slug/events/$eventId/edit' as const;

export default function EditEventPage() {
  const { t } = useTranslation('event');
  const { t: common } = useTranslation();
  const { eventId } = useParams({ from });
  const { occurrence, scope } = useSearch({ from });
  const event = useEvent(eventId);
  const one = useOccurrence(event.data, occurrence);
  const error = event.error ?? one.error;
  const ready = event.data && (occurrence === undefined || one.data !== undefined);
  return (
    <Page title={t(scope ? `edit.${scope}` : 'edit.single')}>
      <PageBody className="max-w-640!">
        {!ready && error && <ErrorState problem={error} retry={() => void (event.data ? one : event).refetch()} />}
        {!ready && !error && <SkeletonRows label={common('loading')} />}
        {ready && scope === undefined && <Cover event={event.data} />}
        {ready && <Edit key={event.data.id} event={event.data} one={one.data ?? undefined} />}
      </PageBody>
    </Page>
  );
}

/** A picture is used at once, apart from what waits for Save. */
function Cover({ event: { id, cover } }: { event: EventView }) {
  const { t } = useTranslation('event');
  const change = useChangeCover(id);
  return (
    <div className="mb-20">
      <PictureField
        place={`/events/${id}`}
        label={t('form.cover')}
        help={t('form.coverHelp')}
        most={10}
        url={cover?.url ?? null}
        onUse={(fileId) => change.mutateAsync(fileId)}
      >
        {(url) =>
          url !== null && <img src={url} alt="" className="h-120 w-full rounded-card object-cover phone:max-w-320" />
        }
      </PictureField>
    </div>
  );
}

function fieldsOf(event: EventView, one: CalendarItem | undefined): EventFields {
  const { title, startsAtLocal, endsAtLocal, location } = one ?? event;
  return {
    title,
    description: event.description,
    kind: event.kind,
    startsAt: startsAtLocal.slice(0, 16),
    endsAt: endsAtLocal.slice(0, 16),
    timezone: event.timezone,
    location,
    meetingUrl: event.meetingUrl,
    capacity: event.capacity,
    public: event.public,
    recurrence: event.recurrence,
    price: event.price ?? null,
  };
}

function Edit({ event, one }: { event: EventView; one: CalendarItem | undefined }) {
  const { t } = useTranslation('event');
  const navigate = useNavigate();
  const { slug } = useParams({ from });
  const { occurrence, scope } = useSearch({ from });
  const change = useChangeEvent(event.id, { scope, occurrence });
  const initial = fieldsOf(event, one);
  /** Only what was changed here is sent, so that what others change meanwhile stays. */
  const submit = (fields: EventFields) => {
    const keys = Object.keys(fields) as (keyof EventFields)[];
    const moved = fields.startsAt !== initial.startsAt || fields.endsAt !== initial.endsAt;
    const changed = Object.fromEntries(
      keys
        .filter((key) => fields[key] !== initial[key] || (moved && (key === 'startsAt' || key === 'endsAt')))
        .map((key) => [key, fields[key]]),
    );
    change.mutate(changed, {
      onSuccess: ({ id }) => {
        say(t('saved'));
        void navigate({
          to: '/orgs/$slug/events/$eventId',
          params: { slug, eventId: id },
          search: scope === 'one' && occurrence !== undefined ? { occurrence } : {},
          replace: true,
        });
      },
    });
  };
  return (
    <EventForm
      initial={initial}
      one={scope === 'one'}
      problem={change.error}
      busy={change.isPending}
      label={t('save')}
      onEdit={() => change.reset()}
      onSubmit={submit}
    />
  );
}
