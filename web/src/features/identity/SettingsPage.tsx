import type { MyProfile } from '@/api';
import { changeLanguage, ErrorState, languages, prefer, usePreferences, useTranslation } from '@/frame';
import { Avatar, Segments, Select, SkeletonRows, Switch } from '@/ui';
import { PictureField } from '@/upload';
import { PrivacyPart } from './PrivacyPart';
import { ProfileForm } from './ProfileForm';
import { useChangeProfile, useMyProfile } from './queries';
import { Part, Row, SettingsLayout } from './SettingsLayout';

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
      <Profile />
    </SettingsLayout>
  );
}

function Profile() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const profile = useMyProfile();
  if (profile.data) {
    const { value, etag } = profile.data;
    return (
      <>
        <Part title={t('settings.profile')}>
          <Pictures profile={value} etag={etag} />
          <ProfileForm profile={value} etag={etag} />
        </Part>
        <Part title={t('privacy.title')}>
          <PrivacyPart privacy={value.privacy} etag={etag} />
        </Part>
      </>
    );
  }
  return (
    <Part title={t('settings.profile')}>
      {profile.isError ? (
        <ErrorState problem={profile.error} retry={() => void profile.refetch()} />
      ) : (
        <SkeletonRows rows={1} label={common('loading')} />
      )}
    </Part>
  );
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
