import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { number, useTranslation } from '@/frame';
import { Badge, SearchInput, Select } from '@/ui';
import { CsvButton } from './CsvButton';
import { money, shortDay } from './format';
import { Section } from './Section';
import { statuses, statusTones } from './shapes';
import { useSubscriptions, type Filter, type Subscription } from './staffApi';

export function Subscriptions() {
  const { t } = useTranslation('billing');
  const navigate = useNavigate();
  const { q, status } = useSearch({ from: '/shell/admin/billing' });
  const filter: Filter = { q, status };
  const list = useSubscriptions(filter);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const narrow = (next: Filter) =>
    void navigate({ to: '/admin/billing', search: { view: 'subscriptions', q, status, ...next }, replace: true });
  return (
    <div className="flex flex-col gap-14">
      <div className="flex flex-wrap items-center gap-10">
        <SearchInput
          label={t('staff.find')}
          value={q ?? ''}
          onChange={(next) => narrow({ q: next === '' ? undefined : next })}
          className="min-w-200 flex-1"
        />
        <span className="w-180">
          <Select
            aria-label={t('facts.status')}
            value={status ?? 'all'}
            onChange={(next) => narrow({ status: next === 'all' ? undefined : next })}
            options={[
              { value: 'all' as const, label: t('staff.all') },
              ...statuses.map((value) => ({ value, label: t(`staff.status.${value}`) })),
            ]}
          />
        </span>
        <CsvButton what="subscriptions" filter={filter} />
      </div>
      <Section title={t('staff.subscriptions')} empty={t('staff.none')} list={list} count={rows.length}>
        <ul>
          {rows.map((row) => (
            <Row key={row.orgId} row={row} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Row({ row }: { row: Subscription }) {
  const { t } = useTranslation('billing');
  const { name, slug, tier, interval, status, monthlyAmount, seatsUsed, seatLimit, openedAt } = row;
  return (
    <li className="flex flex-wrap items-center gap-x-16 gap-y-2 border-line px-16 py-9 text-13 not-last:border-b">
      <span className="min-w-160 grow max-phone:w-full">
        <Link to="/orgs/$slug" params={{ slug }} className="font-medium hover:underline">
          <bdi>{name === '' ? slug : name}</bdi>
        </Link>
        <span className="block text-12 text-text-3">
          {interval === null ? t(`tier.${tier}`) : `${t(`tier.${tier}`)}, ${t(`plans.${interval}`)}`} ·{' '}
          {t('staff.since', { date: shortDay(openedAt) })}
        </span>
      </span>
      <span className="text-text-2 tabular-nums">
        {t('staff.seats', { used: number(seatsUsed), limit: seatLimit === null ? '∞' : number(seatLimit) })}
      </span>
      {/* The list names no currency; all prices are in dollars. */}
      <span className="min-w-72 text-end tabular-nums">{money(monthlyAmount, 'usd')}</span>
      <Badge tone={statusTones[status]}>{t(`staff.status.${status}`)}</Badge>
    </li>
  );
}
