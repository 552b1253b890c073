import { useNavigate, useSearch } from '@tanstack/react-router';
import { number, useTranslation } from '@/frame';
import { Avatar, Button, cx, Field, Input } from '@/ui';
import { day, dayAndTime, shortDay } from './format';
import { useSeats } from './queries';
import { Section } from './Section';
import type { SeatLine } from './shapes';

/** Explains the seats of any day. */
export function SeatLedger({ orgId }: { orgId: string }) {
  const { t } = useTranslation('billing');
  const { at } = useSearch({ from: '/shell/orgs/$slug/billing' });
  const list = useSeats(orgId, at === undefined ? undefined : endOf(at));
  const lines = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const first = list.data?.pages[0];
  return (
    <Section
      title={t('ledger.title')}
      action={<DayField at={at} />}
      empty={t(at === undefined ? 'ledger.empty' : 'ledger.emptyThen')}
      list={list}
      count={lines.length}
    >
      {at !== undefined && first && (
        <p role="status" className="border-b border-line bg-inset px-16 py-8 text-13">
          {first.limit === null
            ? t('ledger.then', { date: day(first.at), used: number(first.used) })
            : t('ledger.thenOf', { date: day(first.at), used: number(first.used), limit: number(first.limit) })}
        </p>
      )}
      <ol>
        {lines.map((line, i) => (
          <Line key={line.epoch} line={line} before={lines[i + 1]} />
        ))}
      </ol>
    </Section>
  );
}

/** The last moment of a day, where the reader is. */
const endOf = (date: string) => new Date(`${date}T23:59:59.999`).toISOString();

function DayField({ at }: { at: string | undefined }) {
  const { t } = useTranslation('billing');
  const navigate = useNavigate();
  const ask = (next: string) =>
    void navigate({
      to: '.',
      search: (present) => ({ ...present, at: next === '' ? undefined : next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <span className="flex items-center gap-8 [&_label]:sr-only">
      <Field label={t('ledger.at')}>
        <Input type="date" value={at ?? ''} onValueChange={ask} max={today()} className="h-28 w-140" />
      </Field>
      {at !== undefined && (
        <Button size="sm" look="quiet" onClick={() => ask('')}>
          {t('ledger.now')}
        </Button>
      )}
    </span>
  );
}

const today = () => new Date().toLocaleDateString('sv');

function Line({ line, before }: { line: SeatLine; before: SeatLine | undefined }) {
  const { t } = useTranslation('billing');
  const { change, user, used, limit, changedAt, epoch } = line;
  const sign = { joined: '+1', left: '−1', limit: '' }[change];
  const limits = { from: before?.limit == null ? '–' : number(before.limit), to: limit === null ? '∞' : number(limit) };
  return (
    <li className="flex items-center gap-10 border-line px-16 py-8 text-13 not-last:border-b">
      <span
        className={cx('w-22 shrink-0 font-medium', change === 'joined' ? 'text-success-text' : 'text-danger-text')}
        aria-hidden
        dir="ltr"
      >
        {sign}
      </span>
      {user && <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} size={24} decorative />}
      <span className="min-w-0 grow wrap-anywhere">
        {user ? (
          <>
            <bdi className="font-medium">{user.displayName}</bdi>{' '}
            <span className="text-text-2">{t(change === 'joined' ? 'ledger.joined' : 'ledger.left')}</span>
          </>
        ) : (
          t('ledger.limit', limits)
        )}
      </span>
      <time dateTime={changedAt} title={dayAndTime(changedAt)} className="shrink-0 text-12 text-text-3">
        {shortDay(changedAt)}
      </time>
      <span className="w-40 shrink-0 text-end font-semibold tabular-nums" title={t('ledger.epoch', { epoch })}>
        {number(used)}
      </span>
    </li>
  );
}
