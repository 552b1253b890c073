import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { StaffUserView } from '@/api';
import { ErrorState, Page, PageBody, Time, useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Badge, Button, complain, say, SearchInput, Select, SkeletonRows } from '@/ui';
import { BanDialog } from './BanDialog';
import { states, useUnban, useUsers, type Filter } from './staffApi';

/** For the platform's staff; to everybody else the API says no. */
export default function StaffUsersPage() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const { q, state } = useSearch({ from: '/shell/admin/users' });
  const list = useUsers({ q, state });
  const users = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const narrow = (next: Filter) => void navigate({ to: '/admin/users', search: { q, state, ...next }, replace: true });
  return (
    <Page title={t('staff.title')}>
      <PageBody className="flex max-w-1100! flex-col gap-14">
        <div className="flex flex-wrap items-center gap-10">
          <SearchInput
            label={t('staff.find')}
            value={q ?? ''}
            onChange={(next) => narrow({ q: next === '' ? undefined : next })}
            className="min-w-200 flex-1"
          />
          <span className="w-180">
            <Select
              aria-label={t('staff.state')}
              value={state ?? 'all'}
              onChange={(next) => narrow({ state: next === 'all' ? undefined : next })}
              options={[
                { value: 'all' as const, label: t('staff.all') },
                ...states.map((value) => ({ value, label: t(`staff.states.${value}`) })),
              ]}
            />
          </span>
        </div>
        {list.isPending && <SkeletonRows rows={4} label={common('loading')} />}
        {list.error && users.length === 0 && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {list.data && users.length === 0 && <p className="py-20 text-center text-13 text-text-2">{t('staff.none')}</p>}
        <ul>
          {users.map((user) => (
            <Row key={user.id} user={user} />
          ))}
        </ul>
        {list.hasNextPage && (
          <Button className="mx-auto flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {common('loadMore')}
          </Button>
        )}
      </PageBody>
    </Page>
  );
}

function Row({ user }: { user: StaffUserView }) {
  const { t } = useTranslation('identity');
  const me = useMe();
  const [banning, ban] = useState(false);
  const { id, username, displayName, avatarUrl, email, emailVerified, state, staffRoles, createdAt, lastUsedAt } = user;
  return (
    <li className="flex flex-wrap items-center gap-x-14 gap-y-6 border-b border-line py-10 text-13">
      <Avatar id={id} name={displayName} url={avatarUrl} size={36} decorative />
      <span className="min-w-200 grow">
        <Link to="/u/$username" params={{ username }} className="font-medium hover:underline">
          <bdi>{displayName}</bdi>
        </Link>{' '}
        <span className="text-text-3">@{username}</span>
        <span className="block text-12 text-text-3">
          <bdi>{email}</bdi>
          {!emailVerified && ` · ${t('staff.unverified')}`}
          {staffRoles.length > 0 && ` · ${t('staff.roles', { roles: staffRoles.join(', ') })}`}
        </span>
        <span className="block text-12 text-text-3">
          {t('staff.joined')} <Time at={createdAt} />
          {lastUsedAt !== null && (
            <>
              {' · '}
              {t('staff.seen')} <Time at={lastUsedAt} />
            </>
          )}
        </span>
        {user.ban && <Ban ban={user.ban} />}
      </span>
      <Badge tone={state === 'banned' ? 'danger' : 'neutral'}>{t(`staff.states.${state}`)}</Badge>
      {user.ban ? (
        <UnbanButton user={user} />
      ) : (
        id !== me?.id && (
          <Button
            size="sm"
            look="danger"
            aria-label={t('staff.banName', { name: displayName })}
            onClick={() => ban(true)}
          >
            {t('staff.ban')}
          </Button>
        )
      )}
      <BanDialog user={user} open={banning} onClose={() => ban(false)} />
    </li>
  );
}

function Ban({ ban: { reason, until } }: { ban: NonNullable<StaffUserView['ban']> }) {
  const { t, language } = useTranslation('identity');
  const end =
    until === null ? undefined : new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(until));
  return (
    <span className="mt-2 block text-12 text-danger-text">
      {end === undefined ? t('staff.forGood') : t('staff.until', { date: end })}: <bdi>{reason}</bdi>
    </span>
  );
}

function UnbanButton({ user: { id, displayName: name } }: { user: StaffUserView }) {
  const { t } = useTranslation('identity');
  const unban = useUnban(id);
  const act = () =>
    unban.mutate(undefined, {
      onSuccess: () => say(t('staff.unbanned', { name })),
      onError: (problem) => complain(wordsFor(problem)),
    });
  return (
    <Button size="sm" busy={unban.isPending} aria-label={t('staff.unbanName', { name })} onClick={act}>
      {t('staff.unban')}
    </Button>
  );
}
