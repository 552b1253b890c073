import { ScrollText } from 'lucide-react';
import { Suspense } from 'react';
import { itemsOf, type AuditEntryView, type OrganizationView } from '@/api';
import { UndoButton } from '@/features/manage';
import { ErrorState, Page, PageBody, Time, useTranslation } from '@/frame';
import { Avatar, Button, Empty, SkeletonRows } from '@/ui';
import { ClosedState } from './ClosedState';
import { OrganizationPage } from './OrganizationPage';
import { roles } from './roles';
import { useAuditLog } from './settingsQueries';
import { SettingsTabs } from './SettingsTabs';
import type words from './en.json';

export default function AuditLogPage() {
  const { t } = useTranslation('org');
  return (
    <OrganizationPage title={t('audit.title')}>
      {(organization) => (
        <Page title={t('audit.title')} bar={<SettingsTabs organization={organization} />}>
          <PageBody>
            {organization.myPermissions.includes('audit-log.read') ? (
              <Entries organization={organization} />
            ) : (
              <ClosedState name={organization.name} />
            )}
          </PageBody>
        </Page>
      )}
    </OrganizationPage>
  );
}

function Entries({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const list = useAuditLog(organization.id);
  const entries = itemsOf(list.data);
  return (
    <>
      {list.isPending && <SkeletonRows label={common('loading')} className="h-56" />}
      {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      {list.data && entries.length === 0 && (
        <Empty icon={ScrollText} title={t('audit.emptyTitle')}>
          {t('audit.emptyText')}
        </Empty>
      )}
      <ul>
        {entries.map((entry) => (
          <Entry key={entry.id} orgId={organization.id} entry={entry} />
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

function Entry({ orgId, entry }: { orgId: string; entry: AuditEntryView }) {
  const { t } = useTranslation('org');
  const { actor, action, createdAt } = entry;
  const words = action.replace('.', '_') as Action;
  const details = useDetails(entry);
  return (
    <li className="flex items-start gap-12 border-b border-line px-4 py-10">
      <Avatar id={actor.id} name={actor.displayName} url={actor.avatarUrl} size={32} decorative />
      <div className="min-w-0 grow">
        <p className="text-14 wrap-anywhere">
          <bdi className="font-semibold">{actor.displayName}</bdi>{' '}
          {/* One that this client does not know yet is told by its name. */}
          <span className="text-text-2">{t(`audit.action.${words}`, { defaultValue: action })}</span>
        </p>
        {details !== '' && <p className="text-12 text-text-3">{details}</p>}
      </div>
      <Suspense>
        <UndoButton orgId={orgId} entry={entry} />
      </Suspense>
      <span className="shrink-0 text-12 text-text-3">
        <Time at={createdAt} />
      </span>
    </li>
  );
}

type Action = keyof (typeof words)['audit']['action'];
type Changed = keyof (typeof words)['audit']['changed'];

/** The parts of the details that people need; what they hold is up to the action. */
function useDetails({ details }: AuditEntryView): string {
  const { t } = useTranslation('org');
  const { role, from, to, changed } = details;
  const roleWords = (value: unknown) => {
    const known = roles.find((one) => one === value);
    return known ? t(`roles.${known}`) : undefined;
  };
  const now = roleWords(role);
  if (now !== undefined) return t('audit.role', { role: now });
  const [before, after] = [roleWords(from), roleWords(to)];
  if (before !== undefined && after !== undefined) return `${before} → ${after}`;
  if (!Array.isArray(changed)) return '';
  return changed.map((field: Changed) => t(`audit.changed.${field}`, { defaultValue: field })).join(', ');
}
