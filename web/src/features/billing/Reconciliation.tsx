import { number, useTranslation, wordsFor } from '@/frame';
import { Badge, Button, complain, say } from '@/ui';
import { dayAndTime } from './format';
import { Section } from './Section';
import { useReconcile, useRuns, type Run } from './staffApi';

/** When accounts were held against Stripe, and what differed. */
export function Reconciliation() {
  const { t } = useTranslation('billing');
  const list = useRuns();
  const runs = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const reconcile = useReconcile();
  const start = () =>
    reconcile.mutate(undefined, {
      onSuccess: () => say(t('staff.ordered')),
      onError: (problem) => complain(wordsFor(problem)),
    });
  return (
    <Section
      title={t('staff.reconciliation')}
      action={
        <Button size="sm" busy={reconcile.isPending} onClick={start}>
          {t('staff.reconcile')}
        </Button>
      }
      empty={t('staff.noRuns')}
      list={list}
      count={runs.length}
    >
      <ul>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </ul>
    </Section>
  );
}

function RunRow({ run: { startedAt, finishedAt, startedBy, lookedAt, failed, drift } }: { run: Run }) {
  const { t } = useTranslation('billing');
  return (
    <li className="border-line px-16 py-10 text-13 not-last:border-b">
      <div className="flex flex-wrap items-center gap-x-12 gap-y-4">
        <time dateTime={startedAt} className="font-medium">
          {dayAndTime(startedAt)}
        </time>
        <span className="grow text-text-2">
          {t(startedBy === null ? 'staff.nightly' : 'staff.byStaff')} ·{' '}
          {t('staff.lookedAt', { count: lookedAt, looked: number(lookedAt) })}
        </span>
        {finishedAt === null && <Badge tone="info">{t('staff.running')}</Badge>}
        {failed > 0 && <Badge tone="danger">{t('staff.notRead', { count: failed })}</Badge>}
        <Badge tone={drift.length > 0 ? 'warning' : 'success'}>
          {drift.length > 0 ? t('staff.drift', { count: drift.length }) : t('staff.noDrift')}
        </Badge>
      </div>
      {drift.length > 0 && (
        <ul className="mt-6 flex flex-col gap-2 font-mono text-12 wrap-anywhere text-text-2">
          {drift.map(({ orgId, ours, theirs }) => (
            <li key={orgId}>
              <bdi>{orgId}</bdi>: <bdi>{ours}</bdi> → <bdi>{theirs}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
