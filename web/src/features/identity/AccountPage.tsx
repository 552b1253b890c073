import { useState } from 'react';
import type { MyProfile } from '@/api';
import { ErrorState, useTranslation } from '@/frame';
import { Badge, Banner, Button, Field, Form, Input, SkeletonRows } from '@/ui';
import { useAskForVerification, useChangeEmail } from './accountQueries';
import { Deactivation } from './Deactivation';
import { FormProblem } from './FormProblem';
import { EraseAccount, ExportData } from './PersonalData';
import { PasswordInput } from './PasswordInput';
import { useMyProfile } from './queries';
import { Part, SettingsLayout } from './SettingsLayout';

export default function AccountPage() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const profile = useMyProfile();
  return (
    <SettingsLayout>
      <Part title={t('email.title')}>
        {profile.data && <Email profile={profile.data.value} />}
        {profile.isPending && <SkeletonRows rows={1} label={common('loading')} />}
        {profile.isError && !profile.data && (
          <ErrorState problem={profile.error} retry={() => void profile.refetch()} />
        )}
      </Part>
      <Part title={t('export.title')}>
        <ExportData />
      </Part>
      <Part title={t('deactivation.title')}>
        <Deactivation />
      </Part>
      <Part title={t('erasure.title')}>
        <EraseAccount />
      </Part>
    </SettingsLayout>
  );
}

function Email({ profile: { email, emailVerified } }: { profile: MyProfile }) {
  const { t } = useTranslation('identity');
  const [changing, change] = useState(false);
  return (
    <div className="flex flex-col gap-14">
      <div className="flex flex-wrap items-center gap-8">
        <bdi dir="ltr" className="text-14 wrap-anywhere">
          {email}
        </bdi>
        <Badge tone={emailVerified ? 'success' : 'warning'}>
          {t(emailVerified ? 'email.confirmed' : 'email.unconfirmed')}
        </Badge>
        {!changing && (
          <Button className="ms-auto" onClick={() => change(true)}>
            {t('email.change')}
          </Button>
        )}
      </div>
      {!emailVerified && <Unconfirmed />}
      {changing && <EmailForm onClose={() => change(false)} />}
    </div>
  );
}

function Unconfirmed() {
  const { t } = useTranslation('identity');
  const ask = useAskForVerification();
  if (ask.isSuccess) return <Banner>{t('email.sent')}</Banner>;
  return (
    <>
      <FormProblem problem={ask.error} />
      <Banner
        tone="warning"
        action={
          <Button size="sm" busy={ask.isPending} onClick={() => ask.mutate()}>
            {t('email.send')}
          </Button>
        }
      >
        {t('email.unconfirmedText')}
      </Banner>
    </>
  );
}

function EmailForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const change = useChangeEmail();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const edit = (set: (value: string) => void) => (value: string) => {
    set(value);
    change.reset();
  };
  const errors: Record<string, string> = {
    ...change.error?.fields,
    ...(change.error?.slug === 'wrong-password' && { password: t('check.wrongPassword') }),
  };
  if (change.isSuccess) return <Banner tone="success">{t('email.asked', { email: change.variables.email })}</Banner>;
  return (
    <Form onSubmit={() => change.mutate({ email: email.trim(), password })} errors={errors}>
      <FormProblem problem={change.error} errors={errors} />
      <Field name="email" label={t('email.new')} help={t('email.newHelp')} error={errors.email}>
        <Input dir="ltr" type="email" value={email} onValueChange={edit(setEmail)} autoComplete="email" />
      </Field>
      <Field name="password" label={t('email.password')} error={errors.password}>
        <PasswordInput value={password} onChange={edit(setPassword)} autoComplete="current-password" />
      </Field>
      <div className="flex gap-8">
        <Button type="submit" look="primary" busy={change.isPending} disabled={email.trim() === '' || password === ''}>
          {t('email.submit')}
        </Button>
        <Button onClick={onClose}>{common('cancel')}</Button>
      </div>
    </Form>
  );
}
