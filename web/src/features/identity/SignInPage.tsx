import { useMutation } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { postAuthLogin, type Problem } from '@/api';
import { wordsFor, useTranslation } from '@/frame';
import { session, useSession } from '@/session';
import { Banner, Button, Field, Form, Input } from '@/ui';
import { AuthLayout } from './AuthLayout';
import { PasswordInput } from './PasswordInput';

export default function SignInPage() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const state = useSession();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const signIn = useMutation({
    mutationFn: () => postAuthLogin({ body: { login, password, session: 'cookie' } }),
    retry: false,
    onSuccess: ({ data }) => {
      session.signedIn(data);
      router.history.push(next ?? '/');
    },
  });
  const words = (problem: Problem) => {
    if (problem.slug === 'invalid-credentials' || problem.status === 400) return t('signIn.wrong');
    if (problem.slug === 'too-many-attempts') return t('signIn.tooMany', { seconds: problem.retryAfter ?? 60 });
    return wordsFor(problem);
  };
  return (
    <AuthLayout title={t('signIn.title')} lead={t('signIn.lead')}>
      <Form onSubmit={() => signIn.mutate()}>
        {state.status === 'signed-out' && state.ended && <Banner>{common('session.ended')}</Banner>}
        {signIn.error && (
          <Banner tone="danger" role="alert">
            {words(signIn.error)}
          </Banner>
        )}
        <Field name="login" label={t('signIn.login')}>
          <Input
            size="lg"
            dir="ltr"
            value={login}
            onValueChange={setLogin}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        </Field>
        <Field name="password" label={t('signIn.password')} help={capsLock ? t('signIn.capsLock') : undefined}>
          <PasswordInput
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            onCapsLock={setCapsLock}
          />
        </Field>
        <Button type="submit" look="primary" size="lg" busy={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <p className="mt-20 text-center text-13 text-text-2">
        {t('signIn.none')}{' '}
        <Link
          to="/register"
          search={next === undefined ? {} : { next }}
          className="font-medium text-accent-text hover:underline"
        >
          {t('signIn.register')}
        </Link>
      </p>
    </AuthLayout>
  );
}
