import { Download } from 'lucide-react';
import { useState } from 'react';
import type { NewTotp } from '@/api';
import { useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Banner, Button, Field, Form, Input, QrCode } from '@/ui';
import { useConfirmTotp } from './accountQueries';
import { FormProblem } from './FormProblem';
import { CopyButton, Secret } from './Secret';

type EnrolmentProps = { totp: NewTotp; onClose: () => void };

/** The secret and the recovery codes are only here, and only until this is closed. */
export function Enrolment({ totp, onClose }: EnrolmentProps) {
  const confirm = useConfirmTotp();
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onClose={onClose} />;
  return <Confirmation totp={totp} confirm={confirm} onClose={onClose} />;
}

function Confirmation({
  totp: { secret, uri },
  confirm,
  onClose,
}: EnrolmentProps & { confirm: ReturnType<typeof useConfirmTotp> }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const [code, setCode] = useState('');
  const errors: Record<string, string> = {
    ...confirm.error?.fields,
    ...(confirm.error?.slug === 'wrong-code' && { code: t('signIn.codeWrong') }),
  };
  return (
    <Form onSubmit={() => confirm.mutate(code.trim())} errors={errors}>
      <p className="text-14">{t('totp.scan')}</p>
      <div className="flex flex-wrap items-start gap-20">
        <QrCode text={uri} label={t('totp.qr')} />
        <div className="flex min-w-200 flex-1 flex-col gap-8">
          <p className="text-13 text-text-2">{t('totp.type')}</p>
          <Secret label={t('totp.secret')}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</Secret>
          <span>
            <CopyButton text={secret} />
          </span>
        </div>
      </div>
      <FormProblem problem={confirm.error} errors={errors} />
      <Field name="code" label={t('totp.code')} help={t('totp.codeHelp')} error={errors.code}>
        <Input
          dir="ltr"
          value={code}
          onValueChange={(next) => {
            setCode(next);
            confirm.reset();
          }}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={40}
        />
      </Field>
      <div className="flex gap-8">
        <Button type="submit" look="primary" busy={confirm.isPending} disabled={code.trim() === ''}>
          {t('totp.confirm')}
        </Button>
        <Button onClick={onClose}>{common('cancel')}</Button>
      </div>
    </Form>
  );
}

function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const text = codes.join('\n');
  return (
    <div className="flex flex-col gap-14">
      <Banner tone="success">{t('totp.onDone')}</Banner>
      <p className="text-14">{t('totp.recovery')}</p>
      <Secret label={t('totp.recoveryTitle')}>{text}</Secret>
      <div className="flex flex-wrap gap-8">
        <CopyButton text={text} />
        <DownloadButton text={text} />
        <Button look="primary" className="ms-auto" onClick={onClose}>
          {t('totp.kept')}
        </Button>
      </div>
    </div>
  );
}

function DownloadButton({ text }: { text: string }) {
  const { t } = useTranslation('identity');
  const me = useMe();
  const download = () => {
    const href = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), { href, download: `parley-${me?.username ?? ''}.txt` }).click();
    URL.revokeObjectURL(href);
  };
  return (
    <Button onClick={download}>
      <Download size={14} aria-hidden />
      {t('totp.download')}
    </Button>
  );
}
