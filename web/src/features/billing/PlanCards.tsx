import { Check } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { ErrorState, number, useTranslation } from '@/frame';
import { Badge, Button, cx, Segments, Skeleton } from '@/ui';
import { money } from './format';
import { usePlans } from './queries';
import { isSubscribed, type Account, type Feature, type Interval, type Plan } from './shapes';

const PlanDialog = lazy(() => import('./PlanDialog'));

export function PlanCards({ orgId, account }: { orgId: string; account: Account }) {
  const { t } = useTranslation('billing');
  const { data: plans, error, refetch } = usePlans();
  const [interval, choose] = useState<Interval>(account.interval ?? 'month');
  const [looking, lookAt] = useState<Plan>();
  const shown = plans?.filter((plan) => plan.interval === interval) ?? [];
  return (
    <section className="flex flex-col gap-10">
      <div className="flex flex-wrap items-center gap-x-12 gap-y-8">
        <h2 className="text-16 font-semibold">{t('plans.title')}</h2>
        <p className="text-13 text-text-2">{t(isSubscribed(account) ? 'plans.switching' : 'plans.buying')}</p>
        <span className="ms-auto">
          <Segments
            label={t('plans.interval')}
            options={[
              { value: 'month', label: t('plans.month') },
              { value: 'year', label: t('plans.yearFree') },
            ]}
            value={interval}
            onChange={choose}
          />
        </span>
      </div>
      {error && !plans && <ErrorState problem={error} retry={() => void refetch()} />}
      {!plans && !error && <Skeleton className="h-200 w-full" />}
      {plans && (
        <ul className="grid gap-14 phone:grid-cols-2 pane:grid-cols-4">
          {shown.map((plan, i) => (
            <PlanCard
              key={plan.tier}
              plan={plan}
              before={shown[i - 1]}
              account={account}
              onChoose={() => lookAt(plan)}
            />
          ))}
          <CustomCard before={shown.at(-1)} />
        </ul>
      )}
      {looking && (
        <Suspense>
          <PlanDialog orgId={orgId} account={account} plan={looking} onClose={() => lookAt(undefined)} />
        </Suspense>
      )}
    </section>
  );
}

const card = 'flex flex-col gap-4 rounded-card bg-surface p-16';

type PlanCardProps = { plan: Plan; before: Plan | undefined; account: Account; onChoose: () => void };

function PlanCard({ plan, before, account, onChoose }: PlanCardProps) {
  const { t } = useTranslation('billing');
  const { tier, interval, price, memberLimit, features, minimumSeats } = plan;
  const subscribed = isSubscribed(account);
  const present = subscribed && account.tier === tier && account.interval === interval;
  const over = Math.max(account.seats.used - memberLimit, 0);
  const grows = memberLimit > (account.seats.limit ?? Infinity) || !subscribed;
  return (
    <li className={cx(card, present ? 'inset-ring-2 inset-ring-accent' : 'inset-ring inset-ring-line')}>
      <div className="flex min-h-19 items-center justify-between gap-8">
        <h3 className="text-14 font-semibold">{t(`tier.${tier}`)}</h3>
        {present && <Badge tone="accent">{t('plans.yours')}</Badge>}
      </div>
      <p>
        <span className="text-26 font-semibold">{money(price.amount, price.currency, true)}</span>{' '}
        <span className="text-13 text-text-2">
          {t(minimumSeats === null ? `plans.per.${interval}` : `plans.perSeat.${interval}`)}
        </span>
      </p>
      <p className="text-13 text-text-2">
        {t('plans.members', { limit: number(memberLimit) })}
        {minimumSeats !== null && minimumSeats > 1 && `, ${t('plans.minimumSeats', { count: minimumSeats })}`}
      </p>
      <Features features={features} before={before} />
      <Button
        look={over === 0 && grows && !present ? 'primary' : 'default'}
        disabled={present}
        className="mt-auto w-full"
        onClick={onChoose}
      >
        {present
          ? t('plans.current')
          : over > 0
            ? t('plans.over', { count: over })
            : t(subscribed ? 'plans.preview' : 'plans.choose')}
        <span className="sr-only">: {t(`tier.${tier}`)}</span>
      </Button>
    </li>
  );
}

function CustomCard({ before }: { before: Plan | undefined }) {
  const { t } = useTranslation('billing');
  return (
    <li className={cx(card, 'inset-ring inset-ring-line')}>
      <h3 className="min-h-19 text-14 font-semibold">{t('tier.custom')}</h3>
      <p className="text-26 font-semibold">{t('plans.ask')}</p>
      <p className="text-13 text-text-2">{t('plans.unlimited')}</p>
      <Features features={[...(before?.features ?? []), 'white-label']} before={before} />
      <p className="mt-auto text-13 text-text-2">{t('plans.arranged')}</p>
    </li>
  );
}

function Features({ features, before }: { features: Feature[]; before: Plan | undefined }) {
  const { t } = useTranslation('billing');
  const added = features.filter((feature) => !before?.features.includes(feature));
  return (
    <ul className="mt-8 mb-14 flex flex-col gap-6 text-13 text-text-2">
      <Point>{before ? t('plans.allOf', { plan: t(`tier.${before.tier}`) }) : t('plans.basics')}</Point>
      {added.map((feature) => (
        <Point key={feature}>{t(`feature.${feature}`)}</Point>
      ))}
    </ul>
  );
}

function Point({ children }: { children: string }) {
  return (
    <li className="flex items-start gap-8">
      <Check size={14} aria-hidden className="mt-3 shrink-0 text-accent-text" />
      {children}
    </li>
  );
}
