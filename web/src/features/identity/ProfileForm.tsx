import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MyProfile, ProfileRequest } from '@/api';
import { useTranslation } from '@/frame';
import { Button, buttonClass, Field, Form, Input, say, Textarea } from '@/ui';
import { FormProblem } from './FormProblem';
import { useChangeProfile } from './queries';

const usernamePattern = /^[A-Za-z0-9_-]{3,30}$/;
const websitePattern = /^(https?:\/\/[^\s/?#@\\]+([/?#]\S*)?)?$/;

const written = (profile: MyProfile) => ({
  displayName: profile.displayName,
  username: profile.username,
  bio: profile.bio ?? '',
  location: profile.location ?? '',
  website: profile.website ?? '',
  birthDate: profile.birthDate ?? '',
});

type Fields = ReturnType<typeof written>;

/** Sends only what is another than before, and an emptied field as one that is removed. */
function changed(fields: Fields, before: Fields): ProfileRequest {
  const entries = Object.entries(fields).filter(([name, value]) => value !== before[name as keyof Fields]);
  return Object.fromEntries(entries.map(([name, value]) => [name, value === '' ? null : value]));
}

export function ProfileForm({ profile, etag }: { profile: MyProfile; etag: string | undefined }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const change = useChangeProfile();
  const before = written(profile);
  const [fields, setFields] = useState(before);
  const [tried, setTried] = useState(false);
  const wrong: Record<string, string> = {
    ...(fields.displayName.trim() === '' && { displayName: t('check.needed') }),
    ...(!usernamePattern.test(fields.username) && { username: t('check.username') }),
    ...(!websitePattern.test(fields.website) && { website: t('check.website') }),
  };
  const submit = () => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    const onSuccess = () => say(t('settings.saved'));
    change.mutate({ change: changed(fields, before), etag }, { onSuccess });
  };
  /** A form isn't sent while a field is marked as wrong, so the mark goes when something is done about it. */
  const edit = (next: Partial<Fields>) => {
    setFields({ ...fields, ...next });
    setTried(false);
    change.reset();
  };
  const slug = change.error?.slug;
  const errors: Record<string, string> = {
    ...change.error?.fields,
    ...(slug === 'username-taken' && { username: t('settings.usernameTaken') }),
    ...(slug === 'username-changed-lately' && { username: t('settings.usernameLately') }),
    ...(tried && wrong),
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
        <Input
          value={fields.displayName}
          onValueChange={(displayName) => edit({ displayName })}
          maxLength={80}
          dir="auto"
          autoComplete="name"
        />
      </Field>
      <Field name="username" label={t('settings.username')} help={t('settings.usernameHelp')} error={errors.username}>
        <Input
          value={fields.username}
          onValueChange={(username) => edit({ username })}
          maxLength={30}
          dir="ltr"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field name="bio" label={t('settings.bio')} help={t('settings.bioHelp')} error={errors.bio}>
        <Textarea
          value={fields.bio}
          onChange={({ target }) => edit({ bio: target.value })}
          maxLength={2000}
          rows={4}
          dir="auto"
        />
      </Field>
      <Field name="location" label={t('settings.location')} error={errors.location}>
        <Input value={fields.location} onValueChange={(location) => edit({ location })} maxLength={100} dir="auto" />
      </Field>
      <Field name="website" label={t('settings.website')} help={t('settings.websiteHelp')} error={errors.website}>
        <Input
          inputMode="url"
          value={fields.website}
          onValueChange={(website) => edit({ website })}
          maxLength={300}
          dir="ltr"
          autoComplete="url"
        />
      </Field>
      <Field
        name="birthDate"
        label={t('settings.birthDate')}
        help={t('settings.birthDateHelp')}
        error={errors.birthDate}
      >
        <Input
          type="date"
          value={fields.birthDate}
          onValueChange={(birthDate) => edit({ birthDate })}
          autoComplete="bday"
          className="max-w-200"
        />
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
