import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Consent } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { useMe, useSession } from '@/session';
import { Banner, Button, buttonClass, SkeletonRows } from '@/ui';
import { useAnswerConsent, useConsent } from './appsApi';
import { AuthLayout } from './AuthLayout';
import { leaveFor } from './leave';
import { Scopes } from './Scopes';

/** Where the authorization endpoint leads people: may this app act in their name? */
export default function AuthorizePage() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const { request } = useSearch({ from: '/authorize' });
  const consent = useConsent(request);
  const redirectTo = consent.data?.redirectTo;
  useEffect(() => {
    if (typeof redirectTo === 'string') leaveFor(redirectTo);
  }, [redirectTo]);
  const app = consent.data?.app;
  const name = app?.name ?? t('consent.anApp');
  return (
    <AuthLayout title={t('consent.title', { name })} lead={app ? t('consent.lead', { host: app.host }) : ''}>
      {consent.error && (
        <Banner tone="danger" role="alert">
          {consent.error.slug === 'authorization-refused' ? t('consent.refused') : wordsFor(consent.error)}
        </Banner>
      )}
      {consent.isPending && <SkeletonRows rows={3} label={common('loading')} />}
      {consent.data && app && <Question request={request} consent={consent.data} />}
    </AuthLayout>
  );
}

function Question({ request, consent: { scopes, granted } }: { request: string; consent: Consent }) {
  const { t } = useTranslation('identity');
  const me = useMe();
  const signedOut = useSession().status === 'signed-out';
  const answer = useAnswerConsent(request);
  const { mutate, isIdle } = answer;
  // What was agreed to before isn't asked again.
  const silent = me !== undefined && granted;
  useEffect(() => {
    if (silent && isIdle) mutate(true);
  }, [silent, isIdle, mutate]);
  return (
    <div className="flex flex-col gap-16">
      {answer.error && (
        <Banner tone="danger" role="alert">
          {wordsFor(answer.error)}
        </Banner>
      )}
      <Scopes scopes={scopes} />
      {signedOut && (
        <Link to="/sign-in" search={{ next: here(request) }} className={buttonClass('primary', 'lg')}>
          {t('consent.signIn')}
        </Link>
      )}
      {me && (
        <>
          <p className="text-13 text-text-2">{t('consent.as', { name: me.displayName, username: me.username })}</p>
          <div className="flex flex-col gap-8">
            <Button
              look="primary"
              size="lg"
              busy={answer.isPending || answer.isSuccess}
              onClick={() => answer.mutate(true)}
            >
              {t('consent.allow')}
            </Button>
            <Button size="lg" disabled={answer.isPending || answer.isSuccess} onClick={() => answer.mutate(false)}>
              {t('consent.refuse')}
            </Button>
          </div>
        </>
      )}
      <p className="text-12 text-text-3">{t('consent.later')}</p>
    </div>
  );
}

const here = (request: string) => `/authorize?request=${encodeURIComponent(request)}`;
