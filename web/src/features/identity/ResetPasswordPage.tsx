import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { postAuthPasswordReset } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, buttonClass, Field, Form } from '@/ui';
import { AuthLayout } from './AuthLayout';
import { PasswordInput } from './PasswordInput';

const shortest = 8;

/** Where the link of a mail leads; it is good once, and all sessions end with it. */
export default function ResetPasswordPage() {
  const { t } = useTranslation('identity');
  const { token } = useSearch({ from: '/reset-password' });
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const reset = useMutation({
    mutationFn: () => postAuthPasswordReset({ body: { token, password } }),
  });
  const problem = reset.error;
  const errors: Record<string, string> = {
    ...problem?.fields,
    ...(tried && password.length < shortest && { password: t('check.tooShort', { min: shortest }) }),
  };
  const submit = () => {
    setTried(true);
    if (password.length >= shortest) reset.mutate();
  };
  return (
    <AuthLayout title={t('reset.title')} lead={t('reset.lead')}>
      {reset.isSuccess ? (
        <div className="flex flex-col gap-14">
          <Banner tone="success">{t('reset.done')}</Banner>
          <Link to="/sign-in" className={buttonClass('primary', 'lg')}>
            {t('signIn.submit')}
          </Link>
        </div>
      ) : (
        <Form onSubmit={submit} errors={errors}>
          {problem && Object.keys(errors).length === 0 && (
            <Banner tone="danger" role="alert">
              {problem.slug === 'invalid-link' ? (
                <>
                  {t('link.dead')}{' '}
                  <Link to="/forgot-password" className="font-medium underline">
                    {t('forgot.again')}
                  </Link>
                </>
              ) : (
                wordsFor(problem)
              )}
            </Banner>
          )}
          <Field name="password" label={t('reset.password')} help={t('register.passwordHelp')} error={errors.password}>
            <PasswordInput value={password} onChange={setPassword} autoComplete="new-password" />
          </Field>
          <Button type="submit" look="primary" size="lg" busy={reset.isPending}>
            {t('reset.submit')}
          </Button>
        </Form>
      )}
    </AuthLayout>
  );
}
