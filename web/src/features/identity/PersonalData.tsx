import { useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { fullTime, useTranslation, wordsFor } from '@/frame';
import { Banner, Button, buttonClass, Dialog, Field, Form } from '@/ui';
import { fileSize } from '@/upload';
import { FormProblem } from './FormProblem';
import { PasswordInput } from './PasswordInput';
import { useErase, useExport, type Export, type Farewell } from './personalData';

/** All that is held of one, as one archive. */
export function ExportData() {
  const { t } = useTranslation('identity');
  const { found, ask } = useExport();
  return (
    <div className="flex flex-col gap-12">
      <div className="flex flex-wrap items-center justify-between gap-12">
        <p className="max-w-[52ch] text-13 text-text-2">{t('export.text')}</p>
        {found?.state !== 'pending' && (
          <Button busy={ask.isPending} onClick={() => ask.mutate()}>
            {t('export.ask')}
          </Button>
        )}
      </div>
      {ask.error && (
        <Banner tone={ask.error.slug === 'exported-lately' ? 'info' : 'danger'} role="alert">
          {ask.error.slug === 'exported-lately' ? t('export.lately') : wordsFor(ask.error)}
        </Banner>
      )}
      {found && <Progress found={found} />}
    </div>
  );
}

function Progress({ found: { state, waitingFor, url, size, expiresAt } }: { found: Export }) {
  const { t, language } = useTranslation('identity');
  if (state === 'pending')
    return (
      <Banner>
        {t('export.pending')}
        {waitingFor.length > 0 && (
          <span className="block text-12 text-text-2">
            {t('export.waiting', { services: new Intl.ListFormat(language).format(waitingFor) })}
          </span>
        )}
      </Banner>
    );
  if (url === null) return null;
  return (
    <Banner
      tone="success"
      icon={Download}
      action={
        <a href={url} download className={buttonClass('primary', 'sm')}>
          {t('export.download')}
        </a>
      }
    >
      {t('export.ready')} {size !== null && fileSize(size)}
      {expiresAt !== null && (
        <span className="block text-12 text-text-2">{t('export.until', { time: fullTime(expiresAt) })}</span>
      )}
    </Banner>
  );
}

export function EraseAccount() {
  const { t } = useTranslation('identity');
  const [asking, ask] = useState(false);
  return (
    <div className="flex flex-wrap items-center justify-between gap-12">
      <p className="max-w-[52ch] text-13 text-text-2">{t('erasure.text')}</p>
      <Button look="danger" onClick={() => ask(true)}>
        {t('erasure.title')}
      </Button>
      <Dialog open={asking} onClose={() => ask(false)} title={t('erasure.ask')}>
        <EraseForm onClose={() => ask(false)} />
      </Dialog>
    </div>
  );
}

function EraseForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const erase = useErase((erasureId) => void navigate({ to: '/erasures/$erasureId', params: { erasureId } }));
  const [farewell, change] = useState<Farewell>({ password: '', content: 'keep' });
  const errors: Record<string, string> =
    erase.error?.slug === 'wrong-password' ? { password: t('check.wrongPassword') } : {};
  return (
    <Form onSubmit={() => erase.mutate(farewell)} errors={errors}>
      <p className="text-14 text-text-2">{t('erasure.askText')}</p>
      {erase.error?.slug === 'last-owner' ? (
        <Banner tone="danger" role="alert">
          {t('erasure.lastOwner')}
        </Banner>
      ) : (
        <FormProblem problem={erase.error} errors={errors} />
      )}
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-5 text-13 font-medium">{t('erasure.content')}</legend>
        {(['keep', 'delete'] as const).map((content) => (
          <label
            key={content}
            className="flex cursor-pointer items-start gap-10 rounded-control px-8 py-7 text-14 hover:bg-hover has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="content"
              checked={farewell.content === content}
              onChange={() => change({ ...farewell, content })}
              className="mt-3 accent-accent"
            />
            {t(`erasure.${content}`)}
          </label>
        ))}
      </fieldset>
      <Field name="password" label={t('email.password')} error={errors.password}>
        <PasswordInput
          value={farewell.password}
          onChange={(password) => {
            change({ ...farewell, password });
            erase.reset();
          }}
          autoComplete="current-password"
        />
      </Field>
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{t('erasure.stay')}</Button>
        <Button type="submit" look="danger-filled" busy={erase.isPending} disabled={farewell.password === ''}>
          {t('erasure.submit')}
        </Button>
      </div>
    </Form>
  );
}
