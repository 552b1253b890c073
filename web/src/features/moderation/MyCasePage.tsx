import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { read, type OrganizationView } from '@/api';
import { ErrorState, fullTime, Page, PageBody, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Banner, Button, Card, Field, Form, SkeletonRows, Textarea } from '@/ui';
import { useCase, useCaseStep } from './caseQueries';
import type { Case } from './caseTypes';
import { useStepWords } from './caseWords';
import { Timeline } from './Timeline';

/** Where what one is told leads: the decision about oneself, and the way to appeal; moderators go on to the case. */
export default function MyCasePage() {
  const { t } = useTranslation('moderation');
  const { t: common } = useTranslation();
  const { caseId } = useParams({ from: '/shell/cases/$caseId' });
  const me = useMe();
  const { data, error, refetch } = useCase(caseId);
  const own = data?.author != null && data.author.id === me?.id;
  return (
    <Page title={t('myCase.title')}>
      <PageBody className="max-w-640!">
        {data && own && <Mine one={data} />}
        {data && !own && <ToQueue one={data} />}
        {!data && error && <ErrorState problem={error} retry={() => void refetch()} />}
        {!data && !error && <SkeletonRows label={common('loading')} />}
      </PageBody>
    </Page>
  );
}

function ToQueue({ one: { id, orgId } }: { one: Case }) {
  const { data } = useQuery({
    queryKey: ['cases', 'organization', orgId],
    queryFn: () => read<OrganizationView>(`/orgs/${orgId}`),
  });
  return data && <Navigate to="/orgs/$slug/moderation" params={{ slug: data.slug }} search={{ case: id }} replace />;
}

function Mine({ one }: { one: Case }) {
  const { t } = useTranslation('moderation');
  return (
    <div className="flex flex-col gap-20">
      <Card className="flex flex-col gap-8 p-16">
        <h2 className="text-16 font-semibold">{one.action ? t(`myCase.done.${one.action}`) : t('myCase.undecided')}</h2>
        {one.subject.title !== null && (
          <p className="text-14 text-text-2">
            {t(`subjects.${one.subject.type}`)}: <bdi>{one.subject.title}</bdi>
          </p>
        )}
        {one.until !== null && <p className="text-14">{t('myCase.until', { time: fullTime(one.until) })}</p>}
        {one.timeline.length > 0 && <Timeline entries={one.timeline} />}
      </Card>
      {one.state === 'appealed' && <Banner>{t('myCase.appealed')}</Banner>}
      {one.state === 'resolved' && one.action !== 'dismiss' && <Appeal id={one.id} />}
    </div>
  );
}

function Appeal({ id }: { id: string }) {
  const { t } = useTranslation('moderation');
  const words = useStepWords();
  const step = useCaseStep(id);
  const [note, setNote] = useState('');
  return (
    <Form
      onSubmit={() => note.trim() !== '' && step.mutate({ step: 'appeal', note: note.trim() })}
      errors={step.error?.fields}
    >
      <Field name="note" label={t('myCase.why')} help={t('myCase.whyHelp')} error={step.error?.fields.note}>
        <Textarea value={note} onChange={({ target }) => setNote(target.value)} maxLength={2000} rows={4} dir="auto" />
      </Field>
      {step.error && (
        <Banner tone="danger" role="alert">
          {words(step.error)}
        </Banner>
      )}
      <div>
        <Button type="submit" look="primary" busy={step.isPending} disabled={note.trim() === ''}>
          {t('myCase.appeal')}
        </Button>
      </div>
    </Form>
  );
}
