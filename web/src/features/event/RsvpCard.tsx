import { Link, useParams } from '@tanstack/react-router';
import { Check, Hourglass, Minus, Plus, QrCode, Star, X } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, buttonClass, Card, ConfirmDialog, cx, IconButton } from '@/ui';
import { BuyTicket, Held } from './BuyTicket';
import type { EventView, Rsvp, Wish } from './eventTypes';
import type { Shown } from './EventPage';
import { useAnswer, useReadAgain } from './queries';

const mostGuests = 50;

type RsvpCardProps = {
  event: EventView;
  shown: Shown;
  occurrence: string | undefined;
  /** Whether the event's counts are of what is shown. */
  counted: boolean;
};

export function RsvpCard({ event, shown: { myRsvp, startsAt, status: state }, occurrence, counted }: RsvpCardProps) {
  const { t } = useTranslation('event');
  const answer = useAnswer(event.id, occurrence);
  const readAgain = useReadAgain();
  const { slug } = useParams({ from: '/shell/orgs/$slug' });
  const [wanted, setWanted] = useState<number>();
  const guests = wanted ?? myRsvp?.guests ?? 0;
  const [ask, setAsk] = useState<Ask>();
  const price = event.price ?? null;
  // At an event with a price, one goes once Stripe says so.
  const mine = answer.isPending && price === null ? answer.variables.status : myRsvp?.status;
  const comes = mine === 'going' || mine === 'waitlisted' || mine === 'held';
  const has = price !== null && myRsvp?.status === 'going';
  const give = (status: Wish, party: number) =>
    answer.mutate({ status, guests: party }, { onSettled: () => setWanted(undefined) });
  const choose = (status: Wish, party: number) => {
    if (has) setAsk({ status, guests: party, begun: Date.parse(startsAt) <= Date.now() });
    else give(status, party);
  };
  const bring = (party: number) => {
    if (has) {
      choose('going', party);
      return;
    }
    setWanted(party);
    if (comes) give('going', party);
  };
  const pay = () =>
    answer.mutate(
      { status: 'going', guests },
      { onSuccess: ({ payment }) => payment?.url != null && location.assign(payment.url) },
    );
  return (
    <Card className="flex flex-col gap-12 p-16">
      <h2 className="text-15 font-semibold">
        {mine === 'waitlisted'
          ? t('card.waitlisted', { position: myRsvp?.waitlistPosition ?? 1 })
          : t(mine === undefined ? 'card.ask' : `card.${mine}`)}
      </h2>
      {mine === 'waitlisted' && <p className="text-13 text-text-2">{t('card.waitlistText')}</p>}
      {answer.error && (
        <Banner tone="danger" role="alert">
          <Refusal problem={answer.error} />
        </Banner>
      )}
      {state === 'scheduled' && (
        <>
          <Choices
            mine={mine}
            sold={price !== null && !comes}
            onChoose={(status) => choose(status, guests)}
            busy={answer.isPending}
          />
          <Guests value={guests} most={has ? guests : mostGuests} onChange={bring} busy={answer.isPending} />
          {price !== null && !comes && <BuyTicket price={price} guests={guests} busy={answer.isPending} onBuy={pay} />}
          {myRsvp?.status === 'held' && myRsvp.payment && (
            <Held payment={myRsvp.payment} busy={answer.isPending} onPay={pay} onOver={readAgain} />
          )}
        </>
      )}
      {myRsvp?.status === 'going' && state === 'scheduled' && (
        <Link
          to="/orgs/$slug/events/$eventId/ticket"
          params={{ slug, eventId: event.id }}
          search={occurrence === undefined ? {} : { occurrence }}
          className={buttonClass()}
        >
          <QrCode size={14} aria-hidden />
          {t('ticket.open')}
        </Link>
      )}
      {counted && <Places event={event} />}
      <GiveBack
        ask={ask}
        onClose={() => setAsk(undefined)}
        onGiveBack={({ status, guests: party }) => {
          setAsk(undefined);
          give(status, party);
        }}
      />
    </Card>
  );
}

/** What to answer if they mean it, and whether it has begun. */
type Ask = { status: Wish; guests: number; begun: boolean };
type GiveBackProps = { ask: Ask | undefined; onClose: () => void; onGiveBack: (ask: Ask) => void };

/** Says what is paid back before it is too late to think again. */
function GiveBack({ ask, onClose, onGiveBack }: GiveBackProps) {
  const { t } = useTranslation('event');
  const all = ask?.status !== 'going';
  return (
    <ConfirmDialog
      open={ask !== undefined}
      onClose={onClose}
      title={t(all ? 'pay.giveBackAsk' : 'pay.fewerAsk')}
      keep={t('pay.keep')}
      confirm={t(all ? 'pay.giveBack' : 'pay.fewer')}
      onConfirm={() => ask && onGiveBack(ask)}
    >
      {t(ask?.begun === true && all ? 'pay.begun' : all ? 'pay.giveBackText' : 'pay.fewerText')}
    </ConfirmDialog>
  );
}

function Refusal({ problem }: { problem: Problem }) {
  const { t } = useTranslation('event');
  if (problem.slug === 'event-full') return t('card.full');
  if (problem.slug === 'payments-unavailable') return t('pay.unavailable');
  if (problem.slug === 'party-cant-grow') return t('pay.noGrowth');
  if (problem.slug === 'event-cancelled') return t('isCancelled');
  if (problem.slug === 'event-over') return t('isOver');
  if (problem.fields.guests !== undefined) return t('card.partyTooLarge');
  return wordsFor(problem);
}

type ChoicesProps = {
  mine: Rsvp['status'] | undefined;
  /** Whether a place has to be bought first, by another button. */
  sold: boolean;
  onChoose: (wish: Wish) => void;
  busy: boolean;
};

function Choices({ mine, sold, onChoose, busy }: ChoicesProps) {
  const { t } = useTranslation('event');
  const waits = mine === 'waitlisted' || mine === 'held' ? mine : undefined;
  const options = (
    [
      { wish: 'going', icon: waits ? Hourglass : Check },
      { wish: 'interested', icon: Star },
      { wish: 'declined', icon: X },
    ] as const
  ).filter(({ wish }) => !(sold && wish === 'going'));
  return (
    <fieldset disabled={busy} className="grid auto-cols-fr grid-flow-col gap-2 rounded-[8px] bg-sunken p-2">
      <legend className="sr-only">{t('card.ask')}</legend>
      {options.map(({ wish, icon: Icon }) => {
        const chosen = mine === wish || (waits !== undefined && wish === 'going');
        return (
          <label
            key={wish}
            className={cx(
              'flex h-34 cursor-pointer items-center justify-center gap-5 rounded-control px-4 text-13 font-medium has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-44',
              chosen ? 'bg-surface text-text shadow-rest' : 'text-text-2 hover:text-text',
            )}
          >
            <input type="radio" name="rsvp" className="sr-only" checked={chosen} onChange={() => onChoose(wish)} />
            <Icon size={14} aria-hidden className="shrink-0" />
            <span className="truncate">{t(chosen && waits ? `answers.${waits}` : `answers.${wish}`)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

type GuestsProps = { value: number; most: number; onChange: (value: number) => void; busy: boolean };

function Guests({ value, most, onChange, busy }: GuestsProps) {
  const { t } = useTranslation('event');
  return (
    <div role="group" aria-label={t('card.guests')} className="flex items-center justify-between text-14">
      <span aria-hidden>{t('card.guests')}</span>
      <span className="flex items-center gap-4">
        <IconButton
          size="sm"
          look="default"
          label={t('card.fewer')}
          disabled={busy || value === 0}
          onClick={() => onChange(value - 1)}
        >
          <Minus size={14} />
        </IconButton>
        <output aria-label={t('card.guests')} className="min-w-24 text-center font-semibold tabular-nums">
          {value}
        </output>
        <IconButton
          size="sm"
          look="default"
          label={t('card.more')}
          disabled={busy || value >= most}
          onClick={() => onChange(value + 1)}
        >
          <Plus size={14} />
        </IconButton>
      </span>
    </div>
  );
}

function Places({ event }: { event: EventView }) {
  const { capacity, interestedCount, waitlistCount, heldCount } = event;
  const { t } = useTranslation('event');
  // What is kept for those who pay can't be had.
  const goingCount = event.goingCount + (capacity === null ? 0 : heldCount);
  return (
    <div className="flex flex-col gap-6 border-t border-line pt-12 text-13">
      <p className="flex justify-between gap-8">
        <span className="font-semibold">
          {capacity === null
            ? t('card.people', { count: goingCount })
            : t('card.places', { count: goingCount, capacity })}
        </span>
        <span className="text-text-3">
          {waitlistCount > 0
            ? t('card.waiting', { count: waitlistCount })
            : t('card.interest', { count: interestedCount })}
        </span>
      </p>
      {capacity !== null && (
        <meter
          aria-label={t('card.places', { count: goingCount, capacity })}
          min={0}
          max={capacity}
          value={goingCount}
          className="h-8 w-full [&::-webkit-meter-bar]:border-0 [&::-webkit-meter-bar]:bg-sunken [&::-webkit-meter-optimum-value]:bg-accent"
        />
      )}
    </div>
  );
}
