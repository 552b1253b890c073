import { read, write } from '@/api';
import type { Attendee, CalendarItem, EventFields, EventView, Rsvp, Scope, Wish } from './eventTypes';

type Page<T> = { items: T[]; nextCursor: string | null };

const query = (params: Record<string, string | undefined>) => {
  const given = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

/** All that takes place between two instants. */
export async function listCalendar(orgId: string, from: string, to: string): Promise<CalendarItem[]> {
  const items: CalendarItem[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<CalendarItem> = await read(`/orgs/${orgId}/calendar${query({ from, to, limit: '100', cursor })}`);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

export const getEvent = (id: string) => read<EventView>(`/events/${id}`);
export const listAttendees = (id: string, occurrence: string | undefined, status: Rsvp['status']) =>
  read<Page<Attendee>>(`/events/${id}/attendees${query({ occurrence, status, limit: '50' })}`);
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
export const removeEvent = (id: string, part: Part) => write<undefined>('DELETE', `/events/${id}${query(part)}`);
