import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, Lock } from 'lucide-react';
import { useEffect } from 'react';
import type { OrganizationView } from '@/api';
import { useTranslation } from '@/frame';
import { Banner, Button, buttonClass, complain, cx, say } from '@/ui';
import { day, money, shortDay } from './format';
import { useProblemWords } from './problems';
import { useInvoices, usePortal, useReadAgain } from './queries';
import { isSubscribed, type Account } from './shapes';

type NoticesProps = { organization: OrganizationView; account: Account; checkout: 'done' | 'left' | undefined };

/** What those who pay must know now. */
export function Notices({ organization: { id, name }, account, checkout }: NoticesProps) {
  const { t } = useTranslation('billing');
  const { status, trialEndsAt, pastDueSince, graceEndsAt } = account;
  return (
    <>
      {checkout !== undefined && <Back orgId={id} account={account} checkout={checkout} />}
      {status === 'trialing' && trialEndsAt !== null && (
        <Banner>{t('notice.trial', { date: day(trialEndsAt) })}</Banner>
      )}
      {pastDueSince !== null && graceEndsAt !== null && (
        <Missing orgId={id} name={name} status={status} since={pastDueSince} until={graceEndsAt} />
      )}
      {status === 'read_only' && pastDueSince === null && (
        <Banner tone="danger" icon={Lock}>
          <p className="font-semibold">{t('notice.trialOver')}</p>
          <p>{t('notice.readOnly', { name })}</p>
        </Banner>
      )}
      {status === 'canceled' && (
        <Banner tone="danger" icon={Lock}>
          <p className="font-semibold">{t('notice.ended')}</p>
          <p>{t('notice.readOnly', { name })}</p>
        </Banner>
      )}
    </>
  );
}

type BackProps = { orgId: string; account: Account; checkout: 'done' | 'left' };

/** For who comes back from Stripe's page. */
function Back({ orgId, account, checkout }: BackProps) {
  const { t } = useTranslation('billing');
  const navigate = useNavigate();
  const readAgain = useReadAgain(orgId);
  const done = checkout === 'done' && isSubscribed(account);
  useEffect(() => {
    if (!done) return;
    say(t('notice.bought'));
    void readAgain();
    void navigate({ to: '.', search: {}, replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is done
  }, [done]);
  if (done) return null;
  return checkout === 'done' ? (
    <Banner tone="success" icon={CircleCheck}>
      {t('notice.waiting')}
    </Banner>
  ) : (
    <Banner>{t('notice.left')}</Banner>
  );
}

type MissingProps = { orgId: string; name: string; status: Account['status']; since: string; until: string };

/** A payment that is missing: since when, until when all works, and how to pay it. */
function Missing({ orgId, name, status, since, until }: MissingProps) {
  const { t } = useTranslation('billing');
  const invoice = useInvoices(orgId)
    .data?.pages.flatMap(({ items }) => items)
    .find((one) => one.status === 'open');
  const over = status === 'read_only';
  return (
    <Banner
      tone="danger"
      role="alert"
      action={<PayButton orgId={orgId} url={invoice?.pageUrl} className="max-phone:hidden" />}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-32 gap-y-10 py-4">
        <div className="min-w-0 flex-[1_1_320px]">
          <p className="text-14 font-semibold">
            {invoice
              ? t('notice.failedSum', { sum: money(invoice.amountDue, invoice.currency), date: day(since) })
              : t('notice.failed', { date: day(since) })}
          </p>
          <p className="text-text-2">
            {over ? t('notice.readOnly', { name }) : t('notice.until', { name, date: day(until) })}
          </p>
        </div>
        <ol className="flex shrink-0 text-12">
          <Mile at={since} reached>
            {t('notice.milesFailed')}
          </Mile>
          <Mile at={until} reached={over}>
            {t('status.read_only')}
          </Mile>
        </ol>
        <PayButton orgId={orgId} url={invoice?.pageUrl} className="phone:hidden" />
      </div>
    </Banner>
  );
}

function Mile({ at, reached, children }: { at: string; reached: boolean; children: string }) {
  return (
    <li className="relative flex w-84 flex-col items-center text-center not-first:before:absolute not-first:before:start-[calc(-50%+6px)] not-first:before:end-[calc(50%+6px)] not-first:before:top-5 not-first:before:h-1 not-first:before:bg-danger-line">
      <span
        aria-hidden
        className={cx('mb-4 rounded-full border-2 border-danger square-10', reached ? 'bg-danger' : 'bg-surface')}
      />
      <time dateTime={at} className="font-semibold">
        {shortDay(at)}
      </time>
      <span className="text-text-2">{children}</span>
    </li>
  );
}

type PayButtonProps = { orgId: string; url: string | null | undefined; className: string };

function PayButton({ orgId, url, className }: PayButtonProps) {
  const { t } = useTranslation('billing');
  const words = useProblemWords();
  const portal = usePortal(orgId);
  if (url)
    return (
      <a href={url} className={buttonClass('primary', 'md', className)}>
        {t('notice.pay')}
      </a>
    );
  return (
    <Button
      look="primary"
      className={className}
      busy={portal.isPending}
      onClick={() => portal.mutate(undefined, { onError: (problem) => complain(words(problem)) })}
    >
      {t('notice.pay')}
    </Button>
  );
}
