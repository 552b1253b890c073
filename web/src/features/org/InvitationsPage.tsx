import i18next from 'i18next';
import { MailPlus, UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { itemsOf, type InvitationView, type OrganizationView } from '@/api';
import { BulkInviteDialog } from '@/features/manage';
import { ErrorState, fullTime, number, Page, PageBody, useTranslation, useWriting, wordsFor } from '@/frame';
import { Badge, Button, complain, Empty, say, SkeletonRows } from '@/ui';
import { ClosedState } from './ClosedState';
import { useInvitations, useRevoke } from './invitationQueries';
import { OrganizationPage } from './OrganizationPage';
import { PeopleTabs } from './PeopleTabs';

const InviteDialog = lazy(() => import('./InviteDialog'));
const RevokeDialog = lazy(() => import('./RevokeDialog'));

export default function InvitationsPage() {
  const { t } = useTranslation('org');
  return (
    <OrganizationPage title={t('invitations.title')}>
      {(organization) =>
        organization.myPermissions.includes('member.invite') ? (
          <Invitations organization={organization} />
        ) : (
          <Page title={t('invitations.title')}>
            <PageBody>
              <ClosedState name={organization.name} />
            </PageBody>
          </Page>
        )
      }
    </OrganizationPage>
  );
}

function Invitations({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const writing = useWriting();
  const list = useInvitations(organization.id);
  const invitations = itemsOf(list.data);
  const [inviting, setInviting] = useState(false);
  const [many, inviteMany] = useState(false);
  return (
    <Page
      title={t('invitations.title')}
      bar={<PeopleTabs organization={organization} />}
      actions={
        <>
          <Button {...writing} onClick={() => inviteMany(true)}>
            {t('invitations.many')}
          </Button>
          <Button {...writing} look="primary" onClick={() => setInviting(true)}>
            <UserPlus size={16} aria-hidden />
            <span className="max-phone:sr-only">{t('invitations.new')}</span>
          </Button>
        </>
      }
    >
      <PageBody className="pt-0!">
        {many && (
          <Suspense>
            <BulkInviteDialog organization={organization} onClose={() => inviteMany(false)} />
          </Suspense>
        )}
        {list.isPending && <SkeletonRows label={common('loading')} rows={3} className="h-56" />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {list.data && invitations.length === 0 && (
          <Empty
            icon={MailPlus}
            title={t('invitations.emptyTitle')}
            action={
              <Button {...writing} onClick={() => setInviting(true)}>
                {t('invitations.new')}
              </Button>
            }
          >
            {t('invitations.emptyText')}
          </Empty>
        )}
        <ul>
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ul>
        {list.hasNextPage && (
          <Button
            className="mx-auto mt-12 flex"
            busy={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {common('loadMore')}
          </Button>
        )}
      </PageBody>
      {inviting && (
        <Suspense>
          <InviteDialog organization={organization} onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </Page>
  );
}

function InvitationRow({ invitation }: { invitation: InvitationView }) {
  const { t } = useTranslation('org');
  const [asking, setAsking] = useState(false);
  const revoke = useRevoke(invitation.orgId);
  const { email, role, uses, maxUses, expiresAt, createdBy } = invitation;
  const whom = email ?? t('invitations.byLink');
  const isOver = useState(() => Date.now())[0] >= Date.parse(expiresAt);
  const isUsedUp = maxUses !== null && uses >= maxUses;
  const confirm = () =>
    revoke.mutate(invitation, {
      onSuccess: () => say(t('invitations.revoked')),
      onError: (problem) => {
        setAsking(false);
        complain(t('invitations.revokeFailed', { reason: wordsFor(problem) }));
      },
    });
  return (
    <li className="flex min-h-56 items-center gap-12 border-b border-line px-4 py-8 hover:bg-inset">
      <div className="min-w-0 grow">
        <p className="flex items-center gap-6 text-14 font-medium">
          <bdi className="truncate">{whom}</bdi>
          {isUsedUp ? (
            <Badge>{t('invitations.usedUp')}</Badge>
          ) : (
            isOver && <Badge tone="warning">{t('invitations.expired')}</Badge>
          )}
        </p>
        <p className="flex flex-wrap gap-x-10 text-12 text-text-3">
          <span className="font-medium text-text-2">{t(`roles.${role}`)}</span>
          <span>
            {maxUses === null
              ? t('invitations.usesOpen', { count: uses })
              : t('invitations.uses', { uses: number(uses), max: number(maxUses) })}
          </span>
          <span title={fullTime(expiresAt)}>{t('invitations.until', { date: shortDate(expiresAt) })}</span>
          <span dir="auto">{t('invitations.by', { name: createdBy.displayName })}</span>
        </p>
      </div>
      <Button
        size="sm"
        look="danger"
        aria-label={t('invitations.revokeOf', { for: whom })}
        onClick={() => setAsking(true)}
      >
        {t('invitations.revoke')}
      </Button>
      {asking && (
        <Suspense>
          <RevokeDialog whom={whom} busy={revoke.isPending} onClose={() => setAsking(false)} onConfirm={confirm} />
        </Suspense>
      )}
    </li>
  );
}

function shortDate(iso: string): string {
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: 'medium' }).format(new Date(iso));
}
