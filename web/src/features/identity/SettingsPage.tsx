import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { MyProfile } from '@/api';
import { changeLanguage, ErrorState, languages, prefer, usePreferences, useTranslation } from '@/frame';
import { Avatar, Button, buttonClass, Field, Form, Input, say, Segments, Select, SkeletonRows, Switch } from '@/ui';
import { PictureField } from '@/upload';
import { FormProblem } from './FormProblem';
import { useChangeProfile, useMyProfile } from './queries';
import { Part, SettingsLayout } from './SettingsLayout';

/** What an uploaded picture may have, in megabytes. */
const most = 10;

export default function SettingsPage() {
  const { t } = useTranslation('identity');
  return (
    <SettingsLayout
      always={
        <Part title={t('settings.look')}>
          <Look />
        </Part>
      }
    >
      <Part title={t('settings.profile')}>
        <Profile />
      </Part>
    </SettingsLayout>
  );
}

function Profile() {
  const { t } = useTranslation();
  const profile = useMyProfile();
  if (profile.data) {
    const { value, etag } = profile.data;
    return (
      <>
        <Pictures profile={value} etag={etag} />
        <ProfileForm profile={value} etag={etag} />
      </>
    );
  }
  if (profile.isError) return <ErrorState problem={profile.error} retry={() => void profile.refetch()} />;
  return <SkeletonRows rows={1} label={t('loading')} />;
}

function Pictures({ profile, etag }: { profile: MyProfile; etag: string | undefined }) {
  const { t } = useTranslation('identity');
  const change = useChangeProfile();
  const { id, displayName, avatarUrl, coverUrl } = profile;
  return (
    <div className="mb-20 flex flex-col gap-20">
      <PictureField
        place="/users/me"
        label={t('settings.avatar')}
        help={t('settings.pictureHelp', { size: most })}
        most={most}
        url={avatarUrl}
        onUse={(avatarFileId) => change.mutateAsync({ change: { avatarFileId }, etag })}
      >
        {(url) => <Avatar id={id} name={displayName} url={url} size={96} decorative />}
      </PictureField>
      <PictureField
        place="/users/me"
        label={t('settings.cover')}
        help={t('settings.pictureHelp', { size: most })}
        most={most}
        url={coverUrl}
        onUse={(coverFileId) => change.mutateAsync({ change: { coverFileId }, etag })}
      >
        {(url) => (
          <span className="block h-96 w-full max-w-260 overflow-hidden rounded-control bg-sunken">
            {url !== null && <img src={url} alt="" className="size-full object-cover" />}
          </span>
        )}
      </PictureField>
    </div>
  );
}

function ProfileForm({ profile, etag }: { profile: MyProfile; etag: string | undefined }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const change = useChangeProfile();
  const [displayName, setDisplayName] = useState(profile.displayName);
  const [tried, setTried] = useState(false);
  const missing = displayName.trim() === '';
  const submit = () => {
    setTried(true);
    if (!missing) change.mutate({ change: { displayName }, etag }, { onSuccess: () => say(t('settings.saved')) });
  };
  /** A form isn't sent while a field is marked as wrong, so the mark goes when something is done about it. */
  const edit = (next: string) => {
    setDisplayName(next);
    setTried(false);
    change.reset();
  };
  const errors: Record<string, string> = {
    ...change.error?.fields,
    ...(tried && missing && { displayName: t('check.needed') }),
  };
  return (
    <Form onSubmit={submit} errors={errors}>
      <FormProblem problem={change.error} errors={errors} />
      <Field
        name="displayName"
        label={t('settings.displayName')}
        help={t('settings.displayNameHelp')}
        error={errors.displayName}
      >
        <Input value={displayName} onValueChange={edit} maxLength={80} dir="auto" autoComplete="name" />
      </Field>
      <div className="flex items-center gap-12">
        <Button type="submit" look="primary" busy={change.isPending}>
          {common('save')}
        </Button>
        <Link to="/u/$username" params={{ username: profile.username }} className={buttonClass('quiet')}>
          {t('settings.show')}
        </Link>
      </div>
    </Form>
  );
}

/** Holds at once, in this browser. */
function Look() {
  const { t, language } = useTranslation('identity');
  const { theme, density, singleKeys } = usePreferences();
  const offered = Object.entries(languages).filter(([code]) => code === language || code !== 'en-XR');
  return (
    <div className="flex flex-col gap-16">
      <Row label={t('settings.theme')}>
        <Segments
          label={t('settings.theme')}
          value={theme}
          onChange={(next) => prefer({ theme: next })}
          options={[
            { value: 'system', label: t('settings.system') },
            { value: 'light', label: t('settings.light') },
            { value: 'dark', label: t('settings.dark') },
          ]}
        />
      </Row>
      <Row label={t('settings.density')}>
        <Segments
          label={t('settings.density')}
          value={density}
          onChange={(next) => prefer({ density: next })}
          options={[
            { value: 'normal', label: t('settings.normal') },
            { value: 'compact', label: t('settings.compact') },
          ]}
        />
      </Row>
      <Row label={t('settings.language')}>
        <span className="w-200">
          <Select
            aria-label={t('settings.language')}
            value={language}
            onChange={(next) => void changeLanguage(next)}
            options={offered.map(([value, { name }]) => ({ value, label: name }))}
          />
        </span>
      </Row>
      <Switch
        label={t('settings.singleKeys')}
        help={t('settings.singleKeysHelp')}
        checked={singleKeys}
        onChange={(on) => prefer({ singleKeys: on })}
      />
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-8">
      <span aria-hidden className="text-14">
        {label}
      </span>
      {children}
    </div>
  );
}
