import { Suspense, useState } from 'react';
import type { OrganizationView } from '@/api';
import { Branding, Lifecycle } from '@/features/manage';
import { ErrorState, Page, PageBody, useTranslation, useWriting, wordsFor } from '@/frame';
import { Avatar, Banner, Button, Field, Form, Input, say, Select, SkeletonRows, Textarea } from '@/ui';
import { PictureField } from '@/upload';
import { ClosedState } from './ClosedState';
import { OrganizationPage } from './OrganizationPage';
import { useChangeSettings, useSettings, type Versioned } from './settingsQueries';
import { SettingsTabs } from './SettingsTabs';

export default function SettingsPage() {
  const { t: common } = useTranslation();
  return (
    <OrganizationPage title={common('places.settings')}>
      {(organization) => (
        <Page title={common('places.settings')} bar={<SettingsTabs organization={organization} />}>
          <PageBody className="max-w-640!">
            {organization.myPermissions.includes('org.settings') ? (
              <Settings orgId={organization.id} />
            ) : (
              <ClosedState name={organization.name} />
            )}
          </PageBody>
        </Page>
      )}
    </OrganizationPage>
  );
}

function Settings({ orgId }: { orgId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useSettings(orgId);
  if (data)
    return (
      <>
        <Logo present={data} />
        <SettingsForm present={data} readAgain={async () => (await refetch()).data} />
        <Suspense>
          <Branding organization={data.organization} />
          <Lifecycle organization={data.organization} />
        </Suspense>
      </>
    );
  return error ? (
    <ErrorState problem={error} retry={() => void refetch()} />
  ) : (
    <SkeletonRows label={t('loading')} rows={4} />
  );
}

function Logo({ present: { organization, etag } }: { present: Versioned }) {
  const { t } = useTranslation('org');
  const change = useChangeSettings(organization.id);
  const { id, name, branding } = organization;
  return (
    <div className="mb-20">
      <PictureField
        place={`/orgs/${id}`}
        label={t('settings.logo')}
        help={t('settings.logoHelp')}
        most={5}
        url={branding.logoUrl}
        onUse={(logoFileId) => change.mutateAsync({ change: { branding: { logoFileId } }, etag })}
      >
        {(url) => <Avatar id={id} name={name} url={url} size={96} square decorative />}
      </PictureField>
    </div>
  );
}

type Fields = { name: string; description: string; category: string; visibility: OrganizationView['visibility'] };

const fieldsOf = ({ name, description, category, visibility }: OrganizationView): Fields => ({
  name,
  description: description ?? '',
  category: category ?? '',
  visibility,
});
const keys = ['name', 'description', 'category', 'visibility'] as const;

type SettingsFormProps = { present: Versioned; readAgain: () => Promise<Versioned | undefined> };

/** Holds only what was written here; the rest is what the server has, also after somebody else has changed it. */
function SettingsForm({ present, readAgain }: SettingsFormProps) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const writing = useWriting();
  const save = useChangeSettings(present.organization.id);
  const theirs = fieldsOf(present.organization);
  const [written, setWritten] = useState<Partial<Fields>>({});
  const [disputed, setDisputed] = useState<(keyof Fields)[]>([]);
  const fields = { ...theirs, ...written };
  const nameMissing = fields.name.trim() === '';
  const [tried, setTried] = useState(false);
  const write = (change: Partial<Fields>) => setWritten((before) => ({ ...before, ...change }));

  const submit = () => {
    setTried(true);
    if (nameMissing) return;
    save.mutate(
      { change: written, etag: present.etag },
      {
        onSuccess: () => {
          setWritten({});
          setDisputed([]);
          say(t('settings.saved'));
        },
        onError: (problem) => {
          if (problem.status === 412) void compare();
        },
      },
    );
  };

  /** What both have changed is shown; what only the others have changed is taken over as it is. */
  const compare = async () => {
    const now = await readAgain();
    if (!now) return;
    const next = fieldsOf(now.organization);
    setDisputed(
      keys.filter((key) => written[key] !== undefined && next[key] !== theirs[key] && next[key] !== written[key]),
    );
  };

  const takeTheirs = () => {
    setWritten((before) =>
      Object.fromEntries(Object.entries(before).filter(([key]) => !disputed.includes(key as keyof Fields))),
    );
    setDisputed([]);
    save.reset();
  };

  const problem = save.error;
  const errors: Record<string, string> = {
    ...problem?.fields,
    ...(tried && nameMissing && { name: t('create.nameNeeded') }),
  };
  const visibilityHelp =
    fields.visibility === theirs.visibility
      ? undefined
      : t(fields.visibility === 'public' ? 'settings.toPublic' : 'settings.toPrivate');
  const shown = (key: keyof Fields) =>
    key === 'visibility' ? t(`home.${theirs.visibility}`) : theirs[key] || t('settings.nothing');
  return (
    <Form onSubmit={submit} errors={errors}>
      {problem?.status === 412 && (
        <Banner
          tone="warning"
          role="alert"
          action={
            disputed.length > 0 && (
              <Button size="sm" onClick={takeTheirs}>
                {t('settings.takeTheirs')}
              </Button>
            )
          }
        >
          <p className="font-medium">{t('settings.staleTitle')}</p>
          {disputed.map((key) => (
            <p key={key} dir="auto" className="wrap-anywhere">
              {t('settings.stale', { field: t(`audit.changed.${key}`), value: shown(key) })}
            </p>
          ))}
        </Banner>
      )}
      {problem && problem.status !== 412 && Object.keys(errors).length === 0 && (
        <Banner tone="danger" role="alert">
          {wordsFor(problem)}
        </Banner>
      )}
      <Field name="name" label={t('create.name')} error={errors.name}>
        <Input value={fields.name} onValueChange={(name) => write({ name })} maxLength={100} dir="auto" />
      </Field>
      <Field
        name="description"
        label={t('create.description')}
        help={t('create.descriptionHelp')}
        error={errors.description}
      >
        <Textarea
          value={fields.description}
          onChange={(event) => write({ description: event.target.value })}
          maxLength={2000}
          dir="auto"
        />
      </Field>
      <Field
        name="category"
        label={t('audit.changed.category')}
        help={t('settings.categoryHelp')}
        error={errors.category}
      >
        <Input value={fields.category} onValueChange={(category) => write({ category })} maxLength={50} dir="auto" />
      </Field>
      <Field name="visibility" label={t('create.visibility')} help={visibilityHelp} error={errors.visibility}>
        <Select<Fields['visibility']>
          value={fields.visibility}
          onChange={(visibility) => write({ visibility })}
          options={[
            { value: 'public', label: t('create.public') },
            { value: 'private', label: t('create.private') },
          ]}
        />
      </Field>
      <div className="flex justify-end">
        <Button {...writing} type="submit" look="primary" busy={save.isPending}>
          {common('save')}
        </Button>
      </div>
    </Form>
  );
}
