import type {
  AttendeeView,
  CalendarItem as ListedItem,
  EventView as ReadEvent,
  PaymentView,
  RsvpRequest,
  RsvpView,
  TicketReceipt,
  TicketView,
} from '@/api';

export type { CalendarAccess, CheckInView as CheckIn } from '@/api';

export type EventKind = ReadEvent['kind'];
export type EventStatus = 'scheduled' | 'cancelled' | 'over';
export type Wish = RsvpRequest['status'];
export const currencies = ['eur', 'usd', 'gbp', 'chf'] as const;
/** For each person, guests included, in the minor unit. */
export type Price = { amount: number; currency: (typeof currencies)[number] };
/** What is to be paid for places that are held until `expiresAt`; for who waited, there is a page once they ask for it. */
export type Payment = PaymentView;
export type Rsvp = RsvpView;
export type Scope = 'one' | 'following' | 'all';

// The document has no more of these than that they are text.
export type EventView = Omit<ReadEvent, 'status' | 'price'> & { status: EventStatus; price: Price | null };
export type CalendarItem = Omit<ListedItem, 'status'> & { status: EventStatus };

export type Attendee = AttendeeView;

/** What an event is made and changed with; local times are read in the time zone. */
export type EventFields = Pick<
  EventView,
  | 'title'
  | 'description'
  | 'kind'
  | 'startsAt'
  | 'endsAt'
  | 'timezone'
  | 'location'
  | 'meetingUrl'
  | 'capacity'
  | 'public'
  | 'recurrence'
  | 'price'
>;

/** Lets one and one's guests in, once. */
export type Ticket = TicketView;

/** What was paid, and how much of it went back or is on its way. */
export type Receipt = TicketReceipt;
