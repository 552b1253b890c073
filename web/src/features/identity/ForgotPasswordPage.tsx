import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { postAuthPasswordForgot } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Field, Form, Input } from '@/ui';
import { AuthLayout } from './AuthLayout';

/** Says the same whether somebody has the address or not. */
export default function ForgotPasswordPage() {
  const { t } = useTranslation('identity');
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => postAuthPasswordForgot({ body: { email } }) });
  return (
    <AuthLayout title={t('forgot.title')} lead={t('forgot.lead')}>
      {ask.isSuccess ? (
        <Banner tone="success">{t('forgot.done', { email })}</Banner>
      ) : (
        <Form onSubmit={() => ask.mutate()} errors={ask.error?.fields}>
          {ask.error && Object.keys(ask.error.fields).length === 0 && (
            <Banner tone="danger" role="alert">
              {wordsFor(ask.error)}
            </Banner>
          )}
          <Field name="email" label={t('register.email')} error={ask.error?.fields.email}>
            <Input size="lg" dir="ltr" type="email" value={email} onValueChange={setEmail} autoComplete="email" />
          </Field>
          <Button type="submit" look="primary" size="lg" busy={ask.isPending} disabled={email.trim() === ''}>
            {t('forgot.submit')}
          </Button>
        </Form>
      )}
      <p className="mt-20 text-center text-13">
        <Link to="/sign-in" className="font-medium text-accent-text hover:underline">
          {t('register.signIn')}
        </Link>
      </p>
    </AuthLayout>
  );
}
