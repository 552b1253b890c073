import { useState } from 'react';
import { useTranslation } from '@/frame';
import { Button, Dialog, Field, Form, Input, say } from '@/ui';
import { useRemoveTotp } from './accountQueries';
import { FormProblem } from './FormProblem';

/** Turns the second factor off. */
export function CodeDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <Dialog open={open} onClose={onClose} title={t('totp.offTitle')}>
      <CodeForm onClose={onClose} />
    </Dialog>
  );
}

function CodeForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const remove = useRemoveTotp();
  const [code, setCode] = useState('');
  const errors: Record<string, string> = remove.error?.slug === 'wrong-code' ? { code: t('signIn.codeWrong') } : {};
  const submit = () =>
    remove.mutate(code.trim(), {
      onSuccess: () => {
        say(t('totp.offDone'));
        onClose();
      },
    });
  return (
    <Form onSubmit={submit} errors={errors}>
      <p className="text-14 text-text-2">{t('totp.offText')}</p>
      <FormProblem problem={remove.error} errors={errors} />
      <Field name="code" label={t('signIn.code')} help={t('signIn.codeHelp')} error={errors.code}>
        <Input
          dir="ltr"
          value={code}
          onValueChange={(next) => {
            setCode(next);
            remove.reset();
          }}
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={40}
        />
      </Field>
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="danger-filled" busy={remove.isPending} disabled={code.trim() === ''}>
          {t('totp.turnOff')}
        </Button>
      </div>
    </Form>
  );
}
