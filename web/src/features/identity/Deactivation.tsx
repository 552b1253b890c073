import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/frame';
import { Button, Dialog, Field, Form, say } from '@/ui';
import { useDeactivate } from './accountQueries';
import { FormProblem } from './FormProblem';
import { PasswordInput } from './PasswordInput';

export function Deactivation() {
  const { t } = useTranslation('identity');
  const [asking, ask] = useState(false);
  return (
    <div className="flex flex-wrap items-center justify-between gap-12">
      <p className="max-w-[52ch] text-13 text-text-2">{t('deactivation.text')}</p>
      <Button look="danger" onClick={() => ask(true)}>
        {t('deactivation.title')}
      </Button>
      <Dialog open={asking} onClose={() => ask(false)} title={t('deactivation.ask')}>
        <DeactivationForm onClose={() => ask(false)} />
      </Dialog>
    </div>
  );
}

function DeactivationForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const deactivate = useDeactivate(() => {
    say(t('deactivation.done'));
    void navigate({ to: '/' });
  });
  const [password, setPassword] = useState('');
  const errors: Record<string, string> =
    deactivate.error?.slug === 'wrong-password' ? { password: t('check.wrongPassword') } : {};
  return (
    <Form onSubmit={() => deactivate.mutate(password)} errors={errors}>
      <p className="text-14 text-text-2">{t('deactivation.askText')}</p>
      <FormProblem problem={deactivate.error} errors={errors} />
      <Field name="password" label={t('email.password')} error={errors.password}>
        <PasswordInput
          value={password}
          onChange={(next) => {
            setPassword(next);
            deactivate.reset();
          }}
          autoComplete="current-password"
        />
      </Field>
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{t('deactivation.keep')}</Button>
        <Button type="submit" look="danger-filled" busy={deactivate.isPending} disabled={password === ''}>
          {t('deactivation.submit')}
        </Button>
      </div>
    </Form>
  );
}
