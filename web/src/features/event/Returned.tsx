import { useNavigate } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from '@/frame';
import { Banner, say } from '@/ui';
import type { Rsvp } from './eventTypes';

type ReturnedProps = { payment: 'done' | 'left'; rsvp: Rsvp | null; occurrence: string | undefined };

/** For who comes back from Stripe's page, which knows of the payment a moment before we do. */
export function Returned({ payment, rsvp, occurrence }: ReturnedProps) {
  const { t } = useTranslation('event');
  const navigate = useNavigate();
  const paid = payment === 'done' && rsvp?.status === 'going';
  useEffect(() => {
    if (!paid) return;
    say(t('pay.bought'));
    void navigate({ to: '.', search: occurrence === undefined ? {} : { occurrence }, replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is paid
  }, [paid]);
  if (paid) return null;
  return payment === 'done' ? (
    <Banner tone="success" icon={CircleCheck}>
      {t('pay.waiting')}
    </Banner>
  ) : (
    <Banner>{t(rsvp?.status === 'held' ? 'pay.left' : 'pay.leftOver')}</Banner>
  );
}
