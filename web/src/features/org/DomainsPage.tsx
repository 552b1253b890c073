import { Globe } from 'lucide-react';
import { useState } from 'react';
import type { DomainView, OrganizationView } from '@/api';
import { ErrorState, Page, PageBody, Time, useTranslation, wordsFor } from '@/frame';
import {
  Banner,
  Button,
  complain,
  ConfirmDialog,
  Empty,
  Field,
  Form,
  Input,
  say,
  SkeletonRows,
  Switch,
  Tag,
} from '@/ui';
import { ClosedState } from './ClosedState';
import { useDomainAct, useDomains } from './domainsApi';
import { OrganizationPage } from './OrganizationPage';
import { SettingsTabs } from './SettingsTabs';

const reasons = ['no-record', 'other-value', 'no-answer', 'taken'] as const;

export default function DomainsPage() {
  const { t } = useTranslation('org');
  return (
    <OrganizationPage title={t('domains.title')}>
      {(organization) => (
        <Page title={t('domains.title')} bar={<SettingsTabs organization={organization} />}>
          <PageBody>
            {organization.myPermissions.includes('org.settings') ? (
              <Domains organization={organization} />
            ) : (
              <ClosedState name={organization.name} />
            )}
          </PageBody>
        </Page>
      )}
    </OrganizationPage>
  );
}

function Domains({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const list = useDomains(organization.id);
  return (
    <div className="flex flex-col gap-20">
      <p className="text-14 text-text-2">{t('domains.text')}</p>
      <AddForm orgId={organization.id} />
      {list.isPending && <SkeletonRows rows={2} label={common('loading')} />}
      {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && (
        <Empty icon={Globe} title={t('domains.none')} level={3}>
          {t('domains.noneText')}
        </Empty>
      )}
      <ul className="flex flex-col gap-20">
        {list.data?.items.map((domain) => (
          <Row key={domain.id} orgId={organization.id} domain={domain} />
        ))}
      </ul>
    </div>
  );
}

function AddForm({ orgId }: { orgId: string }) {
  const { t } = useTranslation('org');
  const [name, setName] = useState('');
  const add = useDomainAct(orgId);
  const problem = add.error;
  const errors: Record<string, string> = problem?.fields ?? {};
  const submit = () => add.mutate({ act: 'add', domain: name }, { onSuccess: () => setName('') });
  return (
    <Form onSubmit={submit} errors={errors}>
      {problem && Object.keys(errors).length === 0 && (
        <Banner tone="danger" role="alert">
          {problem.slug === 'domain-taken' ? t('domains.reason.taken') : wordsFor(problem)}
        </Banner>
      )}
      <Field name="domain" label={t('domains.domain')} help={t('domains.domainHelp')} error={errors.domain}>
        <Input value={name} onValueChange={setName} maxLength={253} dir="ltr" required />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" look="primary" busy={add.isPending}>
          {t('domains.add')}
        </Button>
      </div>
    </Form>
  );
}

function Row({ orgId, domain }: { orgId: string; domain: DomainView }) {
  const { t } = useTranslation('org');
  const act = useDomainAct(orgId);
  const [asking, ask] = useState(false);
  const { id, state } = domain;
  const reason = reasons.find((one) => one === domain.reason);
  const name = domain.domain;
  const fail = { onError: (problem: Parameters<typeof wordsFor>[0]) => complain(wordsFor(problem)) };
  const remove = () =>
    act.mutate(
      { act: 'remove', id },
      { onSuccess: () => say(t('domains.removed', { name })), onSettled: () => ask(false), ...fail },
    );
  return (
    <li className="flex flex-col gap-12 border-b border-line pb-20">
      <div className="flex flex-wrap items-center gap-8">
        <h3 className="grow text-16 font-semibold wrap-anywhere">
          <bdi>{name}</bdi>
        </h3>
        <Tag>{t(`domains.state.${state}`)}</Tag>
        <Button size="sm" busy={act.isPending} onClick={() => act.mutate({ act: 'verify', id }, fail)}>
          {t('domains.verify')}
        </Button>
        <Button size="sm" look="danger" aria-label={t('domains.removeName', { name })} onClick={() => ask(true)}>
          {t('domains.remove')}
        </Button>
      </div>
      {reason !== undefined && (
        <p role="status" className="text-14 text-text-2">
          {t(`domains.reason.${reason}`)}
          {domain.lostAt !== null && (
            <>
              {' '}
              {t('domains.lostAt')} <Time at={domain.lostAt} />
            </>
          )}
        </p>
      )}
      <dl className="grid gap-4 rounded-tag bg-inset p-12 text-13" dir="ltr">
        <dt className="text-text-3">{t('domains.recordName')}</dt>
        <dd className="font-mono wrap-anywhere select-all">{domain.recordName}</dd>
        <dt className="text-text-3">{t('domains.recordValue')}</dt>
        <dd className="font-mono wrap-anywhere select-all">{domain.recordValue}</dd>
      </dl>
      <Switch
        label={t('domains.autoJoin')}
        help={t('domains.autoJoinHelp', { name })}
        checked={domain.autoJoin}
        disabled={act.isPending}
        onChange={(autoJoin) => act.mutate({ act: 'use', id, change: { autoJoin } }, fail)}
      />
      <Switch
        label={t('domains.custom')}
        help={t('domains.customHelp')}
        checked={domain.custom}
        disabled={act.isPending}
        onChange={(custom) => act.mutate({ act: 'use', id, change: { custom } }, fail)}
      />
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t('domains.removeName', { name })}
        keep={t('domains.keep')}
        confirm={t('domains.remove')}
        busy={act.isPending}
        onConfirm={remove}
      >
        {t('domains.removeText')}
      </ConfirmDialog>
    </li>
  );
}
