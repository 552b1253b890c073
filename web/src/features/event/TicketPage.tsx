import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Banknote, CircleCheck, Clock, MapPin, TicketX, Users, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '@/api';
import { ErrorState, money, Page, PageBody, Time, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Banner, buttonClass, Card, Empty, QrCode, SkeletonRows } from '@/ui';
import type { Receipt, Ticket } from './eventTypes';
import { useEvent, useTicket } from './queries';
import { useEventWords } from './useEventWords';

const from = '/shell/orgs/$slug/events/$eventId/ticket' as const;

export default function TicketPage() {
  const { t } = useTranslation('event');
  const { t: common } = useTranslation();
  const { slug, eventId } = useParams({ from });
  const { occurrence } = useSearch({ from });
  const ticket = useTicket(eventId, occurrence);
  const back = (
    <Link
      to="/orgs/$slug/events/$eventId"
      params={{ slug, eventId }}
      search={occurrence === undefined ? {} : { occurrence }}
      className={buttonClass()}
    >
      {t('ticket.toEvent')}
    </Link>
  );
  return (
    <Page title={t('ticket.title')} actions={ticket.data && back}>
      <PageBody>
        {ticket.data ? (
          <TicketCard ticket={ticket.data} />
        ) : ticket.error ? (
          <NoTicket problem={ticket.error} retry={() => void ticket.refetch()} action={back} />
        ) : (
          <SkeletonRows label={common('loading')} rows={3} />
        )}
      </PageBody>
    </Page>
  );
}

function NoTicket({ problem, retry, action }: { problem: Problem; retry: () => void; action: ReactNode }) {
  const { t } = useTranslation('event');
  if (problem.slug !== 'ticket-not-found' && problem.slug !== 'event-cancelled')
    return <ErrorState problem={problem} retry={retry} />;
  return (
    <Empty icon={TicketX} title={t('ticket.none')} action={action}>
      {t(problem.slug === 'event-cancelled' ? 'isCancelled' : 'ticket.noneText')}
    </Empty>
  );
}

function TicketCard({ ticket: { eventId, title, startsAt, guests, code, checkedInAt, payment } }: { ticket: Ticket }) {
  const { t } = useTranslation('event');
  const { format } = useEventWords();
  const me = useMe();
  const place = useEvent(eventId).data?.location ?? null;
  const time = format({ weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });
  return (
    <Card className="mx-auto flex max-w-420 flex-col items-center gap-20 p-24">
      <h2 className="self-start text-21 leading-tight font-semibold wrap-anywhere">
        <bdi>{title}</bdi>
      </h2>
      <ul className="flex flex-col gap-8 self-stretch text-14">
        <Fact icon={Clock}>{time.format(new Date(startsAt))}</Fact>
        {place !== null && (
          <Fact icon={MapPin}>
            <bdi>{place}</bdi>
          </Fact>
        )}
        <Fact icon={Users}>
          <bdi>{me?.displayName}</bdi>
          {guests > 0 && <> {t('withGuests', { count: guests })}</>}
        </Fact>
        {payment && <Paid receipt={payment} />}
      </ul>
      <QrCode text={code} label={t('ticket.qr', { title })} />
      {checkedInAt === null ? (
        <p className="text-center text-13 text-text-2">{t('ticket.show', { count: guests + 1 })}</p>
      ) : (
        <Banner tone="success" icon={CircleCheck}>
          {t('ticket.used')} <Time at={checkedInAt} />
        </Banner>
      )}
      <details className="self-stretch text-12 text-text-3">
        <summary className="cursor-pointer">{t('ticket.code')}</summary>
        <code dir="ltr" className="mt-6 block font-mono break-all select-all">
          {code}
        </code>
      </details>
    </Card>
  );
}

function Paid({ receipt: { amount, currency, refunded, receiptUrl } }: { receipt: Receipt }) {
  const { t } = useTranslation('event');
  return (
    <Fact icon={Banknote}>
      {t('pay.paid', { amount: money(amount, currency) })}
      {refunded > 0 && <> {t('pay.refunded', { amount: money(refunded, currency) })}</>}{' '}
      {receiptUrl !== null && (
        <a href={receiptUrl} target="_blank" rel="noreferrer" className="text-accent-text hover:underline">
          {t('pay.receipt')}
        </a>
      )}
    </Fact>
  );
}

function Fact({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex items-start gap-10">
      <Icon size={16} aria-hidden className="mt-2 shrink-0 text-text-3" />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  );
}
