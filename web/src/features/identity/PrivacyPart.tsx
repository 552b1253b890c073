import type { MyProfile } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { complain, Select } from '@/ui';
import { useChangeProfile } from './queries';
import { Row } from './SettingsLayout';

type Privacy = MyProfile['privacy'];
type Audience = Privacy['bio'];

const fields = [
  'bio',
  'location',
  'website',
  'birthDate',
  'experience',
  'education',
  'skills',
  'reputation',
] as const satisfies (keyof Privacy)[];
const audiences: Audience[] = ['public', 'followers', 'connections', 'private'];

/** Who sees which part of the profile; each choice holds at once. */
export function PrivacyPart({ privacy, etag }: { privacy: Privacy; etag: string | undefined }) {
  const { t } = useTranslation('identity');
  const change = useChangeProfile();
  const choose = (field: keyof Privacy, audience: Audience) =>
    change.mutate(
      { change: { privacy: { [field]: audience } }, etag },
      { onError: (problem) => complain(wordsFor(problem)) },
    );
  return (
    <div className="flex flex-col gap-12">
      <p className="text-13 text-text-3">{t('privacy.help')}</p>
      {fields.map((field) => (
        <Row key={field} label={t(`privacy.${field}`)}>
          <span className="w-200">
            <Select
              aria-label={t('privacy.who', { field: t(`privacy.${field}`) })}
              value={privacy[field]}
              disabled={change.isPending}
              onChange={(audience) => choose(field, audience)}
              options={audiences.map((value) => ({ value, label: t(`privacy.audience.${value}`) }))}
            />
          </span>
        </Row>
      ))}
    </div>
  );
}
