import { useMutation } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { postAuthLogin, type Problem } from '@/api';
import { wordsFor, useTranslation } from '@/frame';
import { session, useSession } from '@/session';
import { Banner, Button, Field, Form, Input } from '@/ui';
import { AuthLayout } from './AuthLayout';
import { PasskeySignIn } from './PasskeySignIn';
import { PasswordInput } from './PasswordInput';
import { ProviderButtons } from './ProviderButtons';

export default function SignInPage() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const state = useSession();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const [coded, setCoded] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const signIn = useMutation({
    mutationFn: () =>
      postAuthLogin({ body: { login, password, session: 'cookie', ...(totp.trim() !== '' && { totp: totp.trim() }) } }),
    onError: ({ slug }: Problem) => slug === 'second-factor-required' && setCoded(true),
    retry: false,
    onSuccess: ({ data }) => {
      session.signedIn(data);
      router.history.push(next ?? '/');
    },
  });
  const words = (problem: Problem) => {
    if (problem.slug === 'second-factor-required') return t('signIn.codeWrong');
    if (problem.slug === 'invalid-credentials' || problem.status === 400) return t('signIn.wrong');
    if (problem.slug === 'account-banned') return t('signIn.banned');
    if (problem.slug === 'too-many-attempts') return t('signIn.tooMany', { seconds: problem.retryAfter ?? 60 });
    return wordsFor(problem);
  };
  return (
    <AuthLayout title={t('signIn.title')} lead={t('signIn.lead')}>
      <Form onSubmit={() => signIn.mutate()}>
        {state.status === 'signed-out' && state.ended && <Banner>{common('session.ended')}</Banner>}
        {signIn.error && !(signIn.error.slug === 'second-factor-required' && totp === '') && (
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
        {coded && <CodeField value={totp} onChange={setTotp} />}
        <Button type="submit" look="primary" size="lg" busy={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <PasskeySignIn onDone={() => router.history.push(next ?? '/')} />
      <ProviderButtons next={next} />
      <p className="mt-20 text-center text-13">
        <Link to="/forgot-password" className="text-text-2 hover:underline">
          {t('signIn.forgot')}
        </Link>
      </p>
      <p className="mt-8 text-center text-13 text-text-2">
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

/** Asked for when name and password are right, and the account needs a second factor. */
function CodeField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('identity');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Field name="totp" label={t('signIn.code')} help={t('signIn.codeHelp')}>
      <Input
        ref={field}
        size="lg"
        dir="ltr"
        value={value}
        onValueChange={onChange}
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={40}
      />
    </Field>
  );
}
