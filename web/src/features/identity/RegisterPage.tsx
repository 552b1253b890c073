import { useMutation } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { postAuthRegister, type Problem } from '@/api';
import { wordsFor, useTranslation } from '@/frame';
import { session } from '@/session';
import { Banner, Button, Field, Form, Input } from '@/ui';
import { AuthLayout } from './AuthLayout';
import { PasswordInput } from './PasswordInput';

const blank = { displayName: '', username: '', email: '', password: '' };
type Draft = typeof blank;
type Errors = Partial<Record<keyof Draft, string>>;

export default function RegisterPage() {
  const { t } = useTranslation('identity');
  const router = useRouter();
  const { next } = useSearch({ from: '/register' });
  const [draft, setDraft] = useState(blank);
  const [tried, setTried] = useState(false);
  const register = useMutation({
    mutationFn: () => postAuthRegister({ body: { ...draft, session: 'cookie' } }),
    retry: false,
    onSuccess: ({ data }) => {
      session.signedIn(data);
      router.history.push(next ?? '/');
    },
  });
  const check = useCheck();
  const refused = useRefusal(register.error, register.variables === undefined ? draft : draft);
  const errors: Errors = tried ? { ...refused.fields, ...check(draft) } : {};
  const set = (field: keyof Draft) => (value: string) => {
    setDraft({ ...draft, [field]: value });
    if (register.error) register.reset();
  };
  const submit = () => {
    setTried(true);
    if (Object.keys(check(draft)).length === 0) register.mutate();
  };
  return (
    <AuthLayout title={t('register.title')} lead={t('register.lead')}>
      <Form onSubmit={submit} errors={errors}>
        {refused.whole !== undefined && (
          <Banner tone="danger" role="alert">
            {refused.whole}
          </Banner>
        )}
        <Field
          name="displayName"
          label={t('register.displayName')}
          help={t('register.displayNameHelp')}
          error={errors.displayName}
        >
          <Input
            size="lg"
            value={draft.displayName}
            onValueChange={set('displayName')}
            autoComplete="name"
            maxLength={80}
          />
        </Field>
        <Field name="username" label={t('register.username')} help={t('register.usernameHelp')} error={errors.username}>
          <Input
            size="lg"
            dir="ltr"
            value={draft.username}
            onValueChange={set('username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
        <Field name="email" label={t('register.email')} error={errors.email}>
          <Input
            size="lg"
            dir="ltr"
            type="email"
            value={draft.email}
            onValueChange={set('email')}
            autoComplete="email"
          />
        </Field>
        <Field name="password" label={t('register.password')} help={t('register.passwordHelp')} error={errors.password}>
          <PasswordInput value={draft.password} onChange={set('password')} autoComplete="new-password" />
        </Field>
        <Button type="submit" look="primary" size="lg" busy={register.isPending}>
          {t('register.submit')}
        </Button>
      </Form>
      <p className="mt-20 text-center text-13 text-text-2">
        {t('register.have')}{' '}
        <Link
          to="/sign-in"
          search={next === undefined ? {} : { next }}
          className="font-medium text-accent-text hover:underline"
        >
          {t('register.signIn')}
        </Link>
      </p>
    </AuthLayout>
  );
}

/** What can be told without the server. */
function useCheck(): (draft: Draft) => Errors {
  const { t } = useTranslation('identity');
  return (draft) => ({
    ...(draft.displayName.trim() === '' && { displayName: t('check.needed') }),
    ...(!/^[A-Za-z0-9_-]{3,30}$/.test(draft.username) && { username: t('check.username') }),
    ...(!/^\S+@\S+$/.test(draft.email) && { email: t('check.email') }),
    ...(draft.password.length < 8 && { password: t('check.tooShort', { min: 8 }) }),
  });
}

function useRefusal(problem: Problem | null, { username }: Draft): { fields: Errors; whole?: string } {
  const { t } = useTranslation('identity');
  if (!problem) return { fields: {} };
  const free = `@${username}-${((username.length * 7) % 90) + 10}`;
  if (problem.slug === 'username-taken')
    return { fields: { username: t('register.usernameTaken', { username, free }) } };
  if (problem.slug === 'username-reserved') return { fields: { username: t('register.usernameReserved') } };
  if (problem.slug === 'email-taken') return { fields: { email: t('register.emailTaken') } };
  const fields = problem.fields as Errors;
  return Object.keys(fields).length > 0 ? { fields } : { fields, whole: wordsFor(problem) };
}
