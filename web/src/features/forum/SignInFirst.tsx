import { Link, useRouterState } from '@tanstack/react-router';
import { LogIn } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '@/frame';
import { useSession } from '@/session';
import { buttonClass, Empty, SkeletonRows } from '@/ui';

/** Around what is each person's own. */
export function SignInFirst({ children }: { children: ReactNode }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const { status } = useSession();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (status === 'starting') return <SkeletonRows label={common('loading')} />;
  if (status === 'signed-in') return children;
  return (
    <Empty
      icon={LogIn}
      title={t('own.title')}
      action={
        <Link to="/sign-in" search={{ next: here }} className={buttonClass('primary')}>
          {common('session.signIn')}
        </Link>
      }
    />
  );
}
