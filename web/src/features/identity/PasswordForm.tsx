import { useState } from 'react';
import { useTranslation } from '@/frame';
import { Button, Field, Form, say } from '@/ui';
import { useChangePassword } from './accountQueries';
import { FormProblem } from './FormProblem';
import { PasswordInput } from './PasswordInput';

const shortest = 8;

export function PasswordForm() {
  const { t } = useTranslation('identity');
  const change = useChangePassword();
  const [currentPassword, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = password.length < shortest;
  const errors: Record<string, string> = {
    ...change.error?.fields,
    ...(change.error?.slug === 'wrong-password' && { currentPassword: t('check.wrongPassword') }),
    ...(tried && currentPassword === '' && { currentPassword: t('check.needed') }),
    ...(tried && tooShort && { password: t('check.tooShort', { min: shortest }) }),
  };
  /** A form isn't sent while a field is marked as wrong, so the mark goes when something is done about it. */
  const edit = (set: (value: string) => void) => (value: string) => {
    set(value);
    setTried(false);
    change.reset();
  };
  const submit = () => {
    setTried(true);
    if (tooShort || currentPassword === '') return;
    change.mutate(
      { currentPassword, password },
      {
        onSuccess: () => {
          setCurrent('');
          setPassword('');
          setTried(false);
          say(t('passwordChange.done'));
        },
      },
    );
  };
  return (
    <Form onSubmit={submit} errors={errors}>
      <p className="text-13 text-text-2">{t('passwordChange.text')}</p>
      <FormProblem problem={change.error} errors={errors} />
      <Field name="currentPassword" label={t('passwordChange.current')} error={errors.currentPassword}>
        <PasswordInput value={currentPassword} onChange={edit(setCurrent)} autoComplete="current-password" />
      </Field>
      <Field name="password" label={t('reset.password')} help={t('register.passwordHelp')} error={errors.password}>
        <PasswordInput value={password} onChange={edit(setPassword)} autoComplete="new-password" />
      </Field>
      <div>
        <Button type="submit" look="primary" busy={change.isPending}>
          {t('passwordChange.submit')}
        </Button>
      </div>
    </Form>
  );
}
