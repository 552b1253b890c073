import { Ticket } from 'lucide-react';
import { useEffect, useState } from 'react';
import { money, useTranslation } from '@/frame';
import { Button } from '@/ui';
import type { Payment, Price } from './eventTypes';

type BuyTicketProps = { price: Price; guests: number; busy: boolean; onBuy: () => void };

/** For who has no places yet. */
export function BuyTicket({ price: { amount, currency }, guests, busy, onBuy }: BuyTicketProps) {
  const { t } = useTranslation('event');
  return (
    <Button look="primary" busy={busy} onClick={onBuy}>
      <Ticket size={14} aria-hidden />
      {t('pay.buy', { count: guests + 1, amount: money(amount * (guests + 1), currency) })}
    </Button>
  );
}

type HeldProps = { payment: Payment; busy: boolean; onPay: () => void; onOver: () => void };

/** Places that are kept while one pays, and how long still. */
export function Held({ payment: { expiresAt, amount, currency }, busy, onPay, onOver }: HeldProps) {
  const { t } = useTranslation('event');
  const left = useSecondsUntil(expiresAt);
  useEffect(() => {
    if (left === 0) onOver();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is over
  }, [left === 0]);
  return (
    <>
      <p className="text-13 text-text-2" role="timer">
        {left === 0 ? t('pay.over') : t('pay.until', { left: clock(left) })}
      </p>
      <Button look="primary" busy={busy} disabled={left === 0} onClick={onPay}>
        <Ticket size={14} aria-hidden />
        {t('pay.now', { amount: money(amount, currency) })}
      </Button>
    </>
  );
}

function useSecondsUntil(iso: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((Date.parse(iso) - now) / 1000));
}

/** "14:05", "23:59:59". */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':');
}
