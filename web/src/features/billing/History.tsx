import { number, useTranslation } from '@/frame';
import { dayAndTime, shortDay } from './format';
import { useHistory } from './queries';
import { Section } from './Section';
import type { Step } from './shapes';
import type words from './en.json';

export function History({ orgId }: { orgId: string }) {
  const { t } = useTranslation('billing');
  const list = useHistory(orgId);
  const steps = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={t('history.title')} empty={t('history.empty')} list={list} count={steps.length}>
      <ol>
        {steps.map((step) => (
          <Row key={`${step.at} ${step.what}`} step={step} />
        ))}
      </ol>
    </Section>
  );
}

type Known = keyof (typeof words)['history']['what'];

function Row({ step: { at, what, status, tier, interval, paidSeats } }: { step: Step }) {
  const { t } = useTranslation('billing');
  const known = what.replace(/^billing\.|\.v\d+$/g, '') as Known;
  const plan = [
    t(`tier.${tier}`),
    interval !== null && t(`plans.${interval}`),
    paidSeats !== null && t('history.seats', { count: paidSeats, seats: number(paidSeats) }),
  ];
  return (
    <li className="flex items-baseline gap-12 border-line px-16 py-8 text-13 not-last:border-b">
      <span className="min-w-0 grow">
        {/* One that this client does not know yet is told by where it led. */}
        {t(`history.what.${known}`, { defaultValue: t(`status.${status}`) })}
        <span className="block text-12 text-text-3">{plan.filter(Boolean).join(', ')}</span>
      </span>
      <time dateTime={at} title={dayAndTime(at)} className="shrink-0 text-12 text-text-3">
        {shortDay(at)}
      </time>
    </li>
  );
}
