import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { CalendarOff } from 'lucide-react';
import { useState } from 'react';
import { useOrganization } from '@/features/org';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { buttonClass, Empty, say, SkeletonRows } from '@/ui';
import { dayOf, plusDays } from './days';
import { EventForm } from './EventForm';
import type { EventFields } from './eventTypes';
import { useSchedule } from './queries';

export default function NewEventPage() {
  const { t } = useTranslation('event');
  const { t: common } = useTranslation();
  const { slug } = useParams({ from: '/shell/orgs/$slug/events/new' });
  const { data: organization, error, refetch } = useOrganization(slug);
  return (
    <Page title={t('schedule')}>
      <PageBody className="max-w-640!">
        {!organization && !error && <SkeletonRows label={common('loading')} />}
        {!organization && error && <ErrorState problem={error} retry={() => void refetch()} />}
        {organization &&
          (organization.myPermissions.includes('event.create') ? (
            <NewEvent orgId={organization.id} slug={slug} />
          ) : (
            <Empty
              icon={CalendarOff}
              title={t('mayNot')}
              action={
                <Link to="/orgs/$slug/events" params={{ slug }} className={buttonClass()}>
                  {t('title')}
                </Link>
              }
            />
          ))}
      </PageBody>
    </Page>
  );
}

/** Next week, on this day, in the evening. */
function begin(): EventFields {
  const day = dayOf(plusDays(new Date(), 7));
  return {
    title: '',
    description: null,
    kind: 'meeting',
    startsAt: `${day}T19:00`,
    endsAt: `${day}T21:00`,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    location: null,
    meetingUrl: null,
    capacity: null,
    public: false,
    recurrence: null,
    price: null,
  };
}

function NewEvent({ orgId, slug }: { orgId: string; slug: string }) {
  const { t } = useTranslation('event');
  const navigate = useNavigate();
  const schedule = useSchedule(orgId);
  const [initial] = useState(begin);
  const submit = (fields: EventFields) =>
    schedule.mutate(fields, {
      onSuccess: ({ id }) => {
        say(t('scheduled'));
        void navigate({ to: '/orgs/$slug/events/$eventId', params: { slug, eventId: id }, replace: true });
      },
    });
  return (
    <EventForm
      initial={initial}
      problem={schedule.error}
      busy={schedule.isPending}
      label={t('schedule')}
      onEdit={() => schedule.reset()}
      onSubmit={submit}
    />
  );
}
