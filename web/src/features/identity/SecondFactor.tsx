import { useState } from 'react';
import type { TotpState } from '@/api';
import { ErrorState, useTranslation } from '@/frame';
import { Badge, Banner, Button, SkeletonRows } from '@/ui';
import { useBeginTotp, useTotp } from './accountQueries';
import { CodeDialog } from './CodeDialog';
import { Enrolment } from './Enrolment';
import { FormProblem } from './FormProblem';

export function SecondFactor() {
  const { t } = useTranslation();
  const state = useTotp();
  if (state.data) return <Known state={state.data} />;
  if (state.isError) return <ErrorState problem={state.error} retry={() => void state.refetch()} />;
  return <SkeletonRows rows={1} label={t('loading')} />;
}

function Known({ state: { enabled, recoveryCodesLeft } }: { state: TotpState }) {
  const { t } = useTranslation('identity');
  const begin = useBeginTotp();
  const [removing, remove] = useState(false);
  if (begin.data) return <Enrolment totp={begin.data} onClose={() => begin.reset()} />;
  return (
    <div className="flex flex-col gap-14">
      <FormProblem problem={begin.error} />
      <div className="flex flex-wrap items-center justify-between gap-12">
        <div className="flex max-w-[52ch] flex-col items-start gap-6">
          <Badge tone={enabled ? 'success' : 'neutral'}>{t(enabled ? 'totp.on' : 'totp.off')}</Badge>
          <p className="text-13 text-text-2">
            {enabled ? t('totp.left', { count: recoveryCodesLeft }) : t('totp.text')}
          </p>
        </div>
        {enabled ? (
          <Button look="danger" onClick={() => remove(true)}>
            {t('totp.turnOff')}
          </Button>
        ) : (
          <Button look="primary" busy={begin.isPending} onClick={() => begin.mutate(undefined)}>
            {t('totp.turnOn')}
          </Button>
        )}
      </div>
      {enabled && recoveryCodesLeft < 3 && <Banner tone="warning">{t('totp.fewLeft')}</Banner>}
      <CodeDialog open={removing} onClose={() => remove(false)} />
    </div>
  );
}
