import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { PublicProfile } from '@/api';
import { ProfileBadges, ReputationOf, type ProfileBadgesProps } from '@/features/forum';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Avatar, buttonClass, cx, SkeletonRows, tabClass, Tabs } from '@/ui';
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
                  {t(`person.${side}`)}
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

const earnedOf = (person: PublicProfile): ProfileBadgesProps => {
  const { reputation, badges } = person as ProfileBadgesProps;
  return { reputation, badges };
};

function Head({ person }: { person: PublicProfile }) {
  const { t } = useTranslation('identity');
  const me = useMe();
  const { id, username, displayName, avatarUrl, coverUrl } = person;
  return (
    <div className="mb-24 flex flex-wrap items-end gap-x-20 gap-y-14">
      <span className={cx('relative rounded-full bg-surface p-4', coverUrl !== null && '-mt-56')}>
        <Avatar id={id} name={displayName} url={avatarUrl} size={96} decorative />
      </span>
      <div className="min-w-0 grow">
        <h2 className="text-26 font-semibold wrap-anywhere">
          <bdi>{displayName}</bdi>
        </h2>
        <p className="text-13 text-text-3">
          <bdi dir="ltr">@{username}</bdi>
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
