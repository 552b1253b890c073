import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { postAuthEmailVerify } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, buttonClass } from '@/ui';
import { AuthLayout } from './AuthLayout';

/** Where the link of a mail leads. By a button: programs that look at mails open links too, and a link is good once. */
export default function VerifyEmailPage() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const { token } = useSearch({ from: '/verify-email' });
  const verify = useMutation({ mutationFn: () => postAuthEmailVerify({ body: { token } }) });
  return (
    <AuthLayout title={t('verify.title')} lead={t('verify.lead')}>
      <div className="flex flex-col gap-14">
        {verify.error && (
          <Banner tone="danger" role="alert">
            {verify.error.slug === 'invalid-link' ? t('link.dead') : wordsFor(verify.error)}
          </Banner>
        )}
        {verify.isSuccess ? (
          <>
            <Banner tone="success">{t('verify.done')}</Banner>
            <Link to="/" className={buttonClass('primary', 'lg')}>
              {common('goHome')}
            </Link>
          </>
        ) : (
          <Button look="primary" size="lg" busy={verify.isPending} onClick={() => verify.mutate()}>
            {t('verify.submit')}
          </Button>
        )}
      </div>
    </AuthLayout>
  );
}
