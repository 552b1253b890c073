import { useState } from 'react';
import type { Problem, UserSummary } from '@/api';
import { ErrorState, useTranslation } from '@/frame';
import { Avatar, Banner, Button, Dialog, Field, Form, Input, say, SkeletonRows } from '@/ui';
import { day, money, shortDay } from './format';
import { useProblemWords } from './problems';
import { useChangePlan, useCheckout, usePreview } from './queries';
import { isSubscribed, type Account, type Plan, type Preview } from './shapes';

type PlanDialogProps = { orgId: string; account: Account; plan: Plan; onClose: () => void };

/** The exact sum before anything is changed or bought. */
export default function PlanDialog({ orgId, account, plan, onClose }: PlanDialogProps) {
  const { t } = useTranslation('billing');
  const { t: common } = useTranslation();
  const { tier, interval } = plan;
  const { data, error, refetch } = usePreview(orgId, { tier, interval });
  const name = t(`tier.${tier}`);
  const rest = { orgId, plan, onClose };
  return (
    <Dialog open wide onClose={onClose} title={t(`preview.title.${interval}`, { plan: name })}>
      {data && (
        <>
          <Sums preview={data} />
          {isSubscribed(account) ? <Change {...rest} preview={data} /> : <Buy {...rest} />}
        </>
      )}
      {!data && !error && <SkeletonRows label={common('loading')} rows={3} className="h-40" />}
      {!data && error && <Refused problem={error} plan={plan} retry={() => void refetch()} onClose={onClose} />}
    </Dialog>
  );
}

function Sums({ preview: { lines, dueNow, currency, nextInvoice } }: { preview: Preview }) {
  const { t } = useTranslation('billing');
  return (
    <table className="w-full text-13">
      <caption className="sr-only">{t('preview.caption')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('preview.line')}</th>
          <th scope="col">{t('preview.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ description, amount, periodStart, periodEnd }, i) => (
          <tr key={i} className="border-b border-line">
            <td className="py-8 pe-16">
              <bdi className="block">{description}</bdi>
              <span className="text-12 text-text-3">
                {shortDay(periodStart)} – {shortDay(periodEnd)}
              </span>
            </td>
            <td className="py-8 text-end align-top tabular-nums">{money(amount, currency)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="text-15 font-semibold">
          <th scope="row" className="pt-12 text-start">
            {t('preview.dueNow')}
          </th>
          <td className="pt-12 text-end tabular-nums">{money(dueNow, currency)}</td>
        </tr>
        <tr className="text-text-2">
          <th scope="row" className="pe-16 pt-4 text-start font-normal">
            {t('preview.next', { date: day(nextInvoice.at) })}
          </th>
          <td className="pt-4 text-end tabular-nums">{money(nextInvoice.amount, currency)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

type StepProps = { orgId: string; plan: Plan; onClose: () => void };

function Change({ orgId, plan: { tier, interval }, preview, onClose }: StepProps & { preview: Preview }) {
  const { t } = useTranslation('billing');
  const { t: common } = useTranslation();
  const words = useProblemWords();
  const change = useChangePlan(orgId);
  const { dueNow, currency } = preview;
  const confirm = () =>
    change.mutate(
      { tier, interval },
      {
        onSuccess: () => {
          say(t('preview.changed', { plan: t(`tier.${tier}`) }));
          onClose();
        },
      },
    );
  return (
    <div className="mt-16 flex flex-col gap-12">
      {dueNow === 0 && <p className="text-13 text-text-2">{t('preview.later')}</p>}
      {change.error && (
        <Banner tone="danger" role="alert">
          {words(change.error)}
        </Banner>
      )}
      <div className="flex flex-wrap justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button look="primary" busy={change.isPending} onClick={confirm}>
          {dueNow > 0 ? t('preview.pay', { sum: money(dueNow, currency) }) : t('preview.change')}
        </Button>
      </div>
    </div>
  );
}

function Buy({ orgId, plan: { tier, interval }, onClose }: StepProps) {
  const { t } = useTranslation('billing');
  const { t: common } = useTranslation();
  const words = useProblemWords();
  const [coupon, setCoupon] = useState('');
  const checkout = useCheckout(orgId);
  const problem = checkout.error;
  const couponProblem = problem?.fields.coupon === undefined ? undefined : t('preview.couponWrong');
  const write = (next: string) => {
    setCoupon(next);
    checkout.reset();
  };
  const buy = () => {
    const given = coupon.trim();
    checkout.mutate({ tier, interval, ...(given !== '' && { coupon: given }) });
  };
  return (
    <Form
      onSubmit={buy}
      errors={couponProblem === undefined ? undefined : { coupon: couponProblem }}
      className="mt-16 flex flex-col gap-12"
    >
      <Field name="coupon" label={t('preview.coupon')} help={t('preview.couponHelp')} error={couponProblem}>
        <Input value={coupon} onValueChange={write} maxLength={64} autoComplete="off" dir="ltr" />
      </Field>
      {problem && couponProblem === undefined && (
        <Banner tone="danger" role="alert">
          {words(problem)}
        </Banner>
      )}
      <div className="flex flex-wrap justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={checkout.isPending || checkout.isSuccess}>
          {t('preview.checkout')}
        </Button>
      </div>
    </Form>
  );
}

type RefusedProps = { problem: Problem; plan: Plan; retry: () => void; onClose: () => void };

function Refused({ problem, plan, retry, onClose }: RefusedProps) {
  const { t } = useTranslation('billing');
  const { t: common } = useTranslation();
  if (problem.slug !== 'too-many-members') return <ErrorState problem={problem} retry={retry} />;
  const over = (problem.body.over ?? []) as UserSummary[];
  return (
    <div className="flex flex-col gap-12">
      <p className="text-14">{t('preview.over', { count: over.length, limit: plan.memberLimit })}</p>
      <ul className="flex max-h-260 flex-col gap-2 overflow-auto">
        {over.map(({ id, displayName, username, avatarUrl }) => (
          <li key={id} className="flex items-center gap-10 py-4 text-13">
            <Avatar id={id} name={displayName} url={avatarUrl} size={24} decorative />
            <bdi className="font-medium">{displayName}</bdi>
            <bdi className="text-text-3">@{username}</bdi>
          </li>
        ))}
      </ul>
      <div className="flex justify-end">
        <Button onClick={onClose}>{common('close')}</Button>
      </div>
    </div>
  );
}
