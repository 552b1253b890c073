import i18next from 'i18next';
import { ErrorState, number, useTranslation } from '@/frame';
import { Card, cx, SkeletonRows } from '@/ui';
import { CsvButton } from './CsvButton';
import { money } from './format';
import type { Tier } from './shapes';
import { useRevenue, type Month } from './staffApi';

const tiers: { tier: Tier; fill: string; back: string }[] = [
  { tier: 'community', fill: 'fill-(--cat-petrol)', back: 'bg-(--cat-petrol)' },
  { tier: 'organization', fill: 'fill-(--cat-iris)', back: 'bg-(--cat-iris)' },
  { tier: 'enterprise', fill: 'fill-(--cat-olive)', back: 'bg-(--cat-olive)' },
  { tier: 'custom', fill: 'fill-(--cat-clay)', back: 'bg-(--cat-clay)' },
];
const sums = ['opening', 'fresh', 'expansion', 'contraction', 'churn', 'reactivation', 'closing', 'invoiced'] as const;

const monthName = (month: string) =>
  new Intl.DateTimeFormat(i18next.language, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** What recurs each month, by tier, and why it changed. */
export function Revenue() {
  const { t } = useTranslation('billing');
  const { t: common } = useTranslation();
  const { data, error, refetch } = useRevenue();
  if (!data)
    return error ? (
      <ErrorState problem={error} retry={() => void refetch()} />
    ) : (
      <SkeletonRows label={common('loading')} />
    );
  const { currency, months } = data;
  const last = months.at(-1);
  return (
    <div className="flex flex-col gap-20">
      <div className="flex items-start justify-between gap-12">
        {last && (
          <p className="text-13 text-text-2">
            <span className="block text-26 font-semibold text-text tabular-nums">{money(last.closing, currency)}</span>
            {t('staff.recurs', { month: monthName(last.month) })}
          </p>
        )}
        <CsvButton what="metrics" />
      </div>
      <Chart months={months} />
      <Table months={months} currency={currency} />
    </div>
  );
}

/** The table below has its numbers. */
function Chart({ months }: { months: Month[] }) {
  const { t } = useTranslation('billing');
  const most = Math.max(1, ...months.map(({ closing }) => closing));
  return (
    <Card className="p-16">
      <figure>
        <figcaption className="mb-12 flex flex-wrap gap-x-16 gap-y-4 text-12 text-text-2">
          {tiers.map(({ tier, back }) => (
            <span key={tier} className="inline-flex items-center gap-6">
              <span className={cx('rounded-[3px] square-10', back)} />
              {t(`tier.${tier}`)}
            </span>
          ))}
        </figcaption>
        <div role="img" aria-label={t('staff.chart')} className="flex items-end gap-6">
          {months.map((month) => (
            <div key={month.month} className="flex min-w-0 flex-1 flex-col gap-4">
              <Bar month={month} most={most} />
              <span className="truncate text-center text-11 text-text-3 max-phone:sr-only">
                {monthName(month.month)}
              </span>
            </div>
          ))}
        </div>
      </figure>
    </Card>
  );
}

function Bar({ month: { closingByTier }, most }: { month: Month; most: number }) {
  const heights = tiers.map(({ tier }) => ((closingByTier[tier] ?? 0) / most) * 100);
  return (
    <svg viewBox="0 0 1 100" preserveAspectRatio="none" className="h-160 w-full" aria-hidden>
      {tiers.map(({ tier, fill }, i) => {
        const below = heights.slice(0, i).reduce((sum, height) => sum + height, 0);
        const height = heights[i] ?? 0;
        return <rect key={tier} y={100 - below - height} width="1" height={height} className={fill} />;
      })}
    </svg>
  );
}

function Table({ months, currency }: { months: Month[]; currency: string }) {
  const { t } = useTranslation('billing');
  return (
    <Card className="overflow-x-auto">
      <table className="w-full text-13 whitespace-nowrap tabular-nums [&_td]:px-12 [&_td]:py-8 [&_td]:text-end [&_th]:px-12 [&_th]:py-8">
        <caption className="sr-only">{t('staff.revenue')}</caption>
        <thead>
          <tr className="text-12 text-text-2">
            <th scope="col" className="text-start">
              {t('staff.month')}
            </th>
            {sums.map((sum) => (
              <th key={sum} scope="col" className="text-end font-medium">
                {t(`staff.sum.${sum}`)}
              </th>
            ))}
            <th scope="col" className="text-end font-medium">
              {t('staff.trials')}
            </th>
            <th scope="col" className="text-end font-medium">
              {t('staff.failed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...months].reverse().map((month) => (
            <tr key={month.month} className="border-t border-line">
              <th scope="row" className="text-start font-medium">
                {monthName(month.month)}
              </th>
              {sums.map((sum) => (
                <td key={sum}>{money(month[sum], currency, true)}</td>
              ))}
              <td>{t('staff.converted', { started: month.trialsStarted, converted: month.trialsConverted })}</td>
              <td>{number(month.failedPayments)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
