import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, Users } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { itemsOf } from '@/api';
import { ErrorState, Page, PageBody, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Button, Empty, SearchInput, SkeletonRows } from '@/ui';
import { useJoining } from './membership';
import { OrganizationRow } from './OrganizationRow';
import { useMyOrganizations, useOfferedOrganizations, usePublicOrganizations } from './queries';

const FoundDialog = lazy(() => import('./FoundDialog'));

export default function DiscoverPage() {
  const { t } = useTranslation('org');
  const me = useMe();
  const navigate = useNavigate();
  const { q, found: founding } = useSearch({ from: '/shell/' });
  const found = () =>
    void (me
      ? navigate({ to: '/', search: (now) => ({ ...now, found: true }) })
      : navigate({ to: '/sign-in', search: { next: '/?found=true' } }));
  const close = () => void navigate({ to: '/', search: q === undefined ? {} : { q }, replace: true });
  return (
    <Page
      title={t('discover.title')}
      description={t('discover.description')}
      actions={
        <Button look="primary" onClick={found}>
          <Plus size={16} aria-hidden />
          {t('discover.create')}
        </Button>
      }
    >
      <PageBody className="flex max-w-812! flex-col gap-24">
        {me && <Mine />}
        {me && <Offered />}
        <Public q={q} found={found} />
      </PageBody>
      {founding && me && (
        <Suspense>
          <FoundDialog onClose={close} />
        </Suspense>
      )}
    </Page>
  );
}

function Mine() {
  const { t } = useTranslation('org');
  const mine = itemsOf(useMyOrganizations().data);
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby="mine">
      <h2 id="mine" className="mb-4 text-14 font-semibold">
        {t('discover.mine')}
      </h2>
      <ul>
        {mine.map((organization) => (
          <OrganizationRow key={organization.id} organization={organization} />
        ))}
      </ul>
    </section>
  );
}

function Offered() {
  const { t } = useTranslation('org');
  const join = useJoining();
  const offered = useOfferedOrganizations().data?.items ?? [];
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="offered">
      <h2 id="offered" className="mb-4 text-14 font-semibold">
        {t('discover.offered')}
      </h2>
      <ul>
        {offered.map(({ id, slug, name, description, memberCount }) => (
          <li key={id} className="flex items-start gap-12 border-b border-line px-8 py-12">
            <Avatar id={id} name={name} url={null} size={40} square decorative />
            <div className="min-w-0 grow">
              <h3 dir="auto" className="truncate text-15 font-semibold">
                {name}
              </h3>
              {description !== null && (
                <p dir="auto" className="line-clamp-2 text-13 wrap-anywhere text-text-2">
                  {description}
                </p>
              )}
              <p className="mt-2 text-12 text-text-3">{t('discover.members', { count: memberCount })}</p>
            </div>
            <Button size="sm" busy={join.busy} onClick={() => join.act({ id, slug, name, myRole: null })}>
              {join.label}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Public({ q, found }: { q: string | undefined; found: () => void }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const list = usePublicOrganizations(q);
  const organizations = itemsOf(list.data);
  return (
    <section aria-labelledby="public">
      <div className="mb-8 flex items-end justify-between gap-16 max-phone:flex-col max-phone:items-stretch">
        <h2 id="public" className="text-14 font-semibold">
          {t('discover.public')}
        </h2>
        <SearchInput
          label={t('discover.search')}
          value={q ?? ''}
          onChange={(next) => void navigate({ to: '/', search: next === '' ? {} : { q: next }, replace: true })}
          className="phone:w-260"
        />
      </div>
      {list.isPending && <SkeletonRows label={common('loading')} className="h-76" />}
      {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      {list.data && organizations.length === 0 && (
        <Empty
          icon={Users}
          title={q === undefined ? t('empty.title') : t('empty.nothing', { q })}
          action={<Button onClick={found}>{t('discover.create')}</Button>}
        >
          {t(q === undefined ? 'empty.text' : 'empty.nothingText')}
        </Empty>
      )}
      <ul>
        {organizations.map((organization) => (
          <OrganizationRow key={organization.id} organization={organization} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mx-auto mt-12 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </section>
  );
}
