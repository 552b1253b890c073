import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { itemsOf, type PublicProfile, type UserSummary } from '@/api';
import { ErrorState, useTranslation } from '@/frame';
import { Avatar, Button, Empty, SkeletonRows } from '@/ui';
import { usePeopleOf } from './peopleQueries';

type PeopleOfProps = { person: PublicProfile; side: 'followers' | 'following' };

export function PeopleOf({ person, side }: PeopleOfProps) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const list = usePeopleOf(person.id, side);
  if (list.isPending) return <SkeletonRows rows={3} label={common('loading')} />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  const people = itemsOf(list.data);
  if (people.length === 0)
    return <Empty icon={Users} title={t(`person.no.${side}`, { name: person.displayName })} level={3} />;
  return (
    <>
      <ul>
        {people.map((one) => (
          <PersonRow key={one.id} person={one} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mx-auto mt-12 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}

type PersonRowProps = { person: UserSummary; note?: ReactNode; children?: ReactNode };

/** One person in a list, with what can be done. */
export function PersonRow({ person: { id, username, displayName, avatarUrl }, note, children }: PersonRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-12 gap-y-8 border-b border-line py-10">
      <Link to="/u/$username" params={{ username }} className="flex min-w-0 grow items-center gap-12 hover:underline">
        <Avatar id={id} name={displayName} url={avatarUrl} size={36} decorative />
        <span className="min-w-0">
          <span className="block truncate text-14 font-medium">
            <bdi>{displayName}</bdi>
          </span>
          <bdi dir="ltr" className="block truncate text-12 text-text-3">
            @{username}
          </bdi>
        </span>
      </Link>
      {children}
      {note !== undefined && <div className="w-full ps-48 text-13 text-text-2">{note}</div>}
    </li>
  );
}
