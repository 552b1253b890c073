import { Download } from 'lucide-react';
import { useTranslation } from '@/frame';
import { Badge, buttonClass } from '@/ui';
import { money, shortDay } from './format';
import { useInvoices } from './queries';
import { Section } from './Section';
import type { Invoice } from './shapes';

const tones = {
  draft: 'neutral',
  open: 'danger',
  paid: 'success',
  void: 'neutral',
  uncollectible: 'danger',
} as const;

export function Invoices({ orgId }: { orgId: string }) {
  const { t } = useTranslation('billing');
  const list = useInvoices(orgId);
  const invoices = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={t('invoices.title')} empty={t('invoices.empty')} list={list} count={invoices.length}>
      <ul>
        {invoices.map((invoice) => (
          <Row key={invoice.id} invoice={invoice} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('billing');
  const { number, status, currency, total, periodStart, periodEnd, createdAt, pageUrl, pdfUrl } = invoice;
  const name = number ?? t('invoices.unnumbered');
  return (
    <li className="flex flex-wrap items-center gap-x-12 gap-y-2 border-line px-16 py-9 text-13 not-last:border-b">
      <span className="min-w-0 grow">
        {pageUrl === null ? (
          <span className="font-medium">{name}</span>
        ) : (
          <a href={pageUrl} className="font-medium text-accent-text hover:underline">
            {name}
          </a>
        )}
        <span className="block text-12 text-text-3">
          <time dateTime={createdAt}>{shortDay(createdAt)}</time> · {shortDay(periodStart)} – {shortDay(periodEnd)}
        </span>
      </span>
      <span className="tabular-nums">{money(total, currency)}</span>
      <Badge tone={tones[status]}>{t(`invoices.status.${status}`)}</Badge>
      {pdfUrl === null ? (
        <span className="w-(--control-h-sm)" />
      ) : (
        <a
          href={pdfUrl}
          aria-label={t('invoices.pdf', { name })}
          title={t('invoices.pdf', { name })}
          className={buttonClass('quiet', 'sm', 'w-(--control-h-sm) px-0!')}
        >
          <Download size={16} aria-hidden />
        </a>
      )}
    </li>
  );
}
