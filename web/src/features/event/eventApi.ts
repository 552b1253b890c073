import { read, write } from '@/api';
import type {
  Attendee,
  CalendarAccess,
  CalendarItem,
  EventFields,
  EventView,
  Rsvp,
  Scope,
  Ticket,
  Wish,
} from './eventTypes';

type Page<T> = { items: T[]; nextCursor: string | null };

const query = (params: Record<string, string | undefined>) => {
  const given = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

async function all<T>(path: string, params: Record<string, string | undefined>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await read(path + query({ ...params, limit: '100', cursor }));
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** All that takes place between two instants. */
export const listCalendar = (orgId: string, from: string, to: string) =>
  all<CalendarItem>(`/orgs/${orgId}/calendar`, { from, to });

export const getEvent = (id: string) => read<EventView>(`/events/${id}`);
export const listAttendees = (id: string, occurrence: string | undefined, status: Rsvp['status']) =>
  read<Page<Attendee>>(`/events/${id}/attendees${query({ occurrence, status, limit: '50' })}`);
export const listGoing = (id: string, occurrence: string | undefined) =>
  all<Attendee>(`/events/${id}/attendees`, { occurrence, status: 'going' });
export const getTicket = (id: string, occurrence: string | undefined) =>
  read<Ticket>(`/events/${id}/ticket${query({ occurrence })}`);
export const makeCalendarToken = () => write<CalendarAccess>('POST', '/users/me/calendar-token');
export const revokeCalendarToken = () => write<undefined>('DELETE', '/users/me/calendar-token');
export const answerEvent = (id: string, occurrence: string | undefined, status: Wish, guests: number) =>
  write<Rsvp>('PUT', `/events/${id}/rsvp`, {
    status,
    ...(status === 'going' && { guests }),
    ...(occurrence !== undefined && { occurrence }),
  });
export const scheduleEvent = (orgId: string, fields: EventFields & { id: string }) => {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return write<EventView>('POST', `/orgs/${orgId}/events`, given);
};
export type Part = { scope: Scope | undefined; occurrence: string | undefined };
export const changeEvent = (id: string, part: Part, change: Partial<EventFields>) =>
  write<EventView>('PATCH', `/events/${id}${query(part)}`, change);
export const changeCover = (id: string, coverFileId: string | null) =>
  write<EventView>('PATCH', `/events/${id}`, { coverFileId });
export const removeEvent = (id: string, part: Part) => write<undefined>('DELETE', `/events/${id}${query(part)}`);
