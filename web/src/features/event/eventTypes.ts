import type { UserSummary } from '@/api';

// As event-service answers; the generated types take their place once they have them.

export type EventKind = 'meeting' | 'webinar' | 'social' | 'live';
export type EventStatus = 'scheduled' | 'cancelled' | 'over';
export type Wish = 'going' | 'interested' | 'declined';
export const currencies = ['eur', 'usd', 'gbp', 'chf'] as const;
/** For each person, guests included, in the minor unit. */
export type Price = { amount: number; currency: (typeof currencies)[number] };
/** What is to be paid for places that are held until `expiresAt`; for who waited, there is a page once they ask for it. */
export type Payment = { url: string | null; expiresAt: string; amount: number; currency: Price['currency'] };
export type Rsvp = {
  status: Wish | 'waitlisted' | 'held';
  guests: number;
  waitlistPosition: number | null;
  payment?: Payment | null;
};
export type Scope = 'one' | 'following' | 'all';

type Times = { startsAt: string; endsAt: string; startsAtLocal: string; endsAtLocal: string; timezone: string };

export type EventView = Times & {
  id: string;
  orgId: string;
  title: string;
  description: string | null;
  descriptionHtml: string | null;
  kind: EventKind;
  status: EventStatus;
  location: string | null;
  /** Only for hosts and for those who are going. */
  meetingUrl: string | null;
  /** People, guests included. */
  capacity: number | null;
  public: boolean;
  recurrence: string | null;
  price?: Price | null;
  /** Absent where the service keeps no pictures. */
  coverUrl?: string | null;
  hosts: UserSummary[];
  hosting: boolean;
  // Of the next occurrence.
  goingCount: number;
  interestedCount: number;
  waitlistCount: number;
  /** People whose places are kept until they pay. */
  heldCount?: number;
  myRsvp: Rsvp | null;
  nextOccurrence: string | null;
};

export type CalendarItem = Times & {
  eventId: string;
  /** Which one of a series it is, by its original start. */
  occurrence: string;
  title: string;
  kind: EventKind;
  status: EventStatus;
  location: string | null;
  recurring: boolean;
  myRsvp: Rsvp | null;
};

export type Attendee = { user: UserSummary; status: Rsvp['status']; guests: number; waitlistPosition: number | null };

/** What an event is made and changed with; local times are read in the time zone. */
export type EventFields = {
  title: string;
  description: string | null;
  kind: EventKind;
  startsAt: string;
  endsAt: string;
  timezone: string;
  location: string | null;
  meetingUrl: string | null;
  capacity: number | null;
  public: boolean;
  recurrence: string | null;
  price: Price | null;
};

/** Lets one and one's guests in, once. */
export type Ticket = {
  eventId: string;
  title: string;
  /** The original start. */
  occurrence: string;
  startsAt: string;
  guests: number;
  code: string;
  checkedInAt: string | null;
  payment?: Receipt | null;
};

/** What was paid, and how much of it went back or is on its way. */
export type Receipt = {
  amount: number;
  currency: string;
  refunded: number;
  paidAt: string;
  receiptUrl: string | null;
};

export type CheckIn = { user: UserSummary; guests: number; occurrence: string; checkedInAt: string };

/** How a calendar program reads in one's name; the token is shown once. */
export type CalendarAccess = { token: string; url: string };
