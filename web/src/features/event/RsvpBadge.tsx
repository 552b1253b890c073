import { useTranslation } from '@/frame';
import { Badge } from '@/ui';
import type { Rsvp } from './eventTypes';

const tones = {
  going: 'success',
  interested: 'accent',
  declined: 'neutral',
  waitlisted: 'warning',
  held: 'warning',
} as const;

/** What one answered; nothing without an answer. */
export function RsvpBadge({ rsvp }: { rsvp: Rsvp | null }) {
  const { t } = useTranslation('event');
  if (!rsvp) return null;
  return (
    <Badge tone={tones[rsvp.status]}>
      {rsvp.status === 'waitlisted'
        ? t('waitlisted', { position: rsvp.waitlistPosition ?? 1 })
        : t(`answers.${rsvp.status}`)}
    </Badge>
  );
}
