import { useSearch } from '@tanstack/react-router';
import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { itemsOf, type OrganizationView, type Problem, type ApprovalView } from '@/api';
import { OrganizationPage } from '@/features/org';
import { ErrorState, Page, PageBody, useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Empty, Field, Form, say, SkeletonRows, Textarea } from '@/ui';
import { useDecision, useHeld } from './approvalQueries';
import { HeldItem } from './HeldItem';
import { ModerationTabs } from './ModerationTabs';

/** For moderators all that waits; for everybody else what they wrote themselves. */
export default function ApprovalPage() {
  const { t } = useTranslation('moderation');
  const { mine = false } = useSearch({ from: '/shell/orgs/$slug/moderation/approval' });
  return (
    <OrganizationPage title={t('approval.title')}>
      {(organization) => {
        const decides = organization.myPermissions.includes('content.moderate');
        const own = mine || !decides;
        return (
          <Page
            title={t(own ? 'approval.mineTitle' : 'approval.title')}
            description={<bdi>{organization.name}</bdi>}
            bar={decides && <ModerationTabs organization={organization} />}
          >
            <PageBody className="max-w-812!">
              <Queue key={String(own)} organization={organization} mine={own} />
            </PageBody>
          </Page>
        );
      }}
    </OrganizationPage>
  );
}

function Queue({ organization, mine }: { organization: OrganizationView; mine: boolean }) {
  const { t } = useTranslation('moderation');
  const { t: common } = useTranslation();
  const list = useHeld(organization.id, mine);
  const items = itemsOf(list.data);
  return (
    <>
      {list.isPending && <SkeletonRows label={common('loading')} className="h-120" />}
      {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      {list.data && items.length === 0 && (
        <Empty icon={Hourglass} title={t(mine ? 'approval.noneMine' : 'approval.none')}>
          {t(mine ? 'approval.noneMineText' : 'approval.noneText')}
        </Empty>
      )}
      <ol aria-label={t('approval.title')} className="flex flex-col gap-14">
        {items.map((held) => (
          <li key={held.id}>
            <HeldItem held={held} state={mine} slug={organization.slug}>
              {!mine && <Decision orgId={organization.id} held={held} />}
            </HeldItem>
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button className="mx-auto my-16 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}

const known = ['not-publishable', 'topic-locked', 'blocked-word'] as const;

function Why({ problem }: { problem: Problem }) {
  const { t } = useTranslation('moderation');
  if (problem.slug === 'already-decided') return t('approval.already');
  const slug = known.find((one) => one === problem.slug);
  return slug ? t(`approval.${slug}`) : wordsFor(problem);
}

function Decision({ orgId, held }: { orgId: string; held: ApprovalView }) {
  const { t } = useTranslation('moderation');
  const decide = useDecision(orgId);
  const [rejecting, reject] = useState(false);
  return (
    <>
      {decide.error && !rejecting && (
        <Banner tone="danger" role="alert">
          <Why problem={decide.error} />
        </Banner>
      )}
      <div className="flex flex-wrap gap-8">
        <Button
          look="primary"
          busy={decide.isPending && !rejecting}
          onClick={() =>
            decide.mutate({ id: held.id, approve: true }, { onSuccess: () => say(t('approval.approved')) })
          }
        >
          {t('approval.approve')}
        </Button>
        <Button onClick={() => reject(true)}>{t('approval.reject')}</Button>
      </div>
      {rejecting && <RejectDialog orgId={orgId} held={held} onClose={() => reject(false)} />}
    </>
  );
}

function RejectDialog({ orgId, held, onClose }: { orgId: string; held: ApprovalView; onClose: () => void }) {
  const { t } = useTranslation('moderation');
  const { t: common } = useTranslation();
  const decide = useDecision(orgId);
  const [reason, setReason] = useState('');
  const name = held.author.displayName;
  const submit = () =>
    decide.mutate(
      { id: held.id, approve: false, reason: reason.trim() },
      {
        onSuccess: () => {
          onClose();
          say(t('approval.rejectedDone'));
        },
      },
    );
  return (
    <Dialog open onClose={onClose} title={t('approval.rejectTitle')}>
      <Form onSubmit={submit} errors={decide.error?.fields}>
        {decide.error && Object.keys(decide.error.fields).length === 0 && (
          <Banner tone="danger" role="alert">
            <Why problem={decide.error} />
          </Banner>
        )}
        <p className="text-13 text-text-2">{t('approval.rejectText', { name })}</p>
        <Field name="reason" label={t('approval.rejectReason', { name })} error={decide.error?.fields.reason}>
          <Textarea value={reason} onChange={({ target }) => setReason(target.value)} maxLength={500} dir="auto" />
        </Field>
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="danger-filled" busy={decide.isPending}>
            {t('approval.rejectDo')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
