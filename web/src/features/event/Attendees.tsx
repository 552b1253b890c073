import { Link } from '@tanstack/react-router';
import { itemsOf } from '@/api';
import { useTranslation } from '@/frame';
import { Avatar, Card } from '@/ui';
import type { Rsvp } from './eventTypes';
import { useAttendees } from './queries';

type AttendeesProps = { eventId: string; occurrence: string | undefined; status: Rsvp['status'] };

/** Nothing where nobody is, or where one may not know. */
export function Attendees({ eventId, occurrence, status }: AttendeesProps) {
  const { t } = useTranslation('event');
  const { data } = useAttendees(eventId, occurrence, status);
  const people = itemsOf(data && { pages: [data] });
  if (people.length === 0) return null;
  const title = t(status === 'going' ? 'going' : 'waitlist');
  return (
    <Card className="p-16">
      <h2 className="mb-8 text-15 font-semibold">{title}</h2>
      <ol aria-label={title} className="flex flex-col">
        {people.map(({ user, guests, waitlistPosition }) => (
          <li key={user.id}>
            <Link
              to="/u/$username"
              params={{ username: user.username }}
              className="flex items-center gap-10 rounded-control py-5 text-13 hover:bg-hover"
            >
              {waitlistPosition !== null && <span className="w-16 text-text-3 tabular-nums">{waitlistPosition}</span>}
              <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} size={24} decorative />
              <bdi className="min-w-0 truncate">{user.displayName}</bdi>
              {guests > 0 && (
                <span className="ms-auto shrink-0 text-12 text-text-3">{t('withGuests', { count: guests })}</span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}
