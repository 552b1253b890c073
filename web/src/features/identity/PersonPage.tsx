import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Cake, Link as LinkIcon, MapPin } from 'lucide-react';
import { Suspense } from 'react';
import type { PublicProfile } from '@/api';
import { ProfileBadges, ReputationOf, type ProfileBadgesProps } from '@/features/forum';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Badge, buttonClass, cx, SkeletonRows, tabClass, Tabs } from '@/ui';
import { PeopleOf } from './PeopleOf';
import { PersonActions } from './PersonActions';
import { ProfessionalPart } from './ProfessionalPart';
import { usePerson } from './queries';

const from = '/shell/u/$username' as const;

export default function PersonPage() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const { username } = useParams({ from });
  const { people = 'followers' } = useSearch({ from });
  const person = usePerson(username);
  const me = useMe();
  const shown = person.data;
  return (
    <Page title={shown?.displayName ?? `@${username}`}>
      {shown?.coverUrl && <img src={shown.coverUrl} alt="" className="h-150 w-full object-cover max-phone:h-96" />}
      <PageBody className="max-w-812!">
        {person.isPending && <SkeletonRows rows={1} label={common('loading')} className="h-96" />}
        {person.isError && !shown && <ErrorState problem={person.error} retry={() => void person.refetch()} />}
        {shown && (
          <>
            <Head person={shown} />
            <About person={shown} />
            <Suspense>
              <ProfileBadges {...earnedOf(shown)} />
            </Suspense>
            {me && (
              <Suspense>
                <ReputationOf userId={shown.id} />
              </Suspense>
            )}
            <ProfessionalPart id={shown.id} username={shown.username} />
            <Tabs label={t('person.people')}>
              {(['followers', 'following'] as const).map((side) => (
                <Link
                  key={side}
                  to="."
                  search={{ people: side }}
                  replace
                  className={tabClass}
                  aria-current={people === side ? 'page' : undefined}
                >
                  {t(`person.${side}`)}{' '}
                  <span className="text-text-3 tabular-nums">
                    {side === 'followers' ? shown.followerCount : shown.followingCount}
                  </span>
                </Link>
              ))}
            </Tabs>
            <PeopleOf key={people} person={shown} side={people} />
          </>
        )}
      </PageBody>
    </Page>
  );
}

/** What they tell of themselves, as far as the reader may see it. */
function About({ person }: { person: PublicProfile }) {
  const { t, language } = useTranslation('identity');
  const { bio, location, website, birthDate } = person;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const facts = [
    location && { icon: MapPin, label: t('settings.location'), value: <bdi>{location}</bdi> },
    website && { icon: LinkIcon, label: t('settings.website'), value: <Website address={website} /> },
    birthDate && { icon: Cake, label: t('settings.birthDate'), value: day.format(new Date(birthDate)) },
  ].filter((fact) => typeof fact === 'object' && fact !== null);
  if (!bio && facts.length === 0) return null;
  return (
    <section aria-label={t('person.about')} className="mb-28 flex flex-col gap-12">
      {bio && (
        <p dir="auto" className="text-15 wrap-anywhere whitespace-pre-line">
          {bio}
        </p>
      )}
      <dl className="flex flex-wrap gap-x-20 gap-y-6 text-13 text-text-2">
        {facts.map(({ icon: Icon, label, value }) => (
          <div key={label} className="flex min-w-0 items-center gap-6">
            <dt>
              <Icon size={14} className="text-text-3" aria-hidden />
              <span className="sr-only">{label}</span>
            </dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Written by anybody: it leads away without telling from where, and lends its target nothing. */
function Website({ address }: { address: string }) {
  return (
    <a
      href={address}
      target="_blank"
      rel="nofollow ugc noreferrer"
      dir="ltr"
      className="text-accent-text hover:underline"
    >
      {address.replace(/^https?:\/\//, '').replace(/\/$/, '')}
    </a>
  );
}

const earnedOf = (person: PublicProfile): ProfileBadgesProps => {
  const { reputation, badges } = person as ProfileBadgesProps;
  return { reputation, badges };
};

function Head({ person }: { person: PublicProfile }) {
  const { t } = useTranslation('identity');
  const me = useMe();
  const { id, username, displayName, avatarUrl, coverUrl, connectionCount, relation } = person;
  return (
    <div className="mb-24 flex flex-wrap items-end gap-x-20 gap-y-14">
      <span className={cx('relative rounded-full bg-surface p-4', coverUrl !== null && '-mt-56')}>
        <Avatar id={id} name={displayName} url={avatarUrl} size={96} decorative />
      </span>
      <div className="min-w-0 grow">
        <h2 className="text-26 font-semibold wrap-anywhere">
          <bdi>{displayName}</bdi>
        </h2>
        <p className="flex flex-wrap items-center gap-x-10 gap-y-4 text-13 text-text-3">
          <bdi dir="ltr">@{username}</bdi>
          {connectionCount > 0 && <span>{t('person.connections', { count: connectionCount })}</span>}
          {relation?.followedBy && <Badge>{t('person.followsYou')}</Badge>}
        </p>
      </div>
      {me && me.id !== id && <PersonActions person={person} />}
      {me?.id === id && (
        <Link to="/settings" className={buttonClass()}>
          {t('person.edit')}
        </Link>
      )}
    </div>
  );
}
