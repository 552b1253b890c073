import { Link, useLocation } from '@tanstack/react-router';
import { UserRound } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Page, PageBody, useTranslation } from '@/frame';
import { useSession } from '@/session';
import { buttonClass, Empty, tabClass, Tabs } from '@/ui';

type SettingsLayoutProps = {
  children: ReactNode;
  /** What also those find here who aren't signed in. */
  always?: ReactNode;
};

export function SettingsLayout({ children, always }: SettingsLayoutProps) {
  const { t } = useTranslation('identity');
  const signedOut = useSession().status === 'signed-out';
  return (
    <Page title={t('settings.title')} bar={!signedOut && <SettingsTabs />}>
      <PageBody className="flex max-w-640! flex-col gap-32">
        {signedOut ? <Visitor /> : children}
        {always}
      </PageBody>
    </Page>
  );
}

function SettingsTabs() {
  const { t } = useTranslation('identity');
  return (
    <div className="border-b border-line px-10 max-phone:px-4 [&>nav]:border-b-0">
      <Tabs label={t('settings.title')}>
        <Link to="/settings" activeOptions={{ exact: true }} className={tabClass}>
          {t('settings.profile')}
        </Link>
        <Link to="/settings/account" className={tabClass}>
          {t('account.title')}
        </Link>
        <Link to="/settings/security" className={tabClass}>
          {t('security.title')}
        </Link>
        <Link to="/settings/people" className={tabClass}>
          {t('people.title')}
        </Link>
        <Link to="/settings/tokens" className={tabClass}>
          {t('tokens.title')}
        </Link>
        <Link to="/settings/apps" className={tabClass}>
          {t('apps.title')}
        </Link>
      </Tabs>
    </div>
  );
}

function Visitor() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Empty
      icon={UserRound}
      title={common('session.visitor')}
      action={
        <Link to="/sign-in" search={{ next: pathname }} className={buttonClass('primary')}>
          {common('session.signIn')}
        </Link>
      }
    >
      {t('settings.visitor')}
    </Empty>
  );
}

export function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="mb-12 flex min-h-38 items-end justify-between gap-12 border-b border-line pb-8">
        <h2 id={id} className="text-16 font-semibold">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}

/** A setting that holds at once: what it is, and beside it what chooses. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-8">
      <span aria-hidden className="text-14">
        {label}
      </span>
      {children}
    </div>
  );
}
