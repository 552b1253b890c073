import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Flag, Shield } from 'lucide-react';
import { itemsOf, type OrganizationView } from '@/api';
import { ClosedState, OrganizationPage } from '@/features/org';
import { ErrorState, Page, PageBody, Time, useMedia, useTranslation } from '@/frame';
import { Avatar, Button, buttonClass, cx, Empty, SkeletonRows, tabClass, Tabs } from '@/ui';
import { CaseBadge } from './CaseBadge';
import { CaseDetail } from './CaseDetail';
import { useCases } from './caseQueries';
import { states, type Case } from './caseTypes';
import { ModerationTabs } from './ModerationTabs';

const from = '/shell/orgs/$slug/moderation' as const;

export default function CasesPage() {
  const { t } = useTranslation('moderation');
  return (
    <OrganizationPage title={t('title')}>
      {(organization) =>
        organization.myPermissions.includes('content.moderate') ? (
          <Moderation organization={organization} />
        ) : (
          <Page title={t('title')}>
            <PageBody>
              <ClosedState name={organization.name} />
            </PageBody>
          </Page>
        )
      }
    </OrganizationPage>
  );
}

/** Cases beside the one that is open; on small windows one of the two. */
function Moderation({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('moderation');
  const { slug } = useParams({ from });
  const { case: open, state = 'open' } = useSearch({ from });
  const both = useMedia('(min-width: 1100px)');
  const back = (
    <Link to="/orgs/$slug/moderation" params={{ slug }} search={{ state }} className={buttonClass()}>
      {t('back')}
    </Link>
  );
  return (
    <Page
      title={t('title')}
      actions={!both && open !== undefined && back}
      bar={<ModerationTabs organization={organization} />}
      fixed
    >
      <div className="flex min-h-0 flex-1">
        {(both || open === undefined) && (
          <div className={cx('flex min-h-0 min-w-0 flex-col', both ? 'w-372 shrink-0 border-e border-line' : 'flex-1')}>
            <States />
            <Cases organization={organization} />
          </div>
        )}
        {open !== undefined ? (
          <div className="min-h-0 min-w-0 flex-1 overflow-auto">
            <CaseDetail key={open} id={open} organization={organization} />
          </div>
        ) : (
          both && (
            <div className="grid flex-1 place-items-center">
              <Empty icon={Flag} title={t('chooseTitle')}>
                {t('chooseText')}
              </Empty>
            </div>
          )
        )}
      </div>
    </Page>
  );
}

function States() {
  const { t } = useTranslation('moderation');
  const { state: here = 'open' } = useSearch({ from });
  return (
    <Tabs label={t('states.label')}>
      {states.map((state) => (
        <Link
          key={state}
          to="."
          search={state === 'open' ? {} : { state }}
          aria-current={state === here ? 'page' : undefined}
          activeProps={{}}
          className={tabClass}
        >
          {t(`states.${state}`)}
        </Link>
      ))}
    </Tabs>
  );
}

function Cases({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('moderation');
  const { t: common } = useTranslation();
  const { state = 'open' } = useSearch({ from });
  const list = useCases(organization.id, state);
  const cases = itemsOf(list.data);
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      {list.isPending && <SkeletonRows label={common('loading')} className="h-80" />}
      {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      {list.data && cases.length === 0 && (
        <Empty icon={Shield} title={t('none.title')}>
          {t(`none.${state}`)}
        </Empty>
      )}
      <ul aria-label={t(`states.${state}`)}>
        {cases.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mx-auto my-12 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </div>
  );
}

function Row({ one }: { one: Case }) {
  const { t } = useTranslation('moderation');
  const { case: open, state } = useSearch({ from });
  const { subject, author, reportCount, createdAt } = one;
  return (
    <li>
      <Link
        to="."
        search={{ case: one.id, ...(state && { state }) }}
        aria-current={open === one.id ? 'page' : undefined}
        activeProps={{}}
        className="flex flex-col gap-5 border-b border-line px-16 py-12 hover:bg-hover aria-[current=page]:bg-accent-soft"
      >
        <span className="flex items-center justify-between gap-8 text-12 text-text-3">
          <CaseBadge one={one} />
          <Time at={createdAt} />
        </span>
        <span className="truncate text-14 font-medium">
          {subject.title === null ? t(`subjects.${subject.type}`) : <bdi>{subject.title}</bdi>}
        </span>
        <span className="flex items-center gap-6 text-12 text-text-2">
          {author && (
            <>
              <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={18} decorative />
              <bdi className="truncate">{author.displayName}</bdi>
              <span aria-hidden>·</span>
            </>
          )}
          <span className="shrink-0">{t(`subjects.${subject.type}`)}</span>
          <span className="ms-auto flex shrink-0 items-center gap-4" title={t('reports', { count: reportCount })}>
            <Flag size={12} aria-hidden />
            <span className="sr-only">{t('reports', { count: reportCount })}</span>
            <span aria-hidden>{reportCount}</span>
          </span>
        </span>
      </Link>
    </li>
  );
}
