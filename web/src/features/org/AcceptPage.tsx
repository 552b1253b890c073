import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { MailOpen, MailX } from 'lucide-react';
import type { Problem } from '@/api';
import { Page, PageBody, useTranslation, wordsFor } from '@/frame';
import { useSession } from '@/session';
import { Button, buttonClass, Empty, say, SkeletonRows } from '@/ui';
import { useAccept } from './invitationQueries';

/** One accepts by a button: a link that is only looked at must not make anybody a member. */
export default function AcceptPage() {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const { token } = useParams({ from: '/shell/invitations/$token' });
  const { status } = useSession();
  return (
    <Page title={t('accept.title')}>
      <PageBody>
        {status === 'starting' && <SkeletonRows label={common('loading')} rows={1} />}
        {status === 'signed-out' && <SignInFirst token={token} />}
        {status === 'signed-in' && <Accept key={token} token={token} />}
      </PageBody>
    </Page>
  );
}

function SignInFirst({ token }: { token: string }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const search = { next: `/invitations/${encodeURIComponent(token)}` };
  return (
    <Empty
      icon={MailOpen}
      title={t('accept.title')}
      action={
        <span className="flex flex-wrap justify-center gap-8">
          <Link to="/sign-in" search={search} className={buttonClass('primary')}>
            {common('session.signIn')}
          </Link>
          <Link to="/register" search={search} className={buttonClass()}>
            {common('session.register')}
          </Link>
        </span>
      }
    >
      {t('accept.signedOut')}
    </Empty>
  );
}

function Accept({ token }: { token: string }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const accept = useAccept();
  const run = () =>
    accept.mutate(token, {
      onSuccess: (organization) => {
        say(organization ? t('accept.done', { name: organization.name }) : t('accept.doneUnknown'));
        void (organization
          ? navigate({ to: '/orgs/$slug', params: { slug: organization.slug }, replace: true })
          : navigate({ to: '/', replace: true }));
      },
    });
  const reason = useReason();
  if (accept.error) {
    return (
      <div role="alert">
        <Empty
          icon={MailX}
          title={t('accept.notFoundTitle')}
          action={
            canPass(accept.error) ? (
              <Button busy={accept.isPending} onClick={run}>
                {common('tryAgain')}
              </Button>
            ) : (
              <Link to="/" className={buttonClass()}>
                {common('goHome')}
              </Link>
            )
          }
        >
          {reason(accept.error)}
        </Empty>
      </div>
    );
  }
  return (
    <Empty
      icon={MailOpen}
      title={t('accept.title')}
      action={
        <span className="flex flex-wrap justify-center gap-8">
          <Button look="primary" busy={accept.isPending} onClick={run}>
            {t('accept.accept')}
          </Button>
          <Link to="/" className={buttonClass()}>
            {t('accept.decline')}
          </Link>
        </span>
      }
    >
      {t('accept.text')}
    </Empty>
  );
}

const canPass = (problem: Problem) => problem.passing || problem.status >= 500 || problem.slug === 'seat-limit-reached';

function useReason(): (problem: Problem) => string {
  const { t } = useTranslation('org');
  return (problem) => {
    switch (problem.slug) {
      case 'invitation-not-found':
      case 'invalid-request':
        return t('accept.notFound');
      case 'invitation-expired':
        return t('accept.expired');
      case 'invitation-used-up':
        return t('accept.usedUp');
      case 'invitation-for-another':
        return t('accept.another');
      case 'seat-limit-reached':
        return t('accept.full');
      default:
        return problem.status === 404 ? t('accept.notFound') : wordsFor(problem);
    }
  };
}
