import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { patchByNews, uuidv7, type Problem } from '@/api';
import { useChannel } from '@/realtime';
import { useMe } from '@/session';
import * as api from './eventApi';
import type { EventFields, EventView, Rsvp, Wish } from './eventTypes';

const keys = {
  all: ['events'],
  calendar: (orgId: string, from: string, to: string) => ['events', 'calendar', orgId, from, to],
  event: (id: string) => ['events', 'event', id],
  attendees: (id: string, occurrence: string | undefined, status: string) => [
    'events',
    'attendees',
    id,
    occurrence,
    status,
  ],
};

const readAgain = (queries: QueryClient) => queries.invalidateQueries({ queryKey: keys.all });

export function useCalendar(orgId: string | undefined, from: Date, to: Date) {
  const [start, end] = [from.toISOString(), to.toISOString()];
  return useQuery({
    queryKey: keys.calendar(orgId ?? '', start, end),
    queryFn: () => api.listCalendar(orgId ?? '', start, end),
    enabled: orgId !== undefined,
  });
}

/** Until one goes: Stripe tells of a payment a moment after it was made. */
const untilGoing = (waiting: boolean) => (query: { state: { data: { myRsvp: Rsvp | null } | null | undefined } }) =>
  waiting && query.state.data?.myRsvp?.status !== 'going' ? 1500 : false;

export function useEvent(id: string, waiting = false) {
  return useQuery({
    queryKey: keys.event(id),
    queryFn: () => api.getEvent(id),
    refetchInterval: untilGoing(waiting),
  });
}

/** One of a series; what is moved far away from its first time is not found. */
export function useOccurrence(event: EventView | undefined, occurrence: string | undefined, waiting = false) {
  const around = (days: number) => new Date(Date.parse(occurrence ?? '') + days * 86_400_000).toISOString();
  return useQuery({
    queryKey: [...keys.event(event?.id ?? ''), occurrence],
    queryFn: async () => {
      const items = await api.listCalendar(event?.orgId ?? '', around(-30), around(30));
      return items.find((item) => item.eventId === event?.id && item.occurrence === occurrence) ?? null;
    },
    enabled: event !== undefined && occurrence !== undefined,
    refetchInterval: untilGoing(waiting),
  });
}

export function useAttendees(id: string, occurrence: string | undefined, status: Rsvp['status']) {
  return useQuery({
    queryKey: keys.attendees(id, occurrence, status),
    queryFn: () => api.listAttendees(id, occurrence, status),
  });
}

/** Whether there is a place only the server knows, so that it is shown when it has answered. */
export function useAnswer(id: string, occurrence: string | undefined) {
  const queries = useQueryClient();
  return useMutation<Rsvp, Problem, { status: Wish; guests: number }>({
    mutationFn: ({ status, guests }) => api.answerEvent(id, occurrence, status, guests),
    onSettled: () => readAgain(queries),
  });
}

export function useReadAgain(): () => void {
  const queries = useQueryClient();
  return () => void readAgain(queries);
}

export function useSchedule(orgId: string) {
  const queries = useQueryClient();
  return useMutation<EventView, Problem, EventFields>({
    mutationFn: (fields) => api.scheduleEvent(orgId, { ...fields, id: uuidv7() }),
    onSuccess: () => readAgain(queries),
  });
}

export function useChangeEvent(id: string, part: api.Part) {
  const queries = useQueryClient();
  return useMutation<EventView, Problem, Partial<EventFields>>({
    mutationFn: (change) => api.changeEvent(id, part, change),
    onSuccess: () => readAgain(queries),
  });
}

export function useChangeCover(id: string) {
  const queries = useQueryClient();
  return useMutation<EventView, Problem, string | null>({
    mutationFn: (fileId) => api.changeCover(id, fileId),
    onSuccess: () => readAgain(queries),
  });
}

export function useRemoveEvent(id: string) {
  const queries = useQueryClient();
  return useMutation<undefined, Problem, api.Part>({
    mutationFn: (part) => api.removeEvent(id, part),
    // What is deleted can't be read again.
    onSuccess: (_, { scope }) => {
      if (scope !== 'one') queries.removeQueries({ queryKey: keys.event(id) });
      return readAgain(queries);
    },
  });
}

export function useTicket(id: string, occurrence: string | undefined) {
  return useQuery({ queryKey: ['events', 'ticket', id, occurrence], queryFn: () => api.getTicket(id, occurrence) });
}

/** All who come, to know them by their tickets without a connection. */
export function useGoing(id: string, occurrence: string | undefined) {
  return useQuery({
    queryKey: ['events', 'going', id, occurrence],
    queryFn: () => api.listGoing(id, occurrence),
    gcTime: Infinity,
  });
}

type Turnout = {
  occurrence: string;
  goingCount?: number;
  interestedCount?: number | null;
  waitlistCount?: number;
};

/** Keeps an event that is shown equal to a fresh read. */
export function useEventNews(id: string): void {
  const me = useMe();
  const queries = useQueryClient();
  const again = () => void readAgain(queries);
  const turnout = ({ occurrence, goingCount, interestedCount, waitlistCount }: Turnout) => {
    patchByNews<EventView>(queries, keys.event(id), (event) =>
      event.nextOccurrence === null || Date.parse(event.nextOccurrence) !== Date.parse(occurrence)
        ? event
        : {
            ...event,
            goingCount: goingCount ?? event.goingCount,
            interestedCount: interestedCount ?? event.interestedCount,
            waitlistCount: waitlistCount ?? event.waitlistCount,
          },
    );
    void queries.invalidateQueries({ queryKey: ['events', 'attendees', id] });
  };
  useChannel(
    me && `event:${id}`,
    {
      'event.event-changed.v1': again,
      'event.event-rescheduled.v1': again,
      'event.event-cancelled.v1': again,
      'event.event-deleted.v1': again,
      'event.rsvp-changed.v1': turnout,
      'event.waitlist-promoted.v1': (news) => {
        turnout(news);
        void queries.invalidateQueries({ queryKey: keys.event(id) });
      },
    },
    again,
  );
}
