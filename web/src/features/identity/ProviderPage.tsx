import { Link, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Problem } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { useSession } from '@/session';
import { Banner, buttonClass, SkeletonRows } from '@/ui';
import { AuthLayout } from './AuthLayout';
import { takeNext, useComeBack } from './providersApi';

/** Where a provider sends one back to. */
export default function ProviderPage() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const router = useRouter();
  const { provider } = useParams({ from: '/sign-in/$provider' });
  const { answer } = useSearch({ from: '/sign-in/$provider' });
  const known = useSession().status !== 'starting';
  const { mutate, isIdle, error } = useComeBack((linked) =>
    router.history.replace(linked ? '/settings/security' : takeNext()),
  );
  useEffect(() => {
    // The answer is good once.
    if (known && isIdle) mutate({ provider, answer });
  }, [known, isIdle, mutate, provider, answer]);
  const words = (problem: Problem) => {
    if (problem.slug === 'email-taken') return t('providers.emailTaken');
    if (problem.slug === 'provider-refused') return t('providers.refused');
    if (problem.slug === 'linked-already') return t('providers.linkedAlready');
    if (problem.slug === 'account-banned') return t('signIn.banned');
    return wordsFor(problem);
  };
  return (
    <AuthLayout title={t('providers.back')} lead={t('signIn.lead')}>
      {error ? (
        <div className="flex flex-col gap-14">
          <Banner tone="danger" role="alert">
            {words(error)}
          </Banner>
          <Link to="/sign-in" className={buttonClass('primary', 'lg')}>
            {t('providers.again')}
          </Link>
        </div>
      ) : (
        <SkeletonRows rows={2} label={common('loading')} />
      )}
    </AuthLayout>
  );
}
