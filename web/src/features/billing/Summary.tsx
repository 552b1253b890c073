import { CreditCard } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { number, useTranslation } from '@/frame';
import { Badge, Button, Card, complain, cx, say } from '@/ui';
import { day, money } from './format';
import { useProblemWords } from './problems';
import { usePlans, useResumePlan } from './queries';
import { isArranged, isSubscribed, statusTones, type Account } from './shapes';

const CancelDialog = lazy(() => import('./CancelDialog'));

export function Summary({ orgId, account }: { orgId: string; account: Account }) {
  return (
    <Card className="grid grid-cols-[minmax(0,1fr)] nav:grid-cols-[minmax(0,1.9fr)_minmax(280px,1fr)]">
      <Seats seats={account.seats} />
      <Facts orgId={orgId} account={account} />
    </Card>
  );
}

function Seats({ seats: { used, limit } }: { seats: Account['seats'] }) {
  const { t } = useTranslation('billing');
  const share = limit === null || limit === 0 ? 0 : Math.min(used / limit, 1);
  const free = limit === null ? undefined : Math.max(limit - used, 0);
  return (
    <div className="flex flex-col justify-center gap-8 p-20 max-phone:p-14">
      <h2 className="text-13 text-text-2">{t('seats.title')}</h2>
      <p className="text-16">
        <span className="text-26 font-semibold tabular-nums">{number(used)}</span>{' '}
        {limit === null ? t('seats.unlimited') : t('seats.of', { limit: number(limit) })}
      </p>
      {limit !== null && (
        <svg aria-hidden className="h-10 w-full rounded-full bg-active" preserveAspectRatio="none" viewBox="0 0 100 1">
          <rect
            x={document.documentElement.dir === 'rtl' ? 100 - share * 100 : 0}
            width={share * 100}
            height="1"
            className={cx(share >= 1 ? 'fill-danger' : share >= 0.9 ? 'fill-warning' : 'fill-accent')}
          />
        </svg>
      )}
      {free !== undefined && (
        <p className="text-12 text-text-2">
          {free === 0 ? t('seats.full') : t('seats.free', { count: free, free: number(free) })}
        </p>
      )}
    </div>
  );
}

function Facts({ orgId, account }: { orgId: string; account: Account }) {
  const { t } = useTranslation('billing');
  const { data: plans } = usePlans();
  const { tier, interval, status, trialEndsAt, currentPeriodEnd, cancelAtPeriodEnd, paymentMethod, paidSeats } =
    account;
  const plan = plans?.find((one) => one.tier === tier && one.interval === interval);
  const price = plan && money(plan.price.amount, plan.price.currency, true);
  const paid = isSubscribed(account);
  return (
    <div className="flex flex-col gap-10 border-line p-20 text-13 max-nav:border-t max-phone:p-14 nav:border-s">
      <dl className="flex flex-col gap-8">
        <Fact label={t('facts.plan')}>
          {t(`tier.${tier}`)}
          {price !== undefined &&
            interval !== null &&
            `, ${t(paidSeats === null ? `price.${interval}` : `price.seat.${interval}`, { price })}`}
          {isArranged(account) && `, ${t('facts.arranged')}`}
        </Fact>
        <Fact label={t('facts.status')}>
          <Badge tone={statusTones[status]}>{t(`status.${status}`)}</Badge>
        </Fact>
        {paidSeats !== null && <Fact label={t('facts.paidSeats')}>{number(paidSeats)}</Fact>}
        {status === 'trialing' && trialEndsAt !== null && <Fact label={t('facts.trialEnds')}>{day(trialEndsAt)}</Fact>}
        {currentPeriodEnd !== null && (
          <Fact label={t(status === 'canceled' ? 'facts.ended' : cancelAtPeriodEnd ? 'facts.ends' : 'facts.renews')}>
            {day(currentPeriodEnd)}
          </Fact>
        )}
        {paymentMethod !== null && (
          <Fact label={t('facts.card')}>
            <span className="inline-flex items-center gap-6">
              <CreditCard size={16} aria-hidden className="text-text-3" />
              {t('facts.cardEnds', { last4: paymentMethod.last4 })}
            </span>
          </Fact>
        )}
      </dl>
      {paid && <CancelOrResume orgId={orgId} account={account} />}
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-16">
      <dt className="shrink-0 text-text-2">{label}</dt>
      <dd className="text-end font-medium">{children}</dd>
    </div>
  );
}

function CancelOrResume({ orgId, account }: { orgId: string; account: Account }) {
  const { t } = useTranslation('billing');
  const words = useProblemWords();
  const [asking, ask] = useState(false);
  const resume = useResumePlan(orgId);
  const goOn = () =>
    resume.mutate(undefined, {
      onSuccess: () => say(t('cancel.resumed')),
      onError: (problem) => complain(words(problem)),
    });
  return (
    <div className="mt-auto flex justify-end">
      {account.cancelAtPeriodEnd ? (
        <Button size="sm" busy={resume.isPending} onClick={goOn}>
          {t('cancel.resume')}
        </Button>
      ) : (
        <Button size="sm" look="danger" onClick={() => ask(true)}>
          {t('cancel.cancel')}
        </Button>
      )}
      {asking && (
        <Suspense>
          <CancelDialog orgId={orgId} until={account.currentPeriodEnd} onClose={() => ask(false)} />
        </Suspense>
      )}
    </div>
  );
}
