import { useParams } from '@tanstack/react-router';
import { Check, Hourglass } from 'lucide-react';
import { ErrorState, fullTime, Page, PageBody, useTranslation } from '@/frame';
import { Badge, Card, SkeletonRows } from '@/ui';
import { useErasure, type Erasure } from './personalData';

/** The receipt; it doesn't say who was erased. */
export default function ErasurePage() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const { erasureId } = useParams({ from: '/shell/erasures/$erasureId' });
  const { data, error, refetch } = useErasure(erasureId);
  return (
    <Page title={t('erasure.receipt')}>
      <PageBody className="max-w-640!">
        {data && <Receipt erasure={data} />}
        {!data && error && <ErrorState problem={error} retry={() => void refetch()} />}
        {!data && !error && <SkeletonRows label={common('loading')} rows={4} />}
      </PageBody>
    </Page>
  );
}

function Receipt({ erasure: { requestedAt, completedAt, services, contentToo } }: { erasure: Erasure }) {
  const { t } = useTranslation('identity');
  return (
    <Card className="flex flex-col gap-12 p-20">
      <h2 className="text-18 font-semibold">{t(completedAt === null ? 'erasure.going' : 'erasure.gone')}</h2>
      <p className="text-14 text-text-2">
        {t('erasure.asked', { time: fullTime(requestedAt) })}{' '}
        {t(contentToo ? 'erasure.contentGone' : 'erasure.contentStays')}
      </p>
      <ul className="flex flex-col">
        {services.map(({ service, confirmedAt }) => (
          <li key={service} className="flex items-center justify-between gap-12 border-t border-line py-8 text-13">
            <bdi dir="ltr">{service}</bdi>
            <Badge tone={confirmedAt === null ? 'neutral' : 'success'}>
              {confirmedAt === null ? <Hourglass size={12} aria-hidden /> : <Check size={12} aria-hidden />}
              {confirmedAt === null ? t('erasure.waits') : fullTime(confirmedAt)}
            </Badge>
          </li>
        ))}
      </ul>
      <p className="text-12 text-text-3">{t('erasure.keepAddress')}</p>
    </Card>
  );
}
