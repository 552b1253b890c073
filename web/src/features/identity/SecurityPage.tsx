import { useState } from 'react';
import { useTranslation, wordsFor } from '@/frame';
import { Button, complain, ConfirmDialog, say } from '@/ui';
import { useEndOtherSessions } from './accountQueries';
import { LinkedAccounts } from './LinkedAccounts';
import { AddPasskey, Passkeys } from './Passkeys';
import { PasswordForm } from './PasswordForm';
import { SecondFactor } from './SecondFactor';
import { Sessions } from './Sessions';
import { Part, SettingsLayout } from './SettingsLayout';

export default function SecurityPage() {
  const { t } = useTranslation('identity');
  return (
    <SettingsLayout>
      <Part title={t('passwordChange.title')}>
        <PasswordForm />
      </Part>
      <Part title={t('passkeys.title')} action={<AddPasskey />}>
        <Passkeys />
      </Part>
      <Part title={t('providers.title')}>
        <LinkedAccounts />
      </Part>
      <Part title={t('totp.title')}>
        <SecondFactor />
      </Part>
      <Part title={t('sessions.title')} action={<EndOthers />}>
        <Sessions />
      </Part>
    </SettingsLayout>
  );
}

function EndOthers() {
  const { t } = useTranslation('identity');
  const [asking, ask] = useState(false);
  const end = useEndOtherSessions();
  const act = () =>
    end.mutate(undefined, {
      onSuccess: () => say(t('sessions.othersDone')),
      onError: (problem) => complain(t('sessions.othersFailed', { reason: wordsFor(problem) })),
      onSettled: () => ask(false),
    });
  return (
    <>
      <Button size="sm" look="danger" onClick={() => ask(true)}>
        {t('sessions.others')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t('sessions.othersAsk')}
        keep={t('sessions.keep')}
        confirm={t('sessions.others')}
        busy={end.isPending}
        onConfirm={act}
      >
        {t('sessions.othersText')}
      </ConfirmDialog>
    </>
  );
}
